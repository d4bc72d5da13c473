import { changeTexts } from '../../../src/core/changes';
import { seededChance } from '../../../src/core/math/seededChance';
import type { Cell } from '../../../src/core/model/cell';
import type { Contact, Feedback } from '../../../src/core/model/contact';
import type { Day } from '../../../src/core/model/day';
import type { Policy } from '../../../src/core/policy';
import { tierCustomers } from '../../../src/core/tierCustomers';
import type { CareInput, CarePart, PeopleSaid } from '../../../src/workflows/care/careInput';
import { type ReviewGiven, reviewPart } from '../../../src/workflows/care/review';
import type { WrittenCell } from '../../../src/workflows/services';
import { plain } from '../../core/changes/twoRuns';

export const AS_OF = 20_090 as Day;

export interface Shop {
  readonly isSouthPoor?: boolean; // orders in the south are a third as large
  readonly hasMovers?: boolean; // twelve moved to the harbour and stopped
  readonly from?: number; // the first day with orders
}

/** 160 customers of two regions who buy every twenty days. */
function rowsOf({ isSouthPoor = false, hasMovers = false, from = 19_740 }: Shop): Cell[][] {
  const chance = seededChance(3);
  const rows: Cell[][] = [['Customer', 'Date', 'Amount', 'Region', 'Store']];
  for (let customer = 0; customer < 160; customer++) {
    const [isSouth, isMover] = [customer % 2 === 1, hasMovers && customer < 24 && customer % 2 === 0];
    for (let day = from + (customer % 20); day <= AS_OF; day += 20) {
      if (isMover && day > 20_005) continue;
      const size = 50 + 100 * chance();
      const store = isMover && day > 19_960 ? 'Harbour' : 'Centre';
      rows.push([`C${customer}`, { day: day as Day }, Math.round(size * (isSouth && isSouthPoor ? 0.3 : 1)), isSouth ? 'South' : 'North', store]);
    }
  }
  return rows;
}

/** An update on an earlier day by the rules called so. */
export interface Update {
  readonly day: number;
  readonly mark: string;
}

function workbookAfter(updates: readonly Update[]): CareInput['workbook'] {
  const marks = [...new Set(updates.map(({ mark }) => mark))];
  const history = updates.flatMap(({ day, mark }, at) => {
    const rules = marks.indexOf(mark) + 1;
    const isNew = updates.findIndex((update) => update.mark === mark) === at;
    const changes = isNew ? [{ kind: 'rules', key: mark, number: rules, policy: undefined } as const] : [];
    return changeTexts({ asOf: day as Day, rules, customers: 0, tiers: [], untiered: 0 }, changes).map((text) => ({ gen: at + 1, text }));
  });
  const state = { journal: () => undefined, history: () => history, area: () => [] };
  return { state, ownSheets: () => [] } as unknown as CareInput['workbook'];
}

const GIVEN: ReviewGiven = {
  check: { score: { whole: 95, byComponent: { completeness: 95, validity: 95, uniqueness: 95, consistency: 95, freshness: 95 } }, couldChange: undefined },
  hasDrifted: undefined,
  mark: 'today’s',
  care: {},
};

export interface Reviewed {
  readonly shop?: Shop;
  readonly policy?: Partial<Policy>;
  readonly said?: Partial<PeopleSaid>;
  readonly given?: Partial<ReviewGiven>;
  readonly updates?: readonly Update[];
  readonly language?: 'en' | 'zh';
}

export function reviewed({ shop = {}, policy: changed = {}, said, given, updates = [], language = 'en' }: Reviewed): CarePart {
  const policy: Policy = { ...plain, ...changed };
  const context = { locale: { dayFirst: true, decimalComma: false }, asOf: { kind: 'latest' } } as const;
  const outcome = tierCustomers({ sheet: 'Orders', rows: rowsOf(shop) }, { ...policy, asOf: AS_OF }, context);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const people: PeopleSaid = { contacts: undefined, feedback: undefined, ...said };
  return reviewPart({ workbook: workbookAfter(updates), outcome: outcome.value, policy, said: people, today: AS_OF, language }, { ...GIVEN, ...given });
}

export function feedback(customer: string, day: number, more: Partial<Feedback>): Feedback {
  return { customer, day: day as Day, kind: undefined, rating: undefined, text: '', answeredOn: undefined, answeredBy: '', result: '', ...more };
}

export function contact(customer: string, day: number): Contact {
  return { customer, day: day as Day, channel: '', by: '', minutes: undefined, outcome: '' };
}

type Rows = readonly (readonly WrittenCell[])[];

export function pageRows(of: CarePart, role: string): Rows {
  return of.pages.find((each) => each.role === role)?.page.rows ?? [];
}

export function rowStarting(rows: Rows, text: string): readonly WrittenCell[] | undefined {
  return rows.find(([first]) => typeof first === 'string' && first.startsWith(text));
}

const TITLES = [
  ...['Lapsed:', 'Ordered again', 'Content:', 'Small customers lost', 'Still buying:', 'Declining together', 'Fell a tier'],
  ...['Won back:', 'Value and voice', 'Promised and held'],
];

/** The rows below a block's title, up to the next title; none when there is no such block. */
export function block(rows: Rows, title: string): Rows {
  const starts = rows.flatMap(([first], at) => (TITLES.some((each) => String(first).startsWith(each)) ? [at] : []));
  const at = starts.findIndex((start) => String(rows[start]?.[0]).startsWith(title));
  return at < 0 ? [] : rows.slice((starts[at] as number) + 1, starts[at + 1]);
}
