import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf, onHost, type Table } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { idOf, update, write } from './overridesPage';

const FEEDBACK = 'Tiers · Feedback';
const CONTACTS = 'Tiers · Contacts';

async function shop(orders: Table = exampleOrderRows): Promise<Host> {
  const host = await onHost({ Orders: orders });
  update(host);
  return host;
}

const choose = (host: Host, label: string): void => expect(host.menu(label).error).toBeUndefined();

describe('the sheets people fill', () => {
  test.each<[label: string, sheet: string, headings: string[], says: string]>([
    [
      'Note a contact',
      CONTACTS,
      ['Customer', 'Day', 'Channel', 'By', 'Minutes', 'What came of it', 'State (filled in for you)'],
      'Write customer and day of every call, visit or message. It counts from the next update on.',
    ],
    [
      'Note feedback',
      FEEDBACK,
      ['Customer', 'Day', 'Kind', 'Rating', 'Text', 'Answered on', 'Answered by', 'Result', 'State (filled in for you)'],
      'Write customer, day and what was said; add the day of your answer later. It counts from the next update on.',
    ],
  ])('%s makes %s with its headings and lists, and leads there', async (label, sheet, headings, says) => {
    const host = await shop();
    choose(host, label);
    expect(cellsOf(host.book, sheet)).toEqual([headings]);
    expect(host.book.rule(idOf(host, sheet), 1, 1)).toMatchObject({ kind: 'date', strict: false });
    expect(host.book.rule(idOf(host, sheet), 1, 2)).toMatchObject({ kind: 'list', strict: false });
    expect(host.ui.toasts.at(-1)?.message).toBe(says);
  });

  test('the selected customer’s name goes into a free row, once, never over anything', async () => {
    const host = await shop();
    choose(host, 'Note feedback');
    write(host, 2, ['Fay', '2025-11-20', 'complaint'], FEEDBACK);
    host.edit(`${FEEDBACK}!J3`, 'a note of mine');
    for (let times = 0; times < 2; times++) {
      host.ui.moveTo(idOf(host, 'Tiers · Customers'), { row: 2, column: 1, rows: 1, columns: 1 });
      choose(host, 'Note feedback');
    }
    expect(cellsOf(host.book, FEEDBACK).map((row) => row[0])).toEqual(['Customer', 'Fay', '', 'Deng']);
    expect(cellsOf(host.book, FEEDBACK)[2]?.[9]).toBe('a note of mine');
  });

  test('a rating typed as 4/5 stays what it is, and is no fourth of May', async () => {
    const host = await shop();
    choose(host, 'Note feedback');
    write(host, 2, ['Ana', '2025-11-20', '', '4/5'], FEEDBACK);
    expect(cellsOf(host.book, FEEDBACK)[1]?.[3]).toBe('4/5');
  });
});

describe('a customer’s card', () => {
  const card = (host: Host, name: string): readonly string[] => {
    const answer = host.clientRun('ui_explain', [name]) as { value: { value: { lines: string[] } } };
    return answer.value.value.lines;
  };

  test('with a complaint of yesterday is not clean; the same customer’s needs and last words stand there', async () => {
    const host = await shop();
    choose(host, 'Note feedback');
    choose(host, 'Note a contact');
    write(host, 2, ['Ana', '2025-11-20', 'complaint', '2', 'Delivery took far too long'], FEEDBACK);
    write(host, 3, ['ana', '2025-01-10', 'question', '', 'Do you offer a discount?', '2025-01-12', 'Mia', 'sent prices'], FEEDBACK);
    write(host, 2, ['Ana', '2025-11-01', 'call', 'Mia', '20', 'asked for a quote'], CONTACTS);
    expect(card(host, 'Ana')).toEqual(
      expect.arrayContaining([
        'Open complaint since 2025-11-20: “Delivery took far too long”',
        'Last spoke on 2025-11-01: call, Mia, “asked for a quote”',
        'Last feedback on 2025-11-20: rated 2.0 of 5, “Delivery took far too long”',
        'Needs named: delivery (2025-11-20), price (2025-01-10, ask again)',
      ]),
    );
    expect(card(host, 'Deng').filter((line) => /complaint|feedback|Needs|conversation/.test(line))).toEqual(['No conversation recorded.']);
  });

  test('says nothing of conversations as long as nobody notes any', async () => {
    const host = await shop();
    expect(card(host, 'Ana').join('\n')).not.toMatch(/conversation|feedback/i);
  });
});

test('remove everything: what people noted stays theirs, an empty sheet goes', async () => {
  const host = await shop();
  choose(host, 'Note feedback');
  choose(host, 'Note a contact');
  write(host, 2, ['Ana', '2025-11-20', 'praise', '5', 'great'], FEEDBACK);
  expect(host.clientRun('ui_removeAll', ['REMOVE EVERYTHING'])).toMatchObject({ ok: true, value: { ok: true } });
  const names = host.book.sheets.map(({ name }) => name);
  expect(names.filter((name) => /Feedback|Contacts/.test(name))).toEqual([expect.stringContaining('Feedback')]);
  expect(cellsOf(host.book, names.find((name) => name.includes('Feedback')) as string)[1]?.slice(0, 5)).toEqual(['Ana', '2025-11-20', 'praise', '5', 'great']);
});
