import { type Cell, isBlank, isDateCell } from '../model/cell';
import { isoDay } from '../model/day';
import { type CrowdedName, MOST_OFFERED, type OrderBook, pairText, type SameRow, type SuspectPair, sameAnswer } from '../orders';
import { customerKey } from '../reading';
import type { Column, SameWhy, Table, TableCell } from './table';

const COLUMNS: readonly Column[] = [
  { heading: 'CUSTOMER', kind: 'text' },
  { heading: 'SAME_AS', kind: 'text' },
  { heading: 'IS_SAME', kind: 'text' },
  { heading: 'WHO', kind: 'text' },
  { heading: 'WHEN', kind: 'date' },
  { heading: 'WHY_WE_ASK', kind: 'sentence' },
  { heading: 'TIER_IF_JOINED', kind: 'text' },
  { heading: 'CODE', kind: 'note' },
];
const WHEN = 4; // where the days stand
const ROWS_TO_WRITE_IN = 20;
const NO_ROW: readonly TableCell[] = COLUMNS.map(() => undefined);

/** Names of tiers: as things are, and as they would be with all offered pairs joined; by index in `book.customers`. */
export interface TierNames {
  readonly now: (customer: number) => string | undefined;
  readonly ifJoined: (customer: number) => string | undefined;
}

/**
 * First what nobody has answered yet, best evidence first; then every row that holds anything of people's, in their order;
 * then blank rows to write in. Pairs are matched in either order and however spelled, so a row is never asked twice.
 *
 * @param rows what the sheet holds now
 */
export function sameCustomerTable({ customers, same }: OrderBook, rows: readonly SameRow[], tiers: TierNames): Table {
  const place = whoIs({ customers, same });
  const open = new Map(rows.filter((row) => isOpen(row)).map((row) => [textOf(row, place.keyOf), row]));
  const nameOf = (customer: number) => customers[customer]?.name ?? '';
  const taken = new Set<string>();
  const offered = (customer: string, sameAs: string, why: SameWhy, tier: string | undefined): TableCell[] => {
    const text = textOf({ customer, sameAs }, place.keyOf);
    taken.add(text);
    const { answer = '', who = '', when = '' } = open.get(text) ?? {};
    const said: SameWhy = isBlank(answer) ? why : { code: 'unclear' };
    return [customer, sameAs === '' ? undefined : sameAs, cellOf(answer), cellOf(who), cellOf(when, WHEN), { says: 'same', why: said }, tier, why.code];
  };
  const pairs = same.pairs.slice(0, MOST_OFFERED);
  const asked = [
    ...pairs.map((pair) => offered(nameOf(pair.customer), nameOf(pair.sameAs), whyPair(pair), tiers.ifJoined(pair.customer))),
    ...same.crowded.slice(0, MOST_OFFERED - pairs.length).map((name) => offered(nameOf(name.customer), '', whyCrowded(name), undefined)),
  ];
  const kept = withoutRepeats(
    rows.filter((row) => isPeoples(row) && !(isOpen(row) && taken.has(textOf(row, place.keyOf)))),
    place.keyOf,
  );
  const answered = kept.map((row) => keptRow(row, place, tiers, nameOf));
  return { columns: COLUMNS, rows: [...asked, ...answered, ...new Array<readonly TableCell[]>(ROWS_TO_WRITE_IN).fill(NO_ROW)] };
}

interface WhoIs {
  readonly keyOf: (cell: Cell) => string;
  /** The customer a cell counts as now; `undefined` when it has no rows. */
  readonly customerOf: (cell: Cell) => number | undefined;
}

function whoIs({ customers, same }: Pick<OrderBook, 'customers' | 'same'>): WhoIs {
  let numbers: Map<string, number> | undefined; // made when somebody has written anything
  const keyOf = (cell: Cell) => customerKey(cell, same.policy);
  return {
    keyOf,
    customerOf(cell) {
      numbers ??= new Map([...customers.map(({ key }, number) => [key, number] as const), ...same.joined]);
      return numbers.get(keyOf(cell));
    },
  };
}

function keptRow(row: SameRow, place: WhoIs, tiers: TierNames, nameOf: (customer: number) => string): TableCell[] {
  const why = whyKept(row, place, nameOf);
  const now = why.code === 'joined' ? place.customerOf(row.customer) : undefined;
  const { customer, sameAs, answer, who, when, code } = row;
  return [...[customer, sameAs, answer, who, when].map(cellOf), { says: 'same', why }, now === undefined ? undefined : tiers.now(now), cellOf(code)];
}

function whyKept(row: SameRow, { customerOf }: WhoIs, nameOf: (customer: number) => string): SameWhy {
  const answer = sameAnswer(row);
  if (isBlank(row.customer)) return { code: 'unfinished' };
  if (isBlank(row.sameAs)) return { code: answer === 'none' ? 'unfinished' : 'settled' };
  if (answer === 'none') return { code: 'unanswered' };
  if (answer === 'unclear') return { code: 'unclear' };
  const [one, other] = [customerOf(row.customer), customerOf(row.sameAs)];
  if (one === undefined || other === undefined) return { code: 'absent' };
  if (answer === 'no') return { code: one === other ? 'contradicted' : 'apart' };
  return one === other ? { code: 'joined', name: nameOf(one) } : { code: 'absent' }; // a table of totals joins nobody
}

/** Not answered yes or no: as good as not answered. A name with several phones is answered by anything. */
function isOpen(row: SameRow): boolean {
  const answer = sameAnswer(row);
  return answer === 'none' || (answer === 'unclear' && !isBlank(row.sameAs));
}

/** Whether anything in the row is people's: their answer or notes, or the whole row, which then lacks our code. */
function isPeoples({ answer, who, when, code }: SameRow): boolean {
  return ![answer, who, when].every(isBlank) || isBlank(code);
}

/** Rows that say the same with nothing added are one. */
function withoutRepeats(rows: readonly SameRow[], keyOf: WhoIs['keyOf']): SameRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const { who, when } = row;
    const text = JSON.stringify([textOf(row, keyOf), isOpen(row) ? row.answer : sameAnswer(row), who, when]);
    return seen.has(text) ? false : seen.add(text);
  });
}

function textOf({ customer, sameAs }: Pick<SameRow, 'customer' | 'sameAs'>, keyOf: WhoIs['keyOf']): string {
  return isBlank(sameAs) ? `${keyOf(customer)}\n` : pairText(keyOf(customer), keyOf(sameAs));
}

function whyPair({ why, value }: SuspectPair): SameWhy {
  return { code: why, value };
}

function whyCrowded({ phones, emails }: CrowdedName): SameWhy {
  return { code: 'crowded', phones, emails };
}

/** What people wrote, as it was; only in the column of days is a number a day. */
function cellOf(cell: Cell, column = 0): TableCell {
  if (isBlank(cell)) return undefined;
  if (isDateCell(cell)) return column === WHEN ? cell.day : isoDay(cell.day);
  return typeof cell === 'number' && column === WHEN ? String(cell) : cell;
}
