import { describe, expect, test } from 'vitest';
import type { CellInput, Host } from '../../src/host';
import type { Answer, ColumnQuestion, HomeState, RunReport } from '../../src/workflows';
import { date, onHost, type Table } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const HOUR = 3_600_000;
const PEOPLE = ['Ana', 'Ben', 'Chloe', 'Deng', 'Emil', 'Fay'];

type Report = RunReport & { home: HomeState };

/** What the panel gets, as JSON brought it over. */
function asked<T>(host: Host, fn: string, ...args: readonly unknown[]): Answer<T> {
  const reply = host.clientRun(fn, args);
  if (!reply.ok) throw new Error(reply.error.message);
  return JSON.parse(JSON.stringify(reply.value)) as Answer<T>;
}

function granted<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

function questionOf(answer: Answer<unknown>): ColumnQuestion {
  if (answer.ok || answer.error.fix?.kind !== 'ask') throw new Error(`no question: ${JSON.stringify(answer)}`);
  return answer.error.fix.question;
}

/** The options in short: `C Total: 10, 11, 12`. */
const shown = ({ options }: ColumnQuestion) =>
  options.map(({ columns, header, examples }) => `${Object.values(columns).join('+')} ${header}: ${examples.join(', ')}`.trim());

const answer = (host: Host, question: ColumnQuestion, nth: number) =>
  asked<Report>(host, 'ui_answerColumn', { order: question.order, columns: question.options[nth]?.columns });

/** One order each, in columns as told; every value tells its column. */
function tableOf(columns: Readonly<Record<string, (row: number) => CellInput>>): Table {
  return [Object.keys(columns).map((name) => name.trim()), ...PEOPLE.map((_, row) => Object.values(columns).map((cell) => cell(row)))];
}
const customer = (row: number) => `C-${row + 1}`;
const day = (row: number) => date(`2025-11-0${row + 1}`);
const small = (row: number) => 10 + row;
const large = (row: number) => 1000 + row;

const twoAmounts = () => tableOf({ 'Customer ID': customer, Date: day, 'Order total': small, 'Invoice total': large });
const spendOf = (host: Host) => {
  const sheet = host.book.sheetByName('Tiers · Customers');
  const rows = sheet === undefined ? [] : host.book.read({ sheetId: sheet.id, row: 0, column: 0, rows: 7, columns: 20 });
  const spend = rows[0]?.indexOf('Spend') ?? -1;
  return rows.slice(1).reduce((sum, row) => sum + Number(row[spend]), 0);
};

