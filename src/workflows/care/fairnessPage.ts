import { auditTiers, FEWEST_MEMBERS, type GroupAudit, type GroupColumn, groupColumns, proxiesFor, type ServiceGap, serviceGaps } from '../../core/fairness';
import type { Customer } from '../../core/model/customer';
import { type Day, isoDay } from '../../core/model/day';
import { topTiers } from '../../core/outcomes';
import type { TieredCustomer } from '../../core/tables';
import { say } from '../../messages';
import type { PageOf } from '../pages';
import type { WrittenCell } from '../services';
import { dimensionName } from '../wording';
import { percentText, type ReviewInput, rangeText } from './reviewInput';

export const FAIRNESS_ROLE = 'fairness';
const HEADING_ROW = 4;
const WIDTH = 9;
const MOST_GROUPS = 12;
/** Contacts and waits are compared over a year. */
const SERVICE_DAYS = 365;

/** One column's audit, and what everybody in it got of us. */
export interface ColumnAudit {
  readonly column: GroupColumn;
  readonly groups: readonly GroupAudit[];
  readonly gaps: readonly ServiceGap[];
}

/** Every column that looks like groups, as far as two of its groups are large enough to compare. */
export function auditColumns(input: ReviewInput): ColumnAudit[] {
  const { outcome, policy, given, said, asOf } = input;
  const fewest = policy.smallestGroup ?? FEWEST_MEMBERS;
  const customers = inBookOrder(input);
  const isTop = customers.map((customer) => (customer?.tier === undefined ? undefined : customer.tier < topTiers(policy.rules.tiers.length)));
  const columns = groupColumns(outcome.book, measuresOf(input), given.table);
  const layers = columns.find(({ heading }) => heading === given.within);
  return columns.flatMap((column): ColumnAudit[] => {
    const groups = auditTiers({ groups: column.texts, isTop, layers: layers === column ? undefined : layers?.texts }, fewest).slice(0, MOST_GROUPS);
    if (groups.filter(({ n }) => n >= fewest).length < 2) return [];
    const keysOf = ({ name }: GroupAudit) =>
      outcome.book.customers.flatMap(({ key }, at) => (column.texts[at] === name && isTop[at] !== undefined ? [key] : []));
    return [{ column, groups, gaps: serviceGaps(groups.map(keysOf), said, { from: (asOf - SERVICE_DAYS) as Day, to: asOf }) }];
  });
}

/** `undefined` when there is no column to audit. */
export function fairnessPage(input: ReviewInput, audits: readonly ColumnAudit[]): PageOf | undefined {
  if (audits.length === 0) return undefined;
  const { language, policy, given, asOf } = input;
  const names = policy.rules.tiers.slice(0, topTiers(policy.rules.tiers.length)).map(({ name }) => name);
  const row = (...cells: readonly WrittenCell[]): WrittenCell[] => Array.from({ length: WIDTH }, (_, at) => cells[at]);
  const headings = ['heading.GROUP', 'heading.CUSTOMERS', 'heading.IN_TOP_TIERS', 'heading.SHARE', 'heading.LIKELY_RANGE', 'fair.ratio'] as const;
  const within = given.within === undefined ? '' : ` · ${say(language, 'fair.within', { column: given.within })}`;
  const rows = [
    row(say(language, 'fair.title')),
    row(
      say(language, 'fair.line', {
        asOf: isoDay(asOf),
        names: names.join(language === 'zh' ? '、' : ', '),
        fewest: String(policy.smallestGroup ?? FEWEST_MEMBERS),
      }),
    ),
    row(say(language, 'fair.caveat')),
    row(...headings.map((key) => say(language, key)), say(language, 'heading.READING') + within, say(language, 'fair.contacts'), say(language, 'fair.wait')),
    ...audits.flatMap((audit) => [
      row(say(language, 'fair.by', { column: audit.column.heading })),
      ...audit.groups.map((group, at) => row(...groupCells(group, audit.gaps[at], input))),
      ...hints(audit, input).map((text) => row(text)),
    ]),
  ];
  const kinds = ['text', 'count', 'count', 'share', 'text', 'text', 'sentence', 'text', 'text'] as const;
  const look = { kinds, headingRow: HEADING_ROW, tabColor: undefined, moneyFormat: '0' };
  return { role: FAIRNESS_ROLE, wishedName: say(language, 'sheet.fairness'), page: { rows, look } };
}

function groupCells(group: GroupAudit, gap: ServiceGap | undefined, { language }: ReviewInput): WrittenCell[] {
  const plain = say(language, `cell.fair.${group.reading}`);
  const reading = group.isBelowFourFifths ? say(language, 'fair.belowFourFifths', { reading: plain }) : plain;
  const within = group.within === undefined ? '' : ` · ${say(language, `cell.fair.${group.within}`)}`;
  const notKnown = say(language, 'fair.notKnown');
  const wait = gap?.wait && (gap.wait.isAtLeast ? say(language, 'fair.atLeast', { days: String(gap.wait.median) }) : String(gap.wait.median));
  return [
    group.name,
    group.n,
    group.hits,
    group.share,
    rangeText(group.likely),
    group.ratio === undefined ? undefined : percentText(group.ratio),
    reading + within,
    gap?.contactsEach === undefined ? notKnown : gap.contactsEach.toFixed(1),
    wait ?? notKnown,
  ];
}

/** For each group below the others: what of the judging goes with it. */
function hints({ column, groups }: ColumnAudit, input: ReviewInput): string[] {
  const { language, policy } = input;
  return groups
    .filter(({ reading }) => reading === 'below')
    .flatMap(({ name }) => {
      const proxies = proxiesFor(
        column.texts.map((text) => text === name),
        measuresOf(input),
        policy,
      );
      if (proxies.length === 0) return [say(language, 'fair.noProxy', { name })];
      return proxies.map(({ key, lower }) => say(language, 'fair.proxy', { name, dimension: dimensionName(key, language), percent: Math.round(100 * lower) }));
    });
}

/** As the book lists them. */
export function inBookOrder({ outcome }: Pick<ReviewInput, 'outcome'>): (TieredCustomer | undefined)[] {
  const byKey = new Map(outcome.customers.map((customer) => [customer.measures.key, customer]));
  return outcome.book.customers.map(({ key }) => byKey.get(key));
}

/** What is known of each, as the book lists them. */
export function measuresOf(input: Pick<ReviewInput, 'outcome'>): Customer[] {
  const unknown = { orders: 0, spend: undefined, firstOrder: undefined, lastOrder: undefined, recencyDays: undefined };
  return inBookOrder(input).map((customer, at) => customer?.measures ?? { ...(input.outcome.book.customers[at] as { key: string; name: string }), ...unknown });
}
