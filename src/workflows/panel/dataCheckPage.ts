import type { Issue } from '../../core/model/issue';
import { say } from '../../messages';
import { checkData, DATA_CHECK_ROLE, openIssues, staleSentence } from '../dataCheck';
import { couldChangeLine } from '../dataCheckPage';
import { judgedNow, TOLERANCE_DAYS } from '../judgeOrders';
import { readLastRun } from '../lastRun';
import { done } from '../result';
import { SAME_CUSTOMER_ROLE } from '../sameCustomer';
import { cellName, placeText } from '../wording';
import { toSheet } from './careNow';
import type { MakePage } from './panelDoors';
import type { Block, Row } from './panelPage';

const MOST = 6; // kinds of each sort

/** How good the data is just now: what was left out first, then what counts but is worth a look. */
export const dataCheckPage: MakePage = ({ workbook, notebook }, _wanted, language) => {
  const judged = judgedNow({ workbook, notebook }, language);
  if (!judged.ok) return judged;
  const { outcome, policy, own, orders } = judged.value;
  const { book } = outcome;
  const check = checkData(workbook, own, outcome, { policy, toleranceDays: TOLERANCE_DAYS });
  const isFirst = readLastRun(notebook, workbook, language) === undefined;
  const open = openIssues(check);
  const usable = book.rowsRead === 0 ? 0 : book.rowsUsed / book.rowsRead;
  const rowOf = (issue: Issue): Row => ({
    title: say(language, `check.${issue.code}`),
    text: say(language, 'page.dataCheck.count', { rows: issue.rows, cell: placeText(issue.first) }),
    icon: issue.listed ? 'warning' : 'info',
    press: { label: say(language, 'page.show'), go: { kind: 'show', place: { sheet: issue.first.sheet, cell: cellName(issue.first) } } },
  });
  const group = (title: 'page.dataCheck.left' | 'page.dataCheck.counted', issues: readonly Issue[]): Block[] => {
    const rest = issues.length - MOST;
    const more = rest > 0 ? [{ title: say(language, 'page.dataCheck.rest', { count: rest }) }] : [];
    return issues.length === 0 ? [] : [{ kind: 'rows', title: say(language, title), rows: [...issues.slice(0, MOST).map(rowOf), ...more] }];
  };
  const warnings = [staleSentence(check, book.asOf, language), (check.couldChange?.customers ?? 0) > 0 ? couldChangeLine(check, language) : undefined];
  const { pairs } = book.same;
  const same: Row = {
    icon: 'person',
    title: say(language, 'page.dataCheck.same'),
    text: say(language, 'page.dataCheck.sameText', { count: pairs.length }),
    press: { go: { kind: 'show', place: { role: SAME_CUSTOMER_ROLE } } },
  };
  const sheet = toSheet({ workbook }, DATA_CHECK_ROLE, say(language, 'page.showSheet'));
  const update = { label: say(language, 'page.makeTiers'), go: { kind: 'update' } } as const;
  return done({
    title: say(language, 'page.dataCheck'),
    blocks: [
      {
        kind: 'figure',
        text: say(language, 'page.dataCheck.figure', { percent: percentOf(usable) }),
        small: say(language, 'page.dataCheck.rows', { used: book.rowsUsed, read: book.rowsRead, sheet: orders.sheet }),
        share: usable,
        chips: [say(language, 'page.dataCheck.score', { points: String(check.score.whole) })],
      },
      ...warnings.flatMap((text): Block[] => (text === undefined ? [] : [{ kind: 'text', text, tone: 'warning' }])),
      ...group(
        'page.dataCheck.left',
        open.filter(({ listed }) => listed),
      ),
      ...group(
        'page.dataCheck.counted',
        open.filter(({ listed }) => !listed),
      ),
      ...(open.length === 0 ? [{ kind: 'text', text: say(language, 'dataCheck.nothing'), tone: 'good' } as const] : []),
      ...(pairs.length > 0 && own.some(({ role }) => role === SAME_CUSTOMER_ROLE) ? [{ kind: 'rows', rows: [same] } as const] : []),
    ],
    primary: isFirst ? update : sheet,
  });
};

/** To a tenth, rounded down: 100 means every row. */
function percentOf(share: number): string {
  return String(Math.floor(share * 1000 + 1e-9) / 10);
}