describe('the one right question', () => {
  test.each<[why: string, orders: Table, asks: ColumnQuestion['asks'], options: string[]]>([
    ['two columns with equal names to be the amount', twoAmounts(), 'amount', ['C Order total: 10, 11, 12', 'D Invoice total: 1000, 1001, 1002']],
    [
      'one name twice',
      tableOf({ 'Customer ID': customer, Date: day, Total: small, 'Total ': large }),
      'amount',
      ['C Total: 10, 11, 12', 'D Total: 1000, 1001, 1002'],
    ],
    ['a column without a name', tableOf({ 'Customer ID': customer, Date: day, '': small }), 'amount', ['C : 10, 11, 12']],
    ['a name nobody knows', tableOf({ 'Customer ID': customer, Date: day, Kaching: small }), 'amount', ['C Kaching: 10, 11, 12']],
    [
      'two unknown columns of numbers; words, phones and the day are not offered',
      tableOf({ 'Customer ID': customer, Date: day, Foo: small, Bar: large, Remark: () => 'thanks', Ring: (row) => `138 0013 800${row}` }),
      'amount',
      ['C Foo: 10, 11, 12', 'D Bar: 1000, 1001, 1002'],
    ],
    [
      'an amount, or else quantity × unit price',
      tableOf({ 'Customer ID': customer, Date: day, 'Order total': small, 'Invoice total': large, Quantity: () => 2, 'Unit price': small }),
      'amount',
      ['C Order total: 10, 11, 12', 'D Invoice total: 1000, 1001, 1002', 'E+F :'],
    ],
    [
      'two days',
      tableOf({ 'Customer ID': customer, 'Order date': day, 'Purchase date': day, Amount: small }),
      'date',
      ['B Order date: 2025-11-01, 2025-11-02, 2025-11-03', 'C Purchase date: 2025-11-01, 2025-11-02, 2025-11-03'],
    ],
    [
      'two e-mails; the phone would do, too',
      tableOf({
        Email: (row) => `a${row}@example.com`,
        'Email address': (row) => `b${row}@example.com`,
        Phone: (row) => `138 0013 800${row}`,
        Date: day,
        Amount: small,
      }),
      'customer',
      [
        'A Email: a0@example.com, a1@example.com, a2@example.com',
        'B Email address: b0@example.com, b1@example.com, b2@example.com',
        'C Phone: 138 0013 8000, 138 0013 8001, 138 0013 8002',
      ],
    ],
    [
      'only names of people; a column of phones would do, under whatever name',
      tableOf({ 'Full name': (row) => PEOPLE[row] ?? '', Date: day, Amount: small, Ring: (row) => `138 0013 800${row}`, Remark: () => 'thanks' }),
      'customer',
      ['A Full name: Ana, Ben, Chloe', 'D Ring: 138 0013 8000, 138 0013 8001, 138 0013 8002'],
    ],
  ])('%s', async (_, orders, asks, options) => {
    const host = await onHost({ Orders: orders });
    const question = questionOf(asked(host, 'ui_updateNow'));
    expect([question.asks, question.sheet, shown(question)]).toEqual([asks, 'Orders', options]);
    expect(
      host.book.sheets.map(({ name }) => name),
      'nothing was changed',
    ).toEqual(['Orders']);
  });

  test('what is never read is never shown, nor its values', async () => {
    const card = (row: number) =>
      ['4111111111111111', '5500005555555559', '4012888888881881', '4222222222222', '378282246310005', '6011111111111117'][row] ?? '';
    const host = await onHost({
      Orders: tableOf({ 'Customer ID': customer, Date: day, 'Card number': card, Password: () => 'hunter2', Zahl: card, Foo: small, Bar: large }),
    });
    const text = JSON.stringify(asked(host, 'ui_updateNow'));
    expect(text).toContain('Foo');
    for (const secret of ['4111', '5500', 'hunter2', 'Zahl']) expect(text.replace(/"message":"[^"]*"|"params":\{[^}]*\}/g, '')).not.toContain(secret);
  });

  test('long names are shortened', async () => {
    const long = `${'很长的列名'.repeat(30)} (total)`;
    const host = await onHost({ Orders: tableOf({ 'Customer ID': customer, Date: day, [long]: small, Bar: large }) });
    const { options } = questionOf(asked(host, 'ui_updateNow'));
    expect(options.map(({ header }) => [...header].length)).toEqual([80, 3]);
  });

  test('the menu’s dialog cannot ask: it leads to where to answer', async () => {
    const host = await onHost({ Orders: twoAmounts() });
    host.menu('Update now');
    expect(host.ui.alerts.at(-1)?.message).toMatch(/^Two columns of “Orders” .*\n\nOpen the panel now\?/);
  });

  test('a column that the rules name is mended in the rules, not asked about', async () => {
    const host = await onHost({ Orders: tableOf({ 'Customer ID': customer, Date: day, Total: small, 'Total ': large }) });
    granted(asked(host, 'ui_applyPolicy', { columns: { amount: 'Total' } }));
    expect(asked(host, 'ui_updateNow')).toMatchObject({ ok: false, error: { code: 'HEADER_DUPLICATE', fix: { kind: 'show' } } });
  });
});

describe('an answer', () => {
  test('is used at once, and at every update after it', async () => {
    const host = await onHost({ Orders: twoAmounts() });
    const question = questionOf(asked(host, 'ui_updateNow'));
    const report = granted(answer(host, question, 1));
    expect(report.customers).toBe(6);
    expect(spendOf(host)).toBe(6015);
    expect(report.home.columnsSaid).toBe('2025-11-21');
    granted(asked<Report>(host, 'ui_updateNow'));
    expect(spendOf(host)).toBe(6015);
  });

  test('“None of these” multiplies quantity and unit price', async () => {
    const host = await onHost({
      Orders: tableOf({ 'Customer ID': customer, Date: day, 'Order total': small, 'Invoice total': large, Quantity: () => 2, 'Unit price': small }),
    });
    granted(answer(host, questionOf(asked(host, 'ui_updateNow')), 2));
    expect(spendOf(host)).toBe(2 * 75);
    granted(asked<Report>(host, 'ui_updateNow'));
    expect(spendOf(host)).toBe(150);
  });

  test('“Use names anyway” is one, too', async () => {
    const host = await onHost({ Orders: tableOf({ 'Full name': (row) => PEOPLE[row] ?? '', Date: day, Amount: small }) });
    const question = questionOf(asked(host, 'ui_updateNow'));
    expect(question.options.map(({ kind }) => kind)).toEqual(['names']);
    expect(granted(answer(host, question, 0)).customers).toBe(6);
    expect(granted(asked<Report>(host, 'ui_updateNow')).customers).toBe(6);
  });

  test('several questions come one after the other, and none twice', async () => {
    const host = await onHost({
      Orders: tableOf({ 'Customer ID': customer, 'Client ID': (row) => `K${row}`, 'Order date': day, 'Purchase date': day, Foo: small, Bar: large }),
    });
    const seen: string[] = [];
    let reply = asked<Report>(host, 'ui_updateNow');
    while (!reply.ok && seen.length < 9) {
      const question = questionOf(reply);
      seen.push(question.asks);
      reply = answer(host, question, 1);
    }
    expect(seen).toEqual(['customer', 'date', 'amount']);
    expect(spendOf(host)).toBe(6015);
  });

  test('quantity and unit price, both in doubt, are two questions', async () => {
    const host = await onHost({
      Orders: tableOf({ 'Customer ID': customer, Date: day, Qty: () => 2, Quantity: () => 3, 'Unit price': small, 'Item price': large }),
    });
    const first = questionOf(asked(host, 'ui_updateNow'));
    const second = questionOf(answer(host, first, 1));
    expect([first.asks, second.asks]).toEqual(['quantity', 'unitPrice']);
    granted(answer(host, second, 0));
    expect(spendOf(host)).toBe(3 * 75);
  });

  test.each<[why: string, change: (host: Host) => void, given: (question: ColumnQuestion) => unknown, code: string]>([
    ['nothing', () => undefined, () => undefined, 'ANSWER_WRONG'],
    ['a text', () => undefined, () => 'C', 'ANSWER_WRONG'],
    ['a number for a letter', () => undefined, ({ order }) => ({ order, columns: { amount: 3 } }), 'ANSWER_WRONG'],
    ['more than an answer', () => undefined, ({ order }) => ({ order, columns: { amount: 'C' }, sheet: 'Orders' }), 'ANSWER_WRONG'],
    ['a column that was not offered', () => undefined, ({ order }) => ({ order, columns: { amount: 'A' } }), 'QUESTION_OVER'],
    ['another role', () => undefined, ({ order }) => ({ order, columns: { date: 'C' } }), 'QUESTION_OVER'],
    ['a role too many', () => undefined, ({ order }) => ({ order, columns: { amount: 'C', date: 'D' } }), 'QUESTION_OVER'],
    ['a role that is none', () => undefined, ({ order }) => ({ order, columns: { ['__proto__']: 'C' } }), 'QUESTION_OVER'],
    [
      'a column has moved meanwhile',
      (host) => {
        host.edit('Orders!C1', 'Invoice total');
        host.edit('Orders!D1', 'Order total');
      },
      ({ order }) => ({ order, columns: { amount: 'C' } }),
      'QUESTION_OVER',
    ],
    ['the question is settled meanwhile', (host) => host.edit('Orders!D1', 'Weight'), ({ order }) => ({ order, columns: { amount: 'C' } }), 'QUESTION_OVER'],
  ])('%s is refused, and nothing is remembered', async (_, change, given, code) => {
    const host = await onHost({ Orders: twoAmounts() });
    const question = questionOf(asked(host, 'ui_updateNow'));
    change(host);
    const refused = given(question);
    expect(asked(host, 'ui_answerColumn', ...(refused === undefined ? [] : [refused]))).toMatchObject({ ok: false, error: { code } });
    expect(host.book.sheets).toHaveLength(1);
    expect(granted(asked<HomeState>(host, 'ui_home')).columnsSaid).toBeUndefined();
  });

  test('two people who answer at once: the second is told, and their word does not replace the first', async () => {
    const host = await onHost({ Orders: twoAmounts() });
    const question = questionOf(asked(host, 'ui_updateNow'));
    granted(answer(host, question, 0));
    expect(answer(host, question, 1)).toMatchObject({ ok: false, error: { code: 'QUESTION_OVER', fix: { kind: 'retry' } } });
    expect(spendOf(host)).toBe(75);
  });
});

/** A host whose first table was answered for by its second option. */
async function answered(orders: Table, more: Record<string, Table> = {}): Promise<Host> {
  const host = await onHost({ Orders: orders, ...more });
  granted(answer(host, questionOf(asked(host, 'ui_updateNow')), 1));
  return host;
}

/** Pastes another table over the orders. */
function paste(host: Host, orders: Table): void {
  const sheetId = host.book.sheetByName('Orders')?.id ?? -1;
  host.book.clear({ sheetId, row: 0, column: 0, rows: host.book.lastRow(sheetId), columns: host.book.lastColumn(sheetId) });
  host.book.load(
    sheetId,
    orders.map((row) => [...row]),
  );
}

describe('the next import', () => {
  test.each<[why: string, next: Table, spend: number]>([
    [
      'of the same header needs no question',
      tableOf({ 'Customer ID': customer, Date: day, 'Order total': small, 'Invoice total': (row) => 2000 + row }),
      12_015,
    ],
    ['with its columns in another order and case', tableOf({ 'INVOICE TOTAL': large, order_total: small, DATE: day, 'customer id': customer }), 6015],
    [
      'whose header has changed elsewhere',
      tableOf({ 'Customer ID': customer, Date: day, 'Order total': small, 'Invoice total': large, Remark: () => 'x' }),
      6015,
    ],
  ])('%s', async (_, next, spend) => {
    const host = await answered(twoAmounts());
    paste(host, next);
    granted(asked<Report>(host, 'ui_updateNow'));
    expect(spendOf(host)).toBe(spend);
  });

  test.each<[why: string, next: Table, asks: ColumnQuestion['asks']]>([
    ['the column is gone and two others could be it', tableOf({ 'Customer ID': customer, Date: day, 'Grand total': small, 'Order amount': large }), 'amount'],
    ['the name is there twice now', tableOf({ 'Customer ID': customer, Date: day, 'Invoice total': small, 'Invoice Total': large }), 'amount'],
    [
      'another column has come into doubt: only that is asked',
      tableOf({ 'Customer ID': customer, 'Order date': day, 'Purchase date': day, 'Order total': small, 'Invoice total': large }),
      'date',
    ],
  ])('asks again when %s', async (_, next, asks) => {
    const host = await answered(twoAmounts());
    paste(host, next);
    expect(questionOf(asked(host, 'ui_updateNow')).asks).toBe(asks);
  });

  test('of a header that has a surer column now is read by that one: an old answer overrules nothing', async () => {
    const host = await answered(twoAmounts());
    paste(host, tableOf({ 'Customer ID': customer, Date: day, 'Order total': small, 'Invoice total': large, 'Amount paid': () => 7 }));
    granted(asked<Report>(host, 'ui_updateNow'));
    expect(spendOf(host)).toBe(42);
  });

  test('columns that no name tells apart are known by their place, while every column stands where it stood', async () => {
    const twice = (first: (row: number) => CellInput, second: (row: number) => CellInput) =>
      tableOf({ 'Customer ID': customer, Date: day, Total: first, 'Total ': second });
    const host = await answered(twice(small, large));
    expect(spendOf(host)).toBe(6015);
    paste(
      host,
      twice(small, (row) => 2000 + row),
    );
    granted(asked<Report>(host, 'ui_updateNow'));
    expect(spendOf(host)).toBe(12_015);
    paste(host, tableOf({ Date: day, 'Customer ID': customer, Total: large, 'Total ': small }));
    expect(questionOf(asked(host, 'ui_updateNow')).asks, 'the columns have moved: which is which?').toBe('amount');
  });

  test('rules win over what was said', async () => {
    const host = await answered(twoAmounts());
    granted(asked(host, 'ui_applyPolicy', { columns: { amount: 'Order total' } }));
    granted(asked<Report>(host, 'ui_updateNow'));
    expect(spendOf(host)).toBe(75);
  });

  test('a sheet under any name is found again by its header, also where no word says that it is orders', async () => {
    const unknown = tableOf({ 'Customer ID': customer, Date: day, Foo: small, Bar: large });
    const host = await answered(unknown);
    host.book.renameSheet(host.book.sheetByName('Orders')?.id ?? -1, 'Export 7');
    host.book.load(host.book.insertSheet('Notes').id, [['call Ana']]);
    granted(asked<Report>(host, 'ui_updateNow'));
    expect(granted(asked<HomeState>(host, 'ui_home')).lastRun?.sheet).toBe('Export 7');
    expect(granted(asked<HomeState>(host, 'ui_home')).columnsSaid).toBe('2025-11-21');
  });
});

describe('“Ask me again”', () => {
  test('forgets, and the next update asks', async () => {
    const host = await answered(twoAmounts());
    expect(granted(asked<HomeState>(host, 'ui_forgetColumns')).columnsSaid).toBeUndefined();
    expect(granted(asked<HomeState>(host, 'ui_home')).columnsSaid).toBeUndefined();
    granted(answer(host, questionOf(asked(host, 'ui_updateNow')), 0));
    expect(spendOf(host)).toBe(75);
  });

  test('with nothing to forget changes nothing', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    expect(granted(asked<HomeState>(host, 'ui_forgetColumns')).columnsSaid).toBeUndefined();
    granted(asked<Report>(host, 'ui_updateNow'));
  });
});

