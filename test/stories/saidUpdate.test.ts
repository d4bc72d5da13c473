import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf, columnsOf, date, onHost, shownCells, type Table } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { idOf, update, write } from './overridesPage';

const FEEDBACK = 'Tiers · Feedback';
const CONTACTS = 'Tiers · Contacts';
const SUMMARY = 'Tiers · Feedback summary';
const STATE = 'State (filled in for you)';

type Rows = readonly (readonly string[])[];

/** An update, the two sheets of people's made, and the second one filled as given. */
async function shop(feedback: Rows = [], contacts: Rows = [], others: Readonly<Record<string, Table>> = {}): Promise<Host> {
  const host = await onHost({ Orders: exampleOrderRows, ...others });
  update(host);
  for (const label of ['Note feedback', 'Note a contact']) expect(host.menu(label).error).toBeUndefined();
  for (const [at, row] of feedback.entries()) write(host, at + 2, row, FEEDBACK);
  for (const [at, row] of contacts.entries()) write(host, at + 2, row, CONTACTS);
  return host;
}

describe('an update', () => {
  test('tells beside every row of feedback what became of it, and counts what it could not', async () => {
    const host = await shop([
      ['Ana', '2025-11-19', 'complaint', '2', 'Delivery was slow'],
      ['nobody', '2025-11-19', 'praise', '5'],
      ['Ben', '2025-11-19', 'praise', '5', 'great', '2025-11-20', 'Mia', 'said thanks'],
      ['Ben', 'whenever'],
      ['Chloe', '2025-11-18', 'stuff', 'blue', 'ok', '2025-11-01'],
    ]);
    const message = update(host);
    expect(columnsOf(host.book, FEEDBACK, 'Customer', STATE)).toEqual([
      ['Ana', 'Recorded for Ana; still open. Needs: delivery. Sounds negative (“slow”).'],
      ['nobody', 'No such customer in the orders now; the row is kept. Write the name or number as in the list of customers.'],
      ['Ben', 'Recorded for Ben; answered after 1 day. Sounds positive (“great”).'],
      ['Ben', 'The day cannot be read: write it like 2025-11-21.'],
      [
        'Chloe',
        'Recorded for Chloe; still open. The rating cannot be read: write 1 to 5, 8/10, 80% or ★★★★. The kind cannot be told: choose one of complaint, suggestion, praise, question. The day of the answer cannot be right, so it counts as open. Sounds neutral (“ok”).',
      ],
    ]);
    expect(message).toContain('3 rows of “Tiers · Feedback” cannot be counted, or not wholly; each says why in its State column.');
  });

  test('says of a contact that it is recorded, and keeps what people wrote', async () => {
    const rows = [
      ['Ana', '2025-11-19', 'call', 'Mia', '20', 'will order'],
      ['Ben', '2025-11-22', 'call'],
    ];
    const host = await shop([], rows);
    update(host);
    expect(columnsOf(host.book, CONTACTS, STATE)).toEqual([['Recorded for Ana.'], ['This day has not come yet; the row counts from then on.']]);
    expect(cellsOf(host.book, CONTACTS)[1]?.slice(0, 6)).toEqual(['Ana', '2025-11-19', 'call', 'Mia', 20, 'will order']);
  });

  test('makes no summary of feedback as long as there is none, and writes nothing more when nothing has changed', async () => {
    const host = await shop();
    update(host);
    expect(host.book.sheetByName(SUMMARY)).toBeUndefined();
    write(host, 2, ['Ana', '2025-11-19', 'complaint', '2', 'Delivery was slow'], FEEDBACK);
    update(host);
    update(host);
    expect(host.executions.at(-1)?.writes).toBe(1);
  });

  test('sums up by tier: ratings hidden under five, waits with the open one, who of the best is unhappy, whom to ask', async () => {
    const host = await shop(
      [
        ['Deng', '2025-11-01', 'complaint', '2', 'Delivery was slow'],
        ['Deng', '2025-10-01', 'question', '', 'When?', '2025-10-03', 'Mia', 'told'],
      ],
      [['Deng', '2025-11-19', 'call']],
    );
    update(host);
    const rows = shownCells(host.book, SUMMARY);
    expect(rows[0]?.[0]).toBe('What customers told us');
    expect(rows[3]).toEqual(['Tier', 'Customers', 'Heard from', 'Spoken to', 'Rating', 'Answers', 'Needs']);
    expect(rows[5]).toEqual(['Gold', 1, 1, '1', 'not enough data (n 1)', 'half: 2 days, 9 in 10: over 20 days; 1 open; closed 1 of 2', '']);
    const below = rows.map(([first, , , , tier, why, needs]) => [first, tier, why, needs].join(' | '));
    expect(below).toContain('High value, unhappy: 1 customer |  |  | ');
    expect(below).toContain('Deng | Gold | complaint open for 20 days, rates 2.0 | delivery');
    expect(below).toContain('Customers contacted in the last 180 days, by channel: call 1. |  |  | ');
    expect(below.filter((line) => line.endsWith('| to ask | ')).length).toBe(5);
    expect(below.some((line) => line.startsWith('Deng') && line.includes('ask'))).toBe(false);
  });

  test('also reads the answers of a form, and tells which of its rows it cannot place', async () => {
    const answers = [
      ['Timestamp', 'Email Address', 'Your name', 'How satisfied are you? (1-10)', 'Comments'],
      [date('2025-11-18'), '', 'Deng', 3, 'too slow'],
      [date('2025-11-18'), '', 'a stranger', 9, 'fine'],
    ];
    const host = await shop([], [], { 'Form Responses 1': answers });
    expect(update(host)).toContain('1 row of “Form Responses 1” cannot be counted, or not wholly; the first is row 3.');
    expect(shownCells(host.book, SUMMARY).find(([name, , , , tier]) => name === 'Deng' && tier === 'Gold')?.[5]).toBe('rates 1.9');
  });
});

