import { columnLetter } from '../../core/model/cell';
import { type Day, isoDay } from '../../core/model/day';
import type { Money } from '../../core/model/money';
import type { OrderBook } from '../../core/orders';
import { cellText, columnExamples, shortened } from '../../core/reading';
import { type Language, say } from '../../messages';
import { isOrders } from '../findOrders';
import { done, sentenceOf } from '../result';
import type { Workbook } from '../services';
import { problemFailure } from '../wording';
import type { MakePage } from './panelDoors';
import type { Block, Field, PanelPage, Press } from './panelPage';
import { trySample } from './sampleActions';
import { localMoney, readChosen, type StartPlace, startPlace } from './startPlace';
import { isOptional, START_FIELDS, type StartAnswers, type StartField, type StartReading } from './startReading';
import { MOST_SHEETS, type StartSheet, startSheets } from './startSheets';

const EXAMPLES = { values: 2, letters: 22 };
const LONGEST_HEADER = 40;

/** Step 1: which sheet holds the orders. Where only one can, it is taken, and the second step comes at once. */
export const startSheet: MakePage = (services, wanted, language) => {
  const place = startPlace(services, language);
  if (!place.ok) return place;
  const { policy, tables } = place.value;
  if (policy.sheet !== undefined) return startColumns(services, { ...wanted, about: policy.sheet }, language);
  const sheets = startSheets(services.workbook, policy, tables);
  const likely = sheets.filter(({ state }) => state !== 'unknown');
  const offered = (likely.length > 0 && wanted.about !== 'all' ? likely : sheets).slice(0, MOST_SHEETS);
  const [only] = offered;
  if (only === undefined) return done(nothingToRead(language));
  if (offered.length === 1) return startColumns(services, { ...wanted, about: only.table.sheet }, language);
  const named = offered.find(({ table }) => table.sheet === wanted.fields.sheet) ?? only;
  return done({
    title: say(language, 'page.start.sheet'),
    step: { at: 1, of: 3 },
    blocks: [
      { kind: 'text', text: say(language, likely.length > 0 ? 'page.start.sheetText' : 'page.start.sheetUnknown') },
      {
        kind: 'fields',
        fields: [
          {
            id: 'sheet',
            kind: 'radio',
            label: say(language, 'page.start.sheetLabel'),
            value: named.table.sheet,
            options: offered.map((each) => ({ value: each.table.sheet, text: each.table.sheet, small: whySheet(each, language) })),
            isAskedAgain: true,
          },
        ],
      },
    ],
    primary: { label: say(language, 'page.start.next'), go: { kind: 'page', page: 'startColumns', about: named.table.sheet } },
    second: likely.length > 0 ? cancel(language) : trySample(language),
  });
};

function whySheet({ rows, state }: StartSheet, language: Language): string {
  return say(language, `page.start.sheet.${state}`, { rows });
}

/** Step 2: which column says what, with the best guess chosen. */
export const startColumns: MakePage = (services, { about, fields }, language) => {
  const place = startPlace(services, language);
  if (!place.ok) return place;
  const reading = readChosen(services, place.value, about, answersIn(fields));
  if (!reading.ok) return reading;
  const { book, table } = reading.value;
  if (!book.ok) return done(refused(sentenceOf(problemFailure(book.problem, language), language), reading.value, place.value, language));
  return done({
    title: say(language, 'page.start.columns'),
    step: { at: 2, of: 3 },
    blocks: [
      ...sheetDone(services.workbook, place.value, table.sheet, language),
      { kind: 'text', text: say(language, reading.value.fields.length > 0 ? 'page.start.columnsText' : 'page.start.columnsNone') },
      ...(reading.value.fields.length > 0 ? [fieldsBlock(reading.value, language)] : []),
      ...readBlocks(book.value, services.workbook.locale, language),
    ],
    primary: { label: say(language, 'page.start.next'), go: { kind: 'page', page: 'startRules', about: table.sheet } },
    second: cancel(language),
  });
};

/** What of the fields answers the wizard; anybody can send others. */
export function answersIn(fields: Readonly<Record<string, string>>): StartAnswers {
  return Object.fromEntries(START_FIELDS.flatMap((id) => (fields[id] === undefined ? [] : [[id, fields[id]]])));
}

function cancel(language: Language): Press {
  return { label: say(language, 'page.start.cancel'), go: { kind: 'home' } };
}

