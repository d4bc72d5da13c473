import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { isoDay } from '../../../src/core/model/day';
import { ifJoined, NO_ANSWERS, type OrderBook, type SameAnswers, sameAnswer, sameAnswers, sameRows } from '../../../src/core/orders';
import { sameLeaders } from '../../../src/core/orders/sameLeaders';
import { bookOf, issueCounts, type Rows, spendByKey, summary } from './reading';

const HEADER = ['Customer ID', 'E-mail', 'Phone', 'Name', 'Date', 'Amount'];
const order = (id: string, known: { email?: string; phone?: Cell; name?: string; day?: string }): Cell[] => [
  id,
  known.email ?? '',
  known.phone ?? '',
  known.name ?? '',
  known.day ?? '2025-07-01',
  10,
];
const saying = (answers: Partial<SameAnswers>): { answers: SameAnswers } => ({ answers: { ...NO_ANSWERS, ...answers } });
const pairsOf = ({ customers, same }: OrderBook) =>
  same.pairs.map(({ customer, sameAs, why, value }) => `${customers[customer]?.name} = ${customers[sameAs]?.name}: ${why}${value === '' ? '' : ` ${value}`}`);

describe('who may be one', () => {
  test.each<[rows: Cell[][], pairs: string[], why: string]>([
    [[order('C1', { email: 'ana@example.com' }), order('C2', { email: ' ANA@example.com' })], ['C2 = C1: email ana@example.com'], 'one e-mail'],
    [[order('C1', { phone: '+86 138 0013 8000' }), order('C2', { phone: 13_800_138_000 })], ['C2 = C1: phone +86 138 0013 8000'], 'one phone'],
    [[order('C1', { phone: '138****8000' }), order('C2', { phone: '138****8000' })], [], 'a masked phone alone'],
    [
      [order('C1', { phone: '138****8000', name: '王伟' }), order('C2', { phone: '13800138000', name: '王伟' })],
      ['C2 = C1: nameAndPhone 王伟 …8000'],
      'one name, and a phone that ends alike',
    ],
    [[order('C1', { phone: '138****8000', name: '王*' }), order('C2', { phone: '138****8000', name: '王*' })], [], 'both masked'],
    [Array.from({ length: 4 }, (_, at) => order(`C${at}`, { name: 'Ana' })), [], 'four namesakes'],
    [[order('C01O', {}), order('C010', {})], ['C01O = C010: lookalike'], 'O and 0'],
    [[order('0123', { day: '2025-06-01' }), order('123', {})], ['123 = 0123: leadingZero'], 'zeros in front; the earlier first order gives the name'],
    [[order('C1', { phone: '11111111' }), order('C2', { phone: '11111111' })], [], 'no phone at all'],
    [[order('C1', { email: 'none' }), order('C2', { email: 'none' }), order('C3', { email: 'a@b.cd' })], [], 'no e-mail at all'],
    [Array.from({ length: 11 }, (_, at) => order(`C${at}`, { phone: '13800138000' })), [], 'the phone of eleven: a shop’s own'],
    [
      [order('C1', { email: 'a@b.cd', phone: '13800138000' }), order('C2', { phone: '13800138000' }), order('C3', { email: 'a@b.cd', phone: '13800138000' })],
      ['C3 = C1: email a@b.cd', 'C2 = C1: phone 13800138000'],
      'each two once, the best reason first',
    ],
  ])('%#: %j (%s)', (rows, pairs) => {
    const book = bookOf([HEADER, ...rows]);
    expect(pairsOf(book)).toEqual(pairs);
    const asked = new Set(book.same.pairs.flatMap(({ customer, sameAs }) => [customer, sameAs]));
    expect([...book.doubts.keys()].sort()).toEqual([...asked].sort());
  });

  test('a no is not asked again, whoever stands first in it, and is no doubt', () => {
    const rows = [HEADER, order('C1', { email: 'a@b.cd' }), order('C2', { email: 'a@b.cd' })];
    for (const apart of [[{ customer: 'C2', sameAs: 'C1' }], [{ customer: ' c1', sameAs: 'C2' }]]) {
      const book = bookOf(rows, saying({ apart }));
      expect([pairsOf(book), book.doubts.size, book.customers.length]).toEqual([[], 0, 2]);
    }
  });

  test('what a row left out says is not looked at', () => {
    const rows = [HEADER, order('C1', { email: 'a@b.cd' }), order('C2', { email: 'a@b.cd', day: 'soon' })];
    expect(pairsOf(bookOf(rows))).toEqual([]);
  });
});