describe('what is kept', () => {
  test('the newest 20 tables, in at most 8,000 bytes, without a value of anybody’s data', async () => {
    const host = await onHost({ Orders: twoAmounts() });
    for (let month = 1; month <= 25; month++) {
      paste(host, tableOf({ 'Customer ID': customer, Date: day, [`${'很长的列名'.repeat(15)}${month}`]: small, Bar: large, Baz: large }));
      granted(answer(host, questionOf(asked(host, 'ui_updateNow')), 0));
    }
    const note = host.properties.document.get('tierkeeper.columns') ?? '';
    const { tables } = JSON.parse(note) as { tables: unknown[] };
    expect(Buffer.byteLength(note)).toBeLessThanOrEqual(8000);
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.length).toBeLessThanOrEqual(20);
    expect(note).not.toMatch(/C-\d|1000/);
  });

  test.each(['', 'null', '{}', '{"version":1,"tables":7}', '{"version":2,"tables":[]}', '{"version":1,"tables":[{"names":{"amount":3}}]}', '[[['])(
    'a note that reads %j is none: people are asked again',
    async (note) => {
      const host = await answered(twoAmounts());
      host.properties.document.set('tierkeeper.columns', note);
      questionOf(asked(host, 'ui_updateNow'));
    },
  );
});

