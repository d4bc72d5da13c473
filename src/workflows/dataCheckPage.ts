import { type Money, unitsOf } from '../core/model/money';
import { COMPONENTS, type Points } from '../core/quality';
import { dataCheckTable } from '../core/tables';
import type { Outcome } from '../core/tierCustomers';
import { grouped, type Language, type MessageKey, say } from '../messages';
import { type DataCheck, staleSentence } from './dataCheck';
import { answersDigest } from './generation/answers';
import { TAB_COLORS, tableLook } from './pageParts';
import type { Page, WrittenCell } from './services';
import { wordTable } from './wording';

/** The rows above the table are always as many, so that the look given at birth keeps fitting. */
const HEADING_ROW = 8;

/** The sheet that lists every issue; `undefined` as long as there is none and never was. */
export function dataCheckPage(check: DataCheck, outcome: Outcome, of: { sheet: string; moneyFormat: string; language: Language }): Page | undefined {
  if (check.standing.length === 0 && !check.hasSheet) return undefined;
  const { sheet, moneyFormat, language } = of;
  const { book } = outcome;
  const table = dataCheckTable(check.standing);
  const line = (text: string | undefined): WrittenCell[] => [text, ...new Array<WrittenCell>(table.columns.length - 1).fill(undefined)];
  const rows = [
    line(say(language, 'dataCheck.title')),
    line(scoreLine(check, language)),
    line(say(language, 'dataCheck.rows', { sheet, read: book.rowsRead, used: book.rowsUsed, listed: book.rowsRead - book.rowsUsed })),
    line(moneyLine(outcome, language)),
    line(staleSentence(check, book.asOf, language)),
    line(couldChangeLine(check, language)),
    line(say(language, 'dataCheck.howTo')),
    ...wordTable(table, language),
    ...(check.standing.length > 0 ? [] : [line(say(language, 'dataCheck.nothing'))]),
  ];
  const look = { ...tableLook(table, [], language), headingRow: HEADING_ROW, tabColor: TAB_COLORS.log, moneyFormat, peoples: [0] };
  return { rows, look, ...(check.hasSheet && { answered: answersDigest(check.held, table.columns.length) }) };
}

function scoreLine({ score }: DataCheck, language: Language): string {
  const parts = COMPONENTS.map((component) => pointsText(score.byComponent[component], say(language, `dataCheck.${component}`), language));
  return say(language, 'dataCheck.score', { whole: score.whole, parts: parts.join(' · ') });
}

function pointsText(points: Points, component: string, language: Language): string {
  if (typeof points === 'number') return say(language, 'dataCheck.part', { component, points });
  return say(language, 'dataCheck.unknown', { component, reason: say(language, `dataCheck.${points}` satisfies MessageKey) });
}

/** Read = used + left out, as far as the rows left out can be read; other currencies are never added. */
function moneyLine({ book, customers }: Outcome, language: Language): string | undefined {
  if (customers.some(({ measures }) => measures.spend === undefined)) return undefined; // a table of totals without spend
  const used = customers.reduce((sum, { measures }) => sum + (measures.spend as Money), 0);
  const listed = book.issues.reduce((sum, issue) => sum + (issue.listed ? issue.amount : 0), 0);
  const text = (sum: number) => grouped(unitsOf(sum as Money));
  return say(language, 'dataCheck.money', { read: text(used + listed), used: text(used), listed: text(listed) });
}

export function couldChangeLine({ couldChange }: DataCheck, language: Language): string | undefined {
  if (couldChange === undefined) return undefined;
  const { customers, names } = couldChange;
  return say(language, 'dataCheck.couldChange', { customers, names: names.join(language === 'zh' ? '、' : ', ') + (customers > names.length ? ' …' : '') });
}