test('two of one name are asked about last, and it is no doubt', () => {
  const rows = [order('C1', { name: 'Ana' }), order('C2', { name: 'ana ' }), order('C3', { email: 'a@b.cd' }), order('C4', { email: 'a@b.cd' })];
  const book = bookOf([HEADER, ...rows]);
  expect(pairsOf(book)).toEqual(['C4 = C3: email a@b.cd', 'C2 = C1: name Ana']);
  expect([...book.doubts.keys()].sort()).toEqual([2, 3]);
});

describe('one name that may be several', () => {
  const named = (header: string, ...contacts: [name: string, phone: string, email: string][]) =>
    bookOf([[header, 'Phone', 'E-mail', 'Date', 'Amount'], ['Zoe', '', '', '2025-07-01', 1], ...contacts.map((cells): Cell[] => [...cells, '2025-07-01', 1])], {
      columns: { name: header },
    });

  test.each<[header: string, phones: number, found: boolean, why: string]>([
    ['Name', 1, false, 'one phone'],
    ['Name', 2, true, 'two people of one name have a phone each'],
    ['Customer', 2, true, 'a name, or anything else'],
    ['Company', 2, false, 'a firm has two'],
    ['Company', 3, true, 'three are worth a look'],
  ])('%s with %i phones: %s (%s)', (header, phones, found) => {
    const book = named(header, ...Array.from({ length: phones }, (_, at): [string, string, string] => ['王伟', `1380013800${at}`, at === 0 ? 'a@b.cd' : '']));
    expect(book.same.crowded).toEqual(found ? [{ customer: 1, phones, emails: 1 }] : []);
    expect(book.doubts.get(1)?.includes('manyContacts') ?? false).toBe(found);
    expect(book.customers.length).toBe(2);
  });

  test('a customer number with two phones is one customer', () => {
    const rows = [HEADER, order('C1', { phone: '13800138000' }), order('C1', { phone: '13800138001' })];
    expect(bookOf(rows).same.crowded).toEqual([]);
  });
});

describe('customers that people said are one', () => {
  const rows: Rows = [HEADER, order('C1', {}), order('C2', { day: '2025-06-01' }), order('C3', {}), order('C4', {})];

  test('are one from there on: one day is one order, and it is told how many', () => {
    const book = bookOf(rows, saying({ joined: [{ customer: 'C3', sameAs: 'c1 ' }] }));
    expect(summary(book)).toEqual(['C1 2025-07-01 20', 'C2 2025-06-01 10', 'C4 2025-07-01 10']);
    expect([issueCounts(book), [...book.doubts], [...book.same.joined]]).toEqual([{ ID_JOINED: 1 }, [[0, ['joined']]], [['c3', 0]]]);
    expect(book.issues).toMatchObject([{ code: 'ID_JOINED', rows: 1, listed: false, first: { row: 4, column: 0 } }]);
  });

  test.each<[pairs: [string, string][], customers: string[], why: string]>([
    [[['C1', 'C4']], ['C2', 'C3', 'C4'], 'the one named second gives the name'],
    [
      [
        ['C2', 'C1'],
        ['C3', 'C2'],
      ],
      ['C1', 'C4'],
      'a chain goes by its end',
    ],
    [
      [
        ['C1', 'C9'],
        ['C2', 'C9'],
      ],
      ['C1', 'C3', 'C4'],
      'through one who has no orders now',
    ],
    [[['C1', 'C9']], ['C1', 'C2', 'C3', 'C4'], 'nobody to join'],
    [[['C1', 'C1']], ['C1', 'C2', 'C3', 'C4'], 'oneself'],
    [
      [
        ['C1', 'C2'],
        ['C2', 'C1'],
      ],
      ['C1', 'C3', 'C4'],
      'both ways round: the first by its text',
    ],
    [
      [
        ['', 'C2'],
        ['C2', '-'],
      ],
      ['C1', 'C2', 'C3', 'C4'],
      'nobody is nobody',
    ],
  ])('%j → %j (%s)', (pairs, customers) => {
    const book = bookOf(rows, saying({ joined: pairs.map(([customer, sameAs]) => ({ customer, sameAs })) }));
    expect(book.customers.map(({ name }) => name)).toEqual(customers);
  });

  test('phones are compared as they are dialled, where they are the key', () => {
    const phones: Rows = [
      ['Phone', 'Date', 'Amount'],
      ['13800138000', '2025-07-01', 1],
      ['13900139000', '2025-07-01', 1],
    ];
    expect(bookOf(phones, saying({ joined: [{ customer: '+86 139 0013 9000', sameAs: 13_800_138_000 }] })).customers.map(({ key }) => key)).toEqual([
      '13800138000',
    ]);
  });

  test('law: neither the order of the rows nor that of the pairs changes who is one, and no money is lost', () => {
    const ids = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'];
    const id = fc.constantFrom(...ids, 'C9');
    const line = fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 20_000, max: 20_400 }), fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.array(fc.tuple(id, id), { maxLength: 6 }), fc.func(fc.integer()), (lines, pairs, by) => {
        const read = (someLines: typeof lines, somePairs: typeof pairs) =>
          spendByKey(
            bookOf([['Customer', 'Date', 'Amount'], ...someLines.map(([customer, day, amount]): Cell[] => [customer, isoDay(day as never), amount])], {
              ...saying({ joined: somePairs.map(([customer, sameAs]) => ({ customer, sameAs })) }),
              asOf: { kind: 'given', day: 21_000 as never },
            }),
          );
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((each, at) => [by(at), each] as const)
            .sort(([a], [b]) => a - b)
            .map(([, each]) => each);
        const spend = read(lines, pairs);
        expect(read(shuffled(lines), shuffled(pairs))).toEqual(spend);
        expect(Object.values(spend).reduce((sum, each) => sum + each, 0)).toBe(lines.reduce((sum, [, , amount]) => sum + amount * 10_000, 0));
      }),
    );
  });

  test('law: whoever pairs connect goes by one name, and nobody else does', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, key), { maxLength: 8 }), fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']), (pairs, there) => {
        const leaders = sameLeaders(pairs, (each) => there.includes(each));
        const reach = (from: string): Set<string> => {
          const met = new Set([from]);
          for (let size = 0; size < met.size; ) {
            size = met.size;
            for (const [one, other] of pairs) if (met.has(one) || met.has(other)) [one, other].map((each) => met.add(each));
          }
          return met;
        };
        for (const [each, leader] of leaders) {
          const group = reach(each);
          expect(group.has(leader)).toBe(true);
          expect([...group].map((member) => leaders.get(member) ?? member)).toEqual([...group].map(() => leader));
          expect(there.includes(leader) || ![...group].some((member) => there.includes(member))).toBe(true);
        }
      }),
    );
  });
});

