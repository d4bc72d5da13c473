import { type Cell, isBlank, type SheetRows } from '../model/cell';
import type { Issue } from '../model/issue';
import { type ColumnChoice, type Header, isCustomerHeading, KEY_ROLES, normaliseHeader } from '../reading';
import { toldIssue } from './toldIssue';

type Row = readonly Cell[];

/** A report whose customers stand above their orders, as a table that has them beside. */
export interface CustomerGroups {
  readonly table: SheetRows;
  readonly choice: ColumnChoice;
  readonly told: Issue;
}

const BY_CUSTOMER = ['bycustomer', 'byclient', '按客户', '按顾客', '按会员', '客户销售明细', '客户明细'];
const TOTAL_FOR = 'totalfor';
const WITH_PARTS = /with\s?sub-?customers$/;

/**
 * Reports such as QuickBooks' *Sales by Customer Detail*: the first column has no name, holds each customer in a row of
 * its own, and "Total for …" below its orders; of customers within a customer the outermost counts. Only under a title that says
 * "by customer", as products stand in such rows, too, and only when no column names customers.
 *
 * @returns `undefined` for any other table
 */
export function customerGroups(table: SheetRows, header: Header, choice: ColumnChoice): CustomerGroups | undefined {
  const { sheet, rows } = table;
  const isKeyed = KEY_ROLES.some((role) => choice[role] !== undefined) || header.cells.some((cell) => typeof cell === 'string' && isCustomerHeading(cell));
  if (isKeyed || !isBlank(header.cells[0]) || !rows.slice(0, header.index).some(isTitleByCustomer)) return undefined;
  const customers = customersOf(rows, header.index + 1);
  const groups = new Set<string>();
  const beside = rows.map((row, index) => {
    const customer = customers[index] as string;
    if (customer === '' || !isBlank(row[0]) || row.every(isBlank)) return row;
    groups.add(customer);
    return [customer, ...row.slice(1)];
  });
  const first = rows.findIndex((row, index) => groups.has(customers[index] as string) && loneName(row) !== undefined);
  if (first < 0) return undefined;
  return { table: { ...table, rows: beside }, choice: { name: 'A' }, told: toldIssue('CUSTOMER_IN_GROUP', groups.size, { sheet, row: first + 1, column: 0 }) };
}

/** The customer that every row stands under; `''` above the first and below a total. */
function customersOf(rows: readonly Row[], from: number): string[] {
  const totalled = new Set(rows.map(totalledName));
  let customer = '';
  let open = ''; // the outermost customer whose total is still to come
  return rows.map((row, index) => {
    const [name, total] = index < from ? [undefined, undefined] : [loneName(row), totalledName(row)];
    if (total !== undefined && (open === '' || total === normaliseHeader(open))) [customer, open] = ['', ''];
    if (name !== undefined && open === '') [customer, open] = [name, totalled.has(normaliseHeader(name)) ? name : ''];
    return customer;
  });
}

function isTitleByCustomer(row: Row): boolean {
  return row.some((cell) => typeof cell === 'string' && BY_CUSTOMER.some((words) => normaliseHeader(cell).includes(words)));
}

/** The text of a row that holds nothing but a first cell. */
function loneName(row: Row): string | undefined {
  const [first, ...others] = row;
  return typeof first === 'string' && !isBlank(first) && others.every(isBlank) && totalledName(row) === undefined ? first.trim() : undefined;
}

/** Whom a total is of, as compared: `acme` of "Total for Acme with sub-customers"; `''` for the total of everything. */
function totalledName([first]: Row): string | undefined {
  if (typeof first !== 'string') return undefined;
  const word = normaliseHeader(first.trim().replace(WITH_PARTS, ''));
  if (word === 'total') return '';
  return word.startsWith(TOTAL_FOR) ? word.slice(TOTAL_FOR.length) : undefined;
}