describe('a scheduled update that meets a question', () => {
  test('notes it, and the panel can ask it when it opens; once answered, there is none', async () => {
    const host = await onHost({ Orders: exampleOrderRows }, { timeZone: 'Asia/Shanghai', now: '2025-11-21T10:00' });
    granted(asked(host, 'ui_setSchedule', { every: 'day', hour: 6 }));
    paste(host, twoAmounts());
    host.advance(24 * HOUR);
    expect(granted(asked<HomeState>(host, 'ui_home')).failedSince).toMatchObject({ asks: true, message: expect.stringContaining('Order total') });
    const { question } = granted(asked<{ question: ColumnQuestion }>(host, 'ui_question'));
    expect(question.asks).toBe('amount');
    expect(granted(answer(host, question, 0)).home.failedSince).toBeUndefined();
    expect(granted(asked<{ question?: ColumnQuestion }>(host, 'ui_question')).question).toBeUndefined();
  });

  test('of another kind is told without a question', async () => {
    const host = await onHost({ Orders: exampleOrderRows }, { timeZone: 'Asia/Shanghai', now: '2025-11-21T10:00' });
    granted(asked(host, 'ui_setSchedule', { every: 'day', hour: 6 }));
    paste(host, [['Customer', 'Date', 'Amount']].concat(Array.from({ length: 16 }, () => ['', '', ''])));
    host.advance(24 * HOUR);
    expect(granted(asked<HomeState>(host, 'ui_home')).failedSince).toMatchObject({ asks: false });
  });
});

test('what was said costs an update one call', async () => {
  const host = await onHost({ Orders: exampleOrderRows });
  host.menu('Update now');
  const seen: string[] = [];
  host.faults.on(({ name }) => {
    if (name.startsWith('Properties.get')) seen.push(name);
    return false;
  });
  host.menu('Update now');
  expect(seen).toEqual(['Properties.getProperties']);
});
