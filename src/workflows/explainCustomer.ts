import { lifecycles } from '../core/customers';
import {
  type ExplainInput,
  type Explanation,
  explainTier,
  figuresOf,
  type JudgingPolicy,
  judge,
  rowsOf,
  sideBySide,
  type Trace,
  traceOf,
} from '../core/explanations';
import { seededChance } from '../core/math/seededChance';
import { type Cell, isBlank, isDateCell } from '../core/model/cell';
import type { Customer } from '../core/model/customer';
import { readingLocale } from '../core/model/locale';
import { customerFinder, type OrderBook } from '../core/orders';
import { textHash } from '../core/reading';
import type { TieredCustomer } from '../core/tables';
import { type Language, say } from '../messages';
import type { PeopleSaid } from './care/careInput';
import { knownLines } from './care/knownLines';
import { readPeopleSaid } from './care/peopleSaid';
import { type ExplainPlace, type ExplanationParts, explanationParts, explanationSentence } from './explainWords';
import { figureLines, sideBySideLines } from './figureWords';
import { type Judged, judgedNow } from './judgeOrders';
import { overrideLines } from './overrideWords';
import { type Done, done, failed } from './result';
import type { Notebook, SelectedRow, Workbook } from './services';

/** One customer explained, ready to be shown. */
export interface Explained {
  readonly customer: string;
  readonly title: string;
  readonly sentence: string;
  readonly lines: readonly string[]; // of all parts, in their order
  readonly trace: Trace;
}

/** Everything that is told of a customer's tier, by what it tells. */
export interface ExplainedParts extends ExplanationParts {
  readonly byHand: readonly string[];
  readonly known: readonly string[]; // what was spoken of
  readonly methods: readonly string[];
  readonly figures: readonly string[];
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
  const found = customerAsked(judged.value, asked);
  return found.ok ? done(explained(judged.value, found.value, { workbook, language })) : found;
}

/** The customer's number in the book. */
export function customerAsked({ outcome, orders }: Pick<Judged, 'outcome' | 'orders'>, asked: Asked): Done<number> {
  const wanted = cellsAsked(asked, outcome.book, orders.sheet);
  const known = wanted.find((cell) => !isBlank(cell));
  if (known === undefined) return failed('explain.NOTHING_SELECTED');
  const found = wanted.map((cell) => customerOf(cell, outcome.book)).find((customer) => customer !== undefined);
  if (found === undefined) return failed('explain.NO_CUSTOMER', { value: shown(known), sheet: orders.sheet });
  return done(found);
}

interface Around {
  readonly workbook: Workbook;
  readonly language: Language;
}

function explained(judged: Judged, number: number, around: Around): Explained {
  const { language } = around;
  const about = explainedAbout(judged, number, around);
  const { name, tier } = about.explanation;
  const { said } = readPeopleSaid(around.workbook, judged.own, judged.outcome.book, language);
  const { score, rule, held, lift, falls, firm, confidence, byHand, known, methods, figures } = partsAbout(judged, about, { ...around, said });
  return {
    customer: name,
    title: tier === undefined ? say(language, 'explain.titleNone', { customer: name }) : say(language, 'explain.title', { customer: name, tier }),
    sentence: explanationSentence(about.explanation, about.place),
    lines: [score, rule, held, lift, falls, firm, confidence, byHand, known, methods, figures].flat(),
    trace: traceOf(about.measures, about.at, about.own, judged.outcome.book.asOf),
  };
}

/** One customer's tier in codes and numbers, and how it is to be worded. */
export interface ExplainedAbout {
  readonly number: number; // in the book
  readonly customer: TieredCustomer;
  readonly measures: readonly Customer[]; // of all who are judged together
  readonly at: number; // in these
  readonly own: JudgingPolicy; // the rules of their group
  readonly explanation: Explanation;
  readonly place: ExplainPlace & { readonly sheet: string };
}

export function explainedAbout(
  { outcome: { book, customers }, policy, orders }: Judged,
  number: number,
  { language }: Pick<Around, 'language'>,
): ExplainedAbout {
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
  const place = { rules: own.rules, currency: book.currency, language, sheet: orders.sheet };
  return { number, customer, measures, at, own, explanation: explainTier(input), place };
}

export function partsAbout(
  { outcome: { book }, orders: table }: Judged,
  about: ExplainedAbout,
  { workbook, language, said }: Around & { readonly said: PeopleSaid },
): ExplainedParts {
  const { number, customer, measures, at, own, explanation, place } = about;
  const separator = readingLocale(workbook.locale).decimalComma ? ';' : ',';
  const figures = figuresOf({ book, customer: number, measures: customer.measures, table, separator });
  const stage = book.totals === undefined ? lifecycles(book)[number]?.stage : undefined;
  return {
    ...explanationParts(explanation, place),
    byHand: overrideLines(customer.official?.override, language),
    known: knownLines(customer.measures.key, said, workbook.today(), language),
    methods: sideBySideLines(sideBySide(measures, at, judge(measures, own), own.rules.tiers.length, stage), language),
    figures: figureLines(figures, rowsOf(book, number), place),
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

/** The one customer a cell means, by key, name, e-mail or phone; `undefined` where it may mean several. */
export function customerOf(cell: Cell, book: OrderBook): number | undefined {
  if (isBlank(cell)) return undefined;
  const [found, ...others] = customerFinder(book).find(cell);
  return others.length > 0 ? undefined : found;
}

function shown(cell: Cell): string {
  return isDateCell(cell) ? '' : String(cell);
}
