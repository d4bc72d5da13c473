import type { Cell } from '../model/cell';
import type { IssueCode } from '../model/issue';
import { type IssueLog, isTestName, type Lookalike, type LookalikeGroup, lookalikes, type OddId } from '../reading';
import type { CustomerList } from './customerList';
import { firstLines } from './firstLines';
import { LINE_LEFT_OUT, type Lines } from './lines';

const ODD_CODES: Readonly<Record<OddId, IssueCode>> = {
  precisionLost: 'ID_PRECISION_LOST',
  turnedIntoDate: 'ID_TURNED_INTO_DATE',
  oddType: 'ID_ODD_TYPE',
  multiple: 'ID_MULTIPLE_IN_CELL',
  tooLong: 'ID_TOO_LONG',
  hiddenMarks: 'ID_LOOKALIKE',
};

const LOOKALIKE_CODES: Readonly<Record<Lookalike, IssueCode>> = { lookalike: 'ID_LOOKALIKE', leadingZero: 'ID_LEADING_ZERO_LOOKALIKE' };

/**
 * Customers that count but may not be what they seem: each code once per customer, at its first row used; rows of
 * people called "test" each.
 *
 * @returns those who look alike
 */
export function noteDoubtfulCustomers(
  lines: Lines,
  { customers, odd }: Pick<CustomerList, 'customers' | 'odd'>,
  note: { log: IssueLog; column: number; rows: readonly (readonly Cell[])[] },
): readonly LookalikeGroup[] {
  const firstLine = firstLines(lines, customers.length);
  const tell = (code: IssueCode, line: number) => {
    const row = lines.row[line] as number;
    note.log.add(code, row + 1, note.column, note.rows[row]?.[note.column]);
  };
  const groups = lookalikes(customers.map(({ key }, number) => (firstLine[number] === 0 ? undefined : key)));
  const alike = new Map(groups.flatMap(({ kind, members }) => members.map((number) => [number, kind] as const)));
  const isTest = new Uint8Array(customers.length);
  let tests = 0;
  for (let number = 0; number < customers.length; number++) {
    const line = (firstLine[number] as number) - 1;
    if (line < 0) continue;
    const [oddities, likeness] = [odd.get(number), alike.get(number)];
    if (oddities !== undefined || likeness !== undefined) for (const code of codesOf(oddities, likeness)) tell(code, line);
    if (!isTestName((customers[number] as { key: string }).key)) continue;
    isTest[number] = 1;
    tests++;
  }
  for (let at = 0; tests > 0 && at < lines.count; at++) {
    if (lines.kind[at] === LINE_LEFT_OUT || isTest[lines.customer[at] as number] !== 1) continue;
    lines.doubtful[at] = 1;
    tell('ROW_LOOKS_LIKE_TEST', at);
  }
  return groups;
}

function codesOf(oddities: ReadonlySet<OddId> | undefined, likeness: Lookalike | undefined): ReadonlySet<IssueCode> {
  const codes = new Set([...(oddities ?? [])].map((kind) => ODD_CODES[kind]));
  if (likeness !== undefined) codes.add(LOOKALIKE_CODES[likeness]);
  return codes;
}
