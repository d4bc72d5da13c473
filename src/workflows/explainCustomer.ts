import { lifecycles } from '../core/customers';
import { type ExplainInput, explainTier, figuresOf, judge, rowsOf, sideBySide, type Trace, traceOf } from '../core/explanations';
import { seededChance } from '../core/math/seededChance';
import { type Cell, isBlank, isDateCell, type SheetRows } from '../core/model/cell';
import { readingLocale } from '../core/model/locale';
import type { OrderBook } from '../core/orders';
import type { Policy } from '../core/policy';
import { customerKey, textHash } from '../core/reading';
import type { TieredCustomer } from '../core/tables';
import { type Outcome, tierCustomers } from '../core/tierCustomers';
import { type Language, say } from '../messages';
import { appliedRules } from './appliedRules';
import { knownLines } from './care/knownLines';
import { readPeopleSaid } from './care/peopleSaid';
import { rememberedTables } from './columnMemory';
import { readCustomersSheet } from './customersSheet';
import { doNotProfile } from './erasure/doNotProfile';
import { type ExplainPlace, explanationLines, explanationSentence } from './explainWords';
import { figureLines, sideBySideLines } from './figureWords';
import { findOrders } from './findOrders';
import { readOverrides } from './overridesSheet';
import { overrideLines } from './overrideWords';
import { readColumns } from './readColumns';
import { runContext } from './regenerateTiers';
import { type Done, done, failed } from './result';
import { readSameSheet } from './sameCustomer';
import type { Notebook, SelectedRow, Workbook } from './services';
import { keptTiers, rulesMark } from './tierHistory';

/** One customer explained, ready to be shown. */
export interface Explained {
  readonly customer: string;
  readonly title: string;
  readonly sentence: string;
  readonly lines: readonly string[];
  readonly trace: Trace;
}

/** Whom to explain: by name or number as written, or by what is selected in the spreadsheet. */
export type Asked = { readonly name: string } | { readonly selected: SelectedRow | undefined };

interface Reading {
  readonly workbook: Workbook;
  readonly notebook: Notebook;
}

/** Reads and judges everything as an update would, writes nothing, and tells one customer's tier in full. */
export function explainCustomer({ workbook, notebook }: Reading, asked: Asked, language: Language): Done<Explained> {
  const judged = judgedNow({ workbook, notebook }, language);
  if (!judged.ok) return judged;
  const { outcome, policy, table } = judged.value;
  const wanted = cellsAsked(asked, outcome.book, table.sheet);
  const known = wanted.find((cell) => !isBlank(cell));
  if (known === undefined) return failed('explain.NOTHING_SELECTED');
  const found = wanted.map((cell) => customerOf(cell, outcome.book)).find((customer) => customer !== undefined);
  if (found === undefined) return failed('explain.NO_CUSTOMER', { value: shown(known), sheet: table.sheet });
  return done(explained(outcome, found, { policy, table, workbook, language }));
}

interface JudgedNow {
  readonly outcome: Outcome;
  readonly policy: Policy;
  readonly table: SheetRows; // the orders
}

/** What an update would come to now; nothing is written. */
export function judgedNow({ workbook, notebook }: Reading, language: Language): Done<JudgedNow> {
  const own = workbook.ownSheets();
  const rules = appliedRules(workbook, own, language);
  if (!rules.ok) return rules;
  const { policy } = rules.value;
  const tables = rememberedTables(notebook);
  const orders = findOrders(workbook, policy, tables);
  if (!orders.ok) return orders;
  const customers = readCustomersSheet(workbook, policy, language);
  if (!customers.ok) return customers;
  const tiers = { kept: () => keptTiers(workbook.state), rules: rulesMark(policy) };
  const context = {
    ...runContext(workbook),
    answers: readSameSheet(workbook, own).answers,
    customers: customers.value.table,
    overrides: readOverrides(workbook, own)?.rows,
    tiers,
    isNotProfiled: doNotProfile(notebook, workbook.state).isListed,
  };
  const around = { workbook, notebook, tables, rules: policy.columns, language };
  const tiered = readColumns(orders.value, around, undefined, (columns) => tierCustomers(orders.value, { ...policy, columns }, context));
  return tiered.ok ? done({ outcome: tiered.value, policy, table: orders.value }) : tiered;
}

interface Around {
  readonly policy: Policy;
  readonly table: SheetRows;
  readonly workbook: Workbook;
  readonly language: Language;
}

function explained({ book, customers }: Outcome, number: number, { policy, table, workbook, language }: Around): Explained {
  const { key } = book.customers[number] as OrderBook['customers'][number];
  const customer = customers.find(({ measures }) => measures.key === key) as TieredCustomer;
  const peers = customers.filter(({ score }) => score.group === customer.score.group);
  const group = customer.score.group === undefined ? undefined : policy.groups[customer.score.group];
  const { groups: _, ...everybodys } = policy;
  const own = { ...everybodys, rules: group?.rules ?? policy.rules, weights: group?.weights ?? policy.weights };
  const at = peers.indexOf(customer);
  const measures = peers.map((each) => each.measures);
  const input: ExplainInput = {
    customers: measures,
    at,
    policy: own,
    official: customer.official ?? customer,
    confidence: customer.confidence,
    chance: seededChance(textHash(key)),
  };
  const explanation = explainTier(input);
  const place: ExplainPlace & { sheet: string } = { rules: own.rules, currency: book.currency, language, sheet: table.sheet };
  const separator = readingLocale(workbook.locale).decimalComma ? ';' : ',';
  const figures = figuresOf({ book, customer: number, measures: customer.measures, table, separator });
  const stage = book.totals === undefined ? lifecycles(book)[number]?.stage : undefined;
  const { name, tier } = explanation;
  return {
    customer: name,
    title: tier === undefined ? say(language, 'explain.titleNone', { customer: name }) : say(language, 'explain.title', { customer: name, tier }),
    sentence: explanationSentence(explanation, place),
    lines: [
      ...explanationLines(explanation, place),
      ...overrideLines(customer.official?.override, language),
      ...knownLines(key, readPeopleSaid(workbook, workbook.ownSheets(), book, language).said, workbook.today(), language),
      ...sideBySideLines(sideBySide(measures, at, judge(measures, own), own.rules.tiers.length, stage), language),
      ...figureLines(figures, rowsOf(book, number), place),
    ],
    trace: traceOf(measures, at, own, book.asOf),
  };
}

/** Where the name of a customer may stand: first in our lists, in its column of the orders, else in the selected cell itself. */
export function cellsAsked(asked: Asked, { source }: OrderBook, ordersSheet: string): Cell[] {
  if ('name' in asked) return [asked.name];
  if (asked.selected === undefined) return [];
  const { sheet, isOurs, cells, column } = asked.selected;
  const named = isOurs ? cells[0] : sheet === ordersSheet ? cells[source.customerColumn] : undefined;
  return [named ?? '', cells[column] ?? ''];
}

export function customerOf(cell: Cell, { customers, same }: OrderBook): number | undefined {
  if (isBlank(cell)) return undefined;
  const key = customerKey(cell, same.policy);
  const number = customers.findIndex((each) => each.key === key);
  return number >= 0 ? number : same.joined.get(key);
}

function shown(cell: Cell): string {
  return isDateCell(cell) ? '' : String(cell);
}
