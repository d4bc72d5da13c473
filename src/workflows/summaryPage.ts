import { type Day, isoDay } from '../core/model/day';
import { tierColors } from '../core/model/tierColors';
import type { Policy } from '../core/policy';
import { summaryTable } from '../core/tables';
import type { Outcome } from '../core/tierCustomers';
import { type Language, say } from '../messages';
import { type DataCheck, openIssues, staleSentence } from './dataCheck';
import { judgingFacts } from './judgingFacts';
import { moneyFormatOf } from './moneyFormat';
import { oneLine, SUMMARY_ROLE, TAB_COLORS, tableLook, tierRoles } from './pageParts';
import type { RunSource } from './pages';
import type { Page, WrittenCell } from './services';
import type { OrderCounts } from './sidebarApi';
import { tierRuns } from './tierRuns';
import { issueSentence, rulesLine, wordTable } from './wording';

const MOST_ISSUES = 8;
const HEADING_ROW = 6;
/** More colours nobody can tell apart, nor does a new sheet have columns for them. */
const MOST_CHARTED_TIERS = 12;
/** Runs in the chart. */
export const MOST_SHOWN_RUNS = 12;

/**
 * Title, the facts in one line, this week's message, the rules, what must be known first; then the tiers with a link to
 * each list, the two charts over their numbers, and everything else that there is to say.
 */
export function summaryPage(outcome: Outcome, policy: Policy, source: RunSource, language: Language): Page {
  const { sheet, changes, check, drift, moves, care } = source;
  const { book, customers } = outcome;
  const names = policy.rules.tiers.map(({ name }) => name);
  const roles = tierRoles(names);
  const table = summaryTable(customers, names);
  const [headings = [], ...tiers] = wordTable(table, language);
  const isCharted = names.length <= MOST_CHARTED_TIERS;
  const width = Math.max(headings.length, isCharted ? names.length + 1 : 0, source.columns ?? 0);
  const line = (text: string) => oneLine(text, width);
  const row = (cells: readonly WrittenCell[]) => Array.from({ length: width }, (_, at) => cells[at]);
  const untiered = customers.filter(({ tier }) => tier === undefined).length;
  const areOrdersKnown = customers.every(({ measures }) => measures.orders !== undefined);
  const orders = customers.reduce((sum, { measures }) => sum + (measures.orders ?? 0), 0);
  const listed = book.rowsRead - book.rowsUsed;
  const told = [...care, ...(moves?.summary(language) ?? [])];
  const issues = attention(check, language).map(line);
  const runs = tierRuns(source.runs, names, MOST_SHOWN_RUNS);
  const series = [undefined, ...names];
  const above: WrittenCell[][] = [
    line(say(language, 'summary.title')),
    line(
      say(language, areOrdersKnown ? 'summary.line' : 'summary.lineWithoutOrders', {
        asOf: isoDay(book.asOf as Day),
        customers: customers.length,
        orders,
        sheet,
      }),
    ),
    line(messageOf(care, language) || topShare(tiers, language)),
    line(say(language, 'summary.rules', { rules: rulesLine(policy.rules, language) })),
    line(staleSentence(check, book.asOf, language) ?? ''),
    row(headings),
    ...tiers.map((cells, tier) => row([...cells.slice(0, -1), { link: roles[tier] as string, text: say(language, 'summary.open') }])),
    row([say(language, 'summary.untiered'), untiered]),
    line(''),
  ];
  const charted: WrittenCell[][] = [
    row(series),
    row([say(language, 'heading.CUSTOMERS'), ...tiers.map((cells) => cells[1])]),
    row([say(language, 'heading.SPEND'), ...tiers.map((cells) => cells[3])]),
    row(series),
    ...Array.from({ length: MOST_SHOWN_RUNS }, (_, at) => row(runs[at] ?? [])),
  ];
  const rows: WrittenCell[][] = [
    ...above,
    ...(isCharted ? charted : []),
    line(''),
    ...told.map(line),
    ...drift.sentences(language).map(line),
    ...judgingFacts(outcome, policy, language).map(line),
    line(''),
    line(say(language, 'summary.issues')),
    line([say(language, 'summary.rows', { read: book.rowsRead, used: book.rowsUsed, listed }), ...changesSentence(changes, language)].join(' · ')),
    ...(issues.length > 0 ? issues : [line(say(language, 'summary.noIssues'))]),
  ];
  const look = tableLook(table, names, language);
  const charts = {
    colors: tierColors(names.length),
    row: above.length + 1,
    shares: { title: say(language, 'summary.chart.shares'), rows: 2 },
    runs: { title: say(language, 'summary.chart.runs'), rows: MOST_SHOWN_RUNS },
  };
  const wide = <T>(each: readonly T[], rest: T): T[] => Array.from({ length: width }, (_, at) => each[at] ?? rest);
  return {
    rows,
    look: {
      ...look,
      kinds: wide(look.kinds, 'count'),
      notes: wide(look.notes ?? [], ''),
      headingRow: HEADING_ROW,
      tabColor: TAB_COLORS[SUMMARY_ROLE],
      moneyFormat: moneyFormatOf(book.currency, true),
      peoples: [],
      ...(isCharted && { charts }),
    },
  };
}

/** The week in a line: a sentence that says it all, or a title and the first thing care names below it. */
function messageOf([title = '', first = '']: readonly string[], language: Language): string {
  const colon = language === 'zh' ? '：' : ': ';
  return first === '' || /[.。]$/.test(title) ? title : `${title}${colon}${first}`;
}

/** What the tiers above the middle come to, where spend is known: the reason to have tiers at all. */
function topShare(tiers: readonly (readonly WrittenCell[])[], language: Language): string {
  const top = tiers.slice(0, Math.max(1, Math.floor(tiers.length / 2)));
  const sum = (column: number) => top.reduce((all, cells) => all + (typeof cells[column] === 'number' ? (cells[column] as number) : 0), 0);
  const [customers, spend] = [Math.round(sum(2) * 100), Math.round(sum(4) * 100)];
  if (spend === 0) return '';
  const names = top.map(([name]) => String(name)).join(language === 'zh' ? '、' : ', ');
  return say(language, 'summary.topShare', { list: names, share: String(customers), percent: String(spend) });
}

/** The weightiest open issues; the data check has them all. */
function attention(check: DataCheck, language: Language): string[] {
  const open = openIssues(check);
  const rest = open.length - MOST_ISSUES;
  const sentences = open.slice(0, MOST_ISSUES).map((issue) => issueSentence(issue, language));
  return rest > 0 ? [...sentences, say(language, 'summary.moreIssues', { rest })] : sentences;
}

/** None at the first run, or when there is nothing to compare with. */
function changesSentence(changes: OrderCounts | undefined, language: Language): string[] {
  if (changes === undefined) return [];
  const { added, changed, removed } = changes;
  return [added + changed + removed === 0 ? say(language, 'summary.unchanged') : say(language, 'summary.changes', { added, changed, removed })];
}
