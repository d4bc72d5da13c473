import type { Cell, SheetRows } from '../model/cell';
import { once } from '../model/once';
import { type ColumnChoice, cellText, chosenColumn, columnFinder, type Header, isCiphertext, isNeverRead, normaliseHeader, trailingBracket } from '../reading';
import type { OrderColumns } from './orderColumns';

/** Columns that say what customers are called, best first: a customer's own name, whole or in parts, a firm's, a plain one, who the parcel is for. */
const OWN = `customer name, customer full name, client name, full name, contact name, member name, buyer name, shopper name, billing name, billing full name,
  客户姓名, 顾客姓名, 会员姓名, 买家姓名, 姓名, billing姓名, 客户名称, 顾客名称, 会员名称, 客户名, 联系人, 联系人姓名, 联络人, 联络人姓名`;
const FIRMS = `account name, account, company name, company, associated company, billing company, customer company, 公司名称, 公司, 企业名称, 单位名称, 买家公司名`;
const PLAIN = 'customer, client, buyer, member, shopper, 客户, 顾客, 会员, 买家, name';
const RECIPIENTS = `shipping name, shipping full name, recipient name, recipient, consignee, receiver name, receiver,
  收货人姓名, 收货人, 收货人/提货人, 收件人姓名, 收件人, shipping姓名`;

/** Of a name in parts: whose, and how either part may be headed. */
const WHOSE = ['customer', 'billing', '', 'client', 'contact', 'member', 'buyer'];
const GIVEN = 'first name, given name, forename, 名, 名字';
const FAMILY = 'last name, family name, surname, 姓, 姓氏';

/** What a bracket behind a heading says of whom it names: `First Name (Billing)`. */
const BRACKETS = [
  ['billing', /bill|customer|buyer|账单|客户|买家/i],
  ['shipping', /ship|deliver|recipient|收|配送/i],
] as const;

type Columns = readonly number[];

const words = once(() => ({
  own: wordsOf(OWN),
  firms: wordsOf(FIRMS),
  plain: wordsOf(PLAIN),
  recipients: wordsOf(RECIPIENTS),
  given: wordsOf(GIVEN),
  family: wordsOf(FAMILY),
}));

/**
 * The columns of what customers are called, where something else than a name tells them apart: one, or given and family
 * name. Never one that is read as something else.
 */
export function calledColumns({ cells, index }: Header, choice: ColumnChoice, table: SheetRows, columns: OrderColumns): Columns {
  const { customer, found, statuses, identity } = columns;
  if (identity.probable !== undefined || found.some(({ role, column }) => role === 'name' && column === customer)) return [];
  const { email, phone } = identity.contacts;
  const taken = new Set([customer, email, phone, ...found.map(({ column }) => column), ...statuses.map(({ column }) => column)]);
  const isFree = (column: number) => !taken.has(column) && !isNeverRead(cells[column]) && holdsNames(table, index + 1, column);
  const named = namedColumn({ cells, index }, choice, table);
  if (named !== undefined && isFree(named)) return [named];
  const free = new Map<string, number>();
  cells.forEach((cell, column) => {
    const heading = headingOf(cell);
    if (heading !== '' && !free.has(heading) && isFree(column)) free.set(heading, column);
  });
  const { own, firms, plain, recipients } = words();
  const one = (some: readonly string[]): Columns | undefined => {
    const heading = some.find((each) => free.has(each));
    return heading === undefined ? undefined : [free.get(heading) as number];
  };
  return one(own) ?? inParts(free, WHOSE) ?? one(firms) ?? one(plain) ?? one(recipients) ?? inParts(free, ['shipping']) ?? [];
}

/** As the rules say, or a known export. */
function namedColumn(header: Header, { name }: ColumnChoice, table: SheetRows): number | undefined {
  const finder = columnFinder(header, table);
  const chosen = name === undefined || name.trim() === '' ? undefined : chosenColumn(finder, 'name', name);
  if (chosen !== undefined && 'column' in chosen) return chosen.column;
  const { columns, reason } = finder.best('name');
  return reason === 'PLATFORM' ? columns[0] : undefined;
}

/** Given name, then family name; both or neither. */
function inParts(free: ReadonlyMap<string, number>, whose: readonly string[]): Columns | undefined {
  const { given, family } = words();
  for (const prefix of whose) {
    const [first, last] = [given, family].map((some) => some.map((word) => free.get(prefix + word)).find((column) => column !== undefined));
    if (first !== undefined && last !== undefined) return [first, last];
  }
  return undefined;
}

function headingOf(cell: Cell | undefined): string {
  if (typeof cell !== 'string') return '';
  const bracket = trailingBracket(cell);
  const whose = bracket === '' ? undefined : BRACKETS.find(([, says]) => says.test(bracket));
  return (whose?.[0] ?? '') + normaliseHeader(cell);
}

/** Whether any cell may be a name at all. */
function holdsNames({ rows }: SheetRows, from: number, column: number): boolean {
  for (let row = from; row < rows.length; row++) {
    const cell = rows[row]?.[column];
    if (typeof cell === 'string' && /\p{L}/u.test(cell) && !cell.includes('@') && !isCiphertext(cellText(cell))) return true;
  }
  return false;
}

function wordsOf(list: string): string[] {
  return list.split(',').map(normaliseHeader);
}
