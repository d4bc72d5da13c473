import type { SheetRows } from '../model/cell';
import type { IssueLog, KeyPolicy, LookalikeGroup, OddId } from '../reading';
import { customerDoubts } from './customerDoubts';
import { noteIdentity } from './identityIssues';
import type { Lines } from './lines';
import type { CustomerDoubt, CustomerKey } from './order';
import type { OrderColumns } from './orderColumns';
import type { SameAnswers } from './sameAnswers';
import { type SameFindings, sameCustomers } from './sameCustomers';

/** How spellings of this table's key are compared. */
export function keyPolicy({ customer, found }: Pick<OrderColumns, 'customer' | 'found'>): KeyPolicy {
  return found.some(({ role, column }) => role === 'phone' && column === customer) ? 'phone' : 'loose';
}

export interface WhoInput {
  readonly lines: Lines;
  readonly customers: readonly CustomerKey[];
  readonly odd: ReadonlyMap<number, ReadonlySet<OddId>>;
  readonly table: SheetRows;
  readonly rowsAsRead: SheetRows['rows']; // before keys were put together
  readonly headerRow: number; // 1-based; 0 without one
  readonly columns: OrderColumns;
  readonly alike: readonly LookalikeGroup[];
  readonly joined: ReadonlyMap<string, number>; // keys of those who count as another, and as whom
  readonly answers: SameAnswers;
  readonly log: IssueLog;
}

/** What is told of how customers are told apart, whom to ask about, and of whom we are not sure. */
export function whoIsWho(input: WhoInput): { readonly same: SameFindings; readonly doubts: Map<number, readonly CustomerDoubt[]> } {
  const { lines, customers, columns, table, headerRow } = input;
  noteIdentity(lines, customers.length, { ...input, rows: table.rows, header: table.rows[headerRow - 1] });
  const isNameKey = columns.identity.names !== undefined || columns.found.some(({ role, column }) => role === 'name' && column === columns.customer);
  const same = sameCustomers({ ...input, rows: table.rows, identity: columns.identity, isNameKey, policy: keyPolicy(columns) });
  return { same, doubts: customerDoubts({ ...input, rows: table.rows, customers: customers.length, same }) };
}
