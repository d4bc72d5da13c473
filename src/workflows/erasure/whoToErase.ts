import { currentOf, keysInChangeText } from '../../core/changes';
import { type Cell, isBlank } from '../../core/model/cell';
import { calledAs } from '../../core/model/customer';
import { customerFinder, type OrderBook } from '../../core/orders';
import { cellText, customerKey } from '../../core/reading';
import { historyOf } from '../../core/tiers';
import { type Language, say } from '../../messages';
import type { Asked } from '../explainCustomer';
import { type Judged, judgedNow } from '../judgeOrders';
import type { RunServices } from '../regenerateTiers';
import { type Done, done, failed } from '../result';
import type { SelectedRow, Workbook } from '../services';
import { doNotProfile } from './doNotProfile';
import type { ToErase } from './eraseCustomer';

const MOST_NAMED = 3;

/**
 * Whom a person means: a customer of the orders, or one that only our lists and history still know. Nobody goes by what
 * others may share, be it a name, a phone or an e-mail beside the key. Nothing is written.
 */
export function whoToErase({ workbook, notebook }: Omit<RunServices, 'lock'>, asked: Asked, language: Language): Done<ToErase> {
  const judged = judgedNow({ workbook, notebook }, language);
  const cell = cellAsked(workbook, asked, judged.ok ? judged.value : undefined);
  if (isBlank(cell)) return failed('erase.NOTHING_SELECTED');
  const found = judged.ok ? inBook(cell, judged.value.outcome.book) : undefined;
  if (found !== undefined) return done(found);
  const key = keyOnlyKept({ workbook, notebook }, cell, judged.ok ? judged.value.outcome.book : undefined);
  if (key !== undefined) return done({ name: cellText(cell).trim(), keys: [key] });
  if (!judged.ok) return judged;
  const value = cellText(cell).trim();
  const alike = labelsOf(cell, judged.value.outcome.book).slice(0, MOST_NAMED);
  if (alike.length === 0) return failed('erase.NO_CUSTOMER', { value });
  return failed('erase.ONLY_A_NAME', { value, list: alike.join(language === 'zh' ? '、' : ', ') });
}

/** What was typed; else the customer of the selected row; the selected cell itself only where that row names none. */
function cellAsked(workbook: Workbook, asked: Asked, judged: Judged | undefined): Cell {
  if ('name' in asked) return asked.name;
  if (asked.selected === undefined) return '';
  const { cells, column } = asked.selected;
  const own = cells[customerColumnOf(workbook, asked.selected, judged) ?? column] ?? '';
  return isBlank(own) ? (cells[column] ?? '') : own;
}

function customerColumnOf(workbook: Workbook, { sheet, isOurs }: SelectedRow, judged: Judged | undefined): number | undefined {
  if (!isOurs) return sheet === judged?.orders.sheet ? judged.outcome.book.source.customerColumn : undefined;
  const ours = workbook.ownSheets().find((each) => workbook.nameOf(each) === sheet);
  const headings = (['en', 'zh'] as const).map((language) => say(language, 'heading.CUSTOMER'));
  const places = ours === undefined ? [] : workbook.readOwn(ours).rows.map((row) => row.findIndex((cell) => headings.includes(cellText(cell).trim())));
  return places.find((place) => place >= 0) ?? 0;
}

function inBook(cell: Cell, book: OrderBook): ToErase | undefined {
  const [number, ...others] = customerFinder(book).findExactly(cell);
  const customer = number === undefined ? undefined : book.customers[number];
  if (number === undefined || customer === undefined || others.length > 0) return undefined;
  const joined = [...book.same.joined].flatMap(([key, leader]) => (leader === number ? [key] : []));
  return { name: customer.name, called: book.called?.[number], keys: [customer.key, ...joined] };
}

/** The key of somebody whom the orders no longer have. Who is in the orders is found as their keys are read there, and in no other spelling. */
function keyOnlyKept({ workbook, notebook }: Pick<RunServices, 'workbook' | 'notebook'>, cell: Cell, book: OrderBook | undefined): string | undefined {
  const known = keysKept(workbook.state);
  const { isListed } = doNotProfile(notebook, workbook.state);
  const there = new Set(book?.customers.map(({ key }) => key));
  return (['loose', 'phone', 'caseSensitive'] as const)
    .map((policy) => customerKey(cell, policy))
    .find((key) => key !== '' && !there.has(key) && (known.has(key) || isListed?.(key)));
}

/** Those who may be meant by what does not tell them apart, as lists show them. */
function labelsOf(cell: Cell, book: OrderBook): string[] {
  return customerFinder(book)
    .find(cell)
    .map((number) => calledAs({ name: book.customers[number]?.name ?? '', called: book.called?.[number] }));
}

/** Everybody that the state tells of. */
function keysKept(state: RunServices['workbook']['state']): ReadonlySet<string> {
  const tiers = historyOf(state.area('tiers'))?.customers.keys() ?? [];
  const current = currentOf(state.area('current'))?.customers.keys() ?? [];
  return new Set([...tiers, ...current, ...state.history().flatMap(({ text }) => keysInChangeText(text))]);
}