/** The first step as done, with the way back to it where there is anything to choose. */
function sheetDone(workbook: Workbook, { policy, tables }: StartPlace, sheet: string, language: Language): Block[] {
  const others = policy.sheet === undefined && startSheets(workbook, policy, tables).length > 1;
  const press: Press = { label: say(language, 'page.start.change'), go: { kind: 'page', page: 'startSheet', about: 'all' } };
  return [{ kind: 'rows', rows: [{ icon: 'check', title: say(language, 'page.start.sheetDone', { sheet }), ...(others ? { press } : {}) }] }];
}

function fieldsBlock(reading: StartReading, language: Language): Block {
  return { kind: 'fields', fields: reading.fields.map((field) => shownField(field, reading, language)) };
}

function shownField({ id, value, state, options }: StartField, { table, header }: StartReading, language: Language): Field {
  const headerRow = header?.index ?? 0;
  const shown = options.map(({ value: each, columns }) => {
    const [[role, column] = ['none', 0] as const, ...rest] = Object.entries(columns);
    if (role === 'none') return { value: each, text: say(language, isOptional(id) ? 'page.start.noColumn' : 'page.start.choose') };
    if (rest.length > 0) return { value: each, text: say(language, 'page.start.product') };
    const name = shortened(cellText(header?.cells[column]), LONGEST_HEADER) || say(language, 'page.start.noName');
    const examples = columnExamples(table, headerRow + 1, column, EXAMPLES);
    const small = examples.length === 0 ? say(language, 'page.start.blank') : say(language, 'page.start.example', { examples: examples.join(' · ') });
    return { value: each, text: `${name} (${columnLetter(column)})`, small };
  });
  const isChoiceOfNames = id === 'customer' && options.length > 1;
  const small =
    value === '' ? undefined : [say(language, `page.start.state.${state}`), ...(isChoiceOfNames ? [say(language, 'page.start.listed')] : [])].join(' · ');
  return { id, kind: 'choice', label: say(language, `page.start.field.${id}`), value, small, options: shown, isAskedAgain: true };
}

/** What came of reading with these columns: whoever knows their shop sees at once whether it is right. */
function readBlocks(book: OrderBook, locale: string, language: Language): Block[] {
  const { customers, orders, totals, rowsRead, rowsUsed, currency } = book;
  let [first, last, sum] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const { day, amount } of orders) [first, last, sum] = [Math.min(first, day), Math.max(last, day), sum + amount];
  const hasDays = totals === undefined && orders.length > 0;
  const days = hasDays
    ? { orders: orders.length, first: isoDay(first as Day), last: isoDay(last as Day), sum: localMoney(sum as Money, currency, locale) }
    : {};
  const left = rowsRead - rowsUsed;
  return [
    { kind: 'text', tone: 'small', text: say(language, hasDays ? 'page.start.read' : 'page.start.readTotals', { customers: customers.length, ...days }) },
    ...(left === 0 ? [] : [{ kind: 'text', tone: 'small', text: say(language, 'page.start.leftOut', { left, rows: rowsRead }) } as const]),
  ];
}

/** There is nothing to read: what to paste, and what can be tried without. */
function nothingToRead(language: Language): PanelPage {
  return {
    title: say(language, 'page.start.none'),
    step: { at: 1, of: 3 },
    blocks: [{ kind: 'text', text: say(language, 'page.start.noneText') }, pasteBlock(language)],
    primary: trySample(language),
    second: { label: say(language, 'page.start.again'), go: { kind: 'page', page: 'startSheet' } },
  };
}

function pasteBlock(language: Language): Block {
  const needed = (['customer', 'date', 'amount'] as const).map((id) => ({
    icon: 'check' as const,
    title: say(language, `page.start.field.${id}`),
    text: say(language, `page.start.paste.${id}`),
  }));
  return { kind: 'rows', title: say(language, 'page.start.paste'), rows: needed };
}

/** A table that cannot be read as it is: why, in full, and what else can be done. */
function refused(why: string, reading: StartReading, { policy, tables }: StartPlace, language: Language): PanelPage {
  const { table, fields } = reading;
  const isForeign = policy.sheet === undefined && !isOrders(table, policy, tables);
  return {
    title: say(language, 'page.start.refused'),
    step: { at: 2, of: 3 },
    blocks: [{ kind: 'text', tone: 'warning', text: why }, fields.length > 0 ? fieldsBlock(reading, language) : pasteBlock(language)],
    primary: { label: say(language, 'page.start.showSheet'), go: { kind: 'show', place: { sheet: table.sheet } } },
    second: isForeign ? trySample(language) : { label: say(language, 'page.start.again'), go: { kind: 'page', page: 'startSheet' } },
  };
}
