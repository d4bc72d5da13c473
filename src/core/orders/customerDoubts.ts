import { type Cell, isBlank } from '../model/cell';
import type { OddId } from '../reading';
import { LINE_LEFT_OUT, type Lines } from './lines';
import type { CustomerDoubt } from './order';
import type { OrderColumns } from './orderColumns';
import type { SameFindings } from './sameCustomers';
import type { SuspectReason } from './sameEvidence';

const ODD_DOUBTS: Readonly<Record<OddId, CustomerDoubt>> = {
  precisionLost: 'precisionLost',
  turnedIntoDate: 'turnedIntoDate',
  oddType: 'oddType',
  multiple: 'multiple',
  tooLong: 'tooLong',
  hiddenMarks: 'lookalike',
};

/** A namesake is worth a question, but nothing against anybody. */
const PAIR_DOUBTS: Readonly<Record<SuspectReason, CustomerDoubt | undefined>> = {
  email: 'sameContact',
  phone: 'sameContact',
  nameAndPhone: 'sameContact',
  lookalike: 'lookalike',
  leadingZero: 'lookalike',
  name: undefined,
};

export interface DoubtsInput {
  readonly lines: Lines;
  readonly rows: readonly (readonly Cell[])[];
  readonly customers: number;
  readonly columns: OrderColumns;
  readonly odd: ReadonlyMap<number, ReadonlySet<OddId>>;
  readonly same: SameFindings;
  readonly joined: ReadonlyMap<string, number>;
}

/** Why we are not sure of customers, by their number; nobody else is in it. */
export function customerDoubts({ lines, rows, customers, columns, odd, same, joined }: DoubtsInput): Map<number, readonly CustomerDoubt[]> {
  const doubts = new Map<number, readonly CustomerDoubt[]>();
  const doubt = (customer: number, why: CustomerDoubt): void => {
    const known = doubts.get(customer) ?? [];
    if (!known.includes(why)) doubts.set(customer, [...known, why]);
  };
  const { probable, names } = columns.identity;
  const ofAll: CustomerDoubt | undefined = probable !== undefined ? 'probable' : names === 'personal' ? 'byName' : undefined;
  if (ofAll !== undefined) for (let customer = 0; customer < customers; customer++) doubt(customer, ofAll);
  if (columns.passedOver !== undefined) for (const customer of without(lines, rows, customers, columns.passedOver)) doubt(customer, 'weakerKey');
  for (const [customer, kinds] of odd) for (const kind of kinds) doubt(customer, ODD_DOUBTS[kind]);
  for (const { customer, sameAs, why } of same.pairs) {
    const shown = PAIR_DOUBTS[why];
    if (shown !== undefined) for (const each of [customer, sameAs]) doubt(each, shown);
  }
  for (const { customer } of same.crowded) doubt(customer, 'manyContacts');
  for (const customer of joined.values()) doubt(customer, 'joined');
  return doubts;
}

/** Customers none of whose rows used has anything in a column. */
function without(lines: Lines, rows: readonly (readonly Cell[])[], customers: number, column: number): number[] {
  const has = new Uint8Array(customers);
  for (let at = 0; at < lines.count; at++) {
    if (lines.kind[at] !== LINE_LEFT_OUT && !isBlank(rows[lines.row[at] as number]?.[column])) has[lines.customer[at] as number] = 1;
  }
  return [...has].flatMap((filled, customer) => (filled === 1 ? [] : [customer]));
}