describe('if everybody asked about were one', () => {
  test('a customer split in three is whole, and one day is one order', () => {
    const phone = '13800138000';
    const book = bookOf([HEADER, order('C1', { phone }), order('C2', { phone }), order('C3', { phone, day: '2025-07-02' }), order('C4', {})]);
    const joined = ifJoined(book);
    expect([...(joined?.book.orders ?? [])].map(({ customer, amount }) => [customer, amount])).toEqual([
      [0, 200_000],
      [0, 100_000],
      [3, 100_000],
    ]);
    expect([0, 1, 2, 3].map((customer) => joined?.leaderOf(customer))).toEqual([0, 0, 0, 3]);
    expect(book.orders.length).toBe(4);
  });

  test('is not asked when nobody is', () => expect(ifJoined(bookOf([HEADER, order('C1', {})]))).toBeUndefined());
});

describe('the answers of people', () => {
  test.each<[answer: Cell, meaning: string]>([
    ['yes', 'yes'],
    [' YES ', 'yes'],
    ['是', 'yes'],
    ['✓', 'yes'],
    [true, 'yes'],
    ['TRUE', 'yes'],
    ['no', 'no'],
    ['否', 'no'],
    [false, 'no'],
    ['maybe', 'unclear'],
    ['x', 'unclear'],
    [1, 'unclear'],
    ['  ', 'none'],
  ])('%j: %s', (answer, meaning) => expect(sameAnswer({ answer })).toBe(meaning));

  test('rows below the heading; blank ones, and ours without an answer, say nothing', () => {
    const rows = sameRows([
      ['Customer', 'Same as', 'Same?', 'Who', 'When', 'Why', 'Tier', 'Code'],
      ['C2', 'C1', 'yes', 'Mia', '', 'x', '', 'phone'],
      ['', ' ', '', '', '', '', '', ''],
      ['C4', 'C3', 'no'],
      ['C6', 'C5'],
      ['王伟', '', 'fine'],
      ['', 'C7', 'yes'],
    ]);
    expect(rows.length).toBe(5);
    expect(sameAnswers(rows)).toMatchObject({ joined: [{ customer: 'C2', sameAs: 'C1' }], apart: [{ customer: 'C4', sameAs: 'C3' }], settled: ['王伟'] });
  });
});