describe('people’s rows stay theirs', () => {
  const rows = [
    ['Ana', '2025-11-19', 'praise', '5', 'great'],
    ['nobody', '2025-11-19'],
    ['Ben', '2025-11-18', 'complaint', '1', 'broken'],
  ];
  const states = (host: Host) => columnsOf(host.book, FEEDBACK, 'Customer', STATE);

  test('sorted while an update runs, every row finds its own State', async () => {
    const host = await shop(rows);
    const sort = () => host.byHand(() => host.book.reorderRows({ sheetId: idOf(host, FEEDBACK), row: 1, column: 0, rows: 3, columns: 9 }, [2, 0, 1]));
    host.faults.on('Range.setValues', { does: 'act', act: sort }, 1);
    update(host);
    expect(states(host)).toEqual([
      ['Ben', 'Recorded for Ben; still open. Needs: quality. Sounds negative (“broken”).'],
      ['Ana', 'Recorded for Ana. Sounds positive (“great”).'],
      ['nobody', expect.stringMatching(/^No such customer/)],
    ]);
  });

  test('without our heading the rows count, and the update says what is missing', async () => {
    const host = await shop(rows);
    host.edit(`${FEEDBACK}!I1`, '');
    expect(update(host)).toContain('“Tiers · Feedback” has lost the heading “State (filled in for you)”.');
    expect(shownCells(host.book, SUMMARY)[1]?.[0]).toMatch(/^Heard from 2 of 6/);
    expect(cellsOf(host.book, FEEDBACK).map((row) => row[8] ?? '')).toEqual(['', '', '', '']);
  });

  test('with columns moved and headings in the other language they are read all the same', async () => {
    const host = await shop();
    const moved = [
      ['内容', '客户', '评分', '日期', '类型'],
      ['太慢了', 'Deng', '1', '2025-11-19', '投诉'],
    ];
    for (const [at, row] of moved.entries()) write(host, at + 1, row, FEEDBACK);
    update(host);
    expect(shownCells(host.book, SUMMARY).some((row) => row.join('|').includes('complaint open for 2 days, rates 1.0'))).toBe(true);
  });

  test('when Google does not write beside them, the update stands, says so, and the next one tells', async () => {
    const host = await shop(rows);
    const undo = host.faults.on(({ name, target }) => name === 'Range.setValues' && /^Tiers · Feedback(?! summary)/.test(target), {
      does: 'throw',
      message: 'You are trying to edit a protected cell or object.',
    });
    expect(update(host)).toContain('Google did not write what became of the rows in “Tiers · Feedback”');
    undo();
    update(host);
    expect(states(host)[0]).toEqual(['Ana', 'Recorded for Ana. Sounds positive (“great”).']);
  });
});

test('in a Chinese spreadsheet the sheets and what is told in them are Chinese', async () => {
  const host = await onHost({ Orders: exampleOrderRows }, { locale: 'zh_CN' });
  expect(host.menu('立即更新').error).toBeUndefined();
  host.menu('记录反馈');
  write(host, 2, ['Deng', '2025-11-19', '投诉', '2', '送货太慢'], '分层 · 客户反馈');
  host.menu('立即更新');
  expect(cellsOf(host.book, '分层 · 客户反馈')[1]?.[8]).toBe('已记录：Deng；尚未回复。需求：配送。语气偏负面（“太慢”）。');
  expect(shownCells(host.book, '分层 · 反馈汇总')[3]).toEqual(['层级', '客户数', '有反馈', '联系过', '评分', '回复', '需求']);
});
