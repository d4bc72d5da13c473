import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import { looksLikeOrders } from '../../../src/core/orders';
import * as chinese from '../../fixtures/platforms/chinese';
import * as forms from '../../fixtures/platforms/forms';
import * as payments from '../../fixtures/platforms/payments';
import * as quickBooks from '../../fixtures/platforms/quickBooks';
import type { Export } from '../../fixtures/platforms/table';
import * as western from '../../fixtures/platforms/western';
import * as zoho from '../../fixtures/platforms/zoho';
import { readExport } from '../reading/exports';
import { bookOf, issueCounts, problemOf, type Rows } from './reading';

const rowsWith = (header: string, ...names: Cell[]): Rows => [[header, 'Date', 'Amount'], ...names.map((name, at): Cell[] => [name, '2025-07-01', at + 1])];

describe('a column of names as the only key', () => {
  test.each<[header: string, asked: boolean, told: boolean, why: string]>([
    ['姓名', true, false, 'a person’s'],
    ['收货人', true, false, 'who receives the parcel'],
    ['收件人', true, false, 'the same'],
    ['联系人', true, false, 'whom to call'],
    ['买家姓名', true, false, 'the buyer’s'],
    ['客户姓名', true, false, 'the customer’s, as a person'],
    ['Name', true, false, 'a person’s'],
    ['Full name', true, false, 'the same'],
    ['Contact name', true, false, 'a person at a firm'],
    ['Recipient', true, false, 'who receives the parcel'],
    ['Buyer name', true, false, 'the buyer’s'],
    ['客户名称', false, true, 'a firm’s'],
    ['Customer name', false, true, 'as accounts are called'],
    ['Company', false, true, 'a firm’s'],
    ['Account name', false, true, 'an account’s'],
    ['Customer', false, false, 'anything at all: as before'],
    ['客户', false, false, 'the same'],
  ])('%s: asked %s, told %s (%s)', (header, asked, told) => {
    const rows = rowsWith(header, '王伟', '李娜', '王伟');
    expect(problemOf(rows)).toEqual(
      asked ? { code: 'CUSTOMER_BY_NAME', params: { sheet: 'Orders', role: 'name', column: `${header} (A)`, has: 'none', other: '' } } : undefined,
    );
    expect(looksLikeOrders({ sheet: 'Orders', rows })).toBe(true);
    if (!asked) expect(issueCounts(bookOf(rows))).toEqual(told ? { ID_BY_NAME: 2 } : {});
  });

  test('the question names the column that too many rows leave blank', () => {
    const rows: Rows = [
      ['姓名', '手机', '日期', '金额'],
      ['王伟', '13800138000', '2025-07-01', 1],
      ['李娜', '', '2025-07-02', 2],
    ];
    expect(problemOf(rows)?.params).toMatchObject({ column: '姓名 (A)', has: 'other', other: '手机 (B)' });
  });

  test.each(['name', 'customer'] as const)(
    'named by the rules as the %s, it is used, told once with the number of customers, and every customer is in doubt',
    (role) => {
      const book = bookOf(rowsWith('姓名', '王伟', '李娜', '王伟'), { columns: { [role]: '姓名' } });
      expect(book.issues).toMatchObject([{ code: 'ID_BY_NAME', rows: 2, listed: false, first: { row: 2, column: 0 }, details: { column: '姓名' } }]);
      expect([...book.doubts]).toEqual([
        [0, ['byName']],
        [1, ['byName']],
      ]);
    },
  );

  test('names of firms are no doubt, and neither are those of an accounting package', () => {
    expect(bookOf(rowsWith('Customer name', 'Acme', 'Bolt')).doubts.size).toBe(0);
    const xero: Rows = [
      ['ContactName', 'InvoiceNumber', 'InvoiceDate', 'Total'],
      ['Acme', 'INV-1', '2025-07-01', 10],
    ];
    expect([issueCounts(bookOf(xero)), bookOf(xero).doubts.size]).toEqual([{ ID_BY_NAME: 1 }, 0]);
  });

  test('customers without the stronger key that others have are in doubt', () => {
    const rows: Rows = [
      ['Customer', 'E-mail', 'Date', 'Amount'],
      ['Ana', 'ana@example.com', '2025-07-01', 1],
      ['Ana', '', '2025-07-02', 1],
      ['Ben', '', '2025-07-02', 1],
    ];
    expect([...bookOf(rows).doubts]).toEqual([[1, ['weakerKey']]]);
  });
});

test('no known export with an id, an e-mail or a phone is asked for names', () => {
  const exports: Export[] = [western, chinese, forms, payments, quickBooks, zoho].flatMap((file) => Object.values(file) as Export[]);
  expect(exports.length).toBeGreaterThan(30);
  const asked = exports.flatMap((each) => {
    const read = readExport(each);
    return !read.ok && read.problem.code === 'CUSTOMER_BY_NAME' ? [each.platform] : [];
  });
  expect(asked).toEqual([]);
});

describe('what makes a customer less sure', () => {
  test.each<[customers: Cell[], doubts: [number, string[]][], why: string]>([
    [['C1', 'C2'], [], 'nothing'],
    [[6_222_021_234_567_890_000, 'C2'], [[0, ['precisionLost']]], 'digits lost'],
    [['C1;C2', 'C3'], [[0, ['multiple']]], 'several in a cell'],
    [[true, 'C3'], [[0, ['oddType']]], 'a tick box'],
    [
      ['0123', '123', 'C3'],
      [
        [0, ['lookalike']],
        [1, ['lookalike']],
      ],
      'zeros in front',
    ],
    [['\u202eABC', 'C3'], [[0, ['lookalike']]], 'hidden marks'],
  ])('%j → %j (%s)', (customers, doubts) => {
    const rows = rowsWith('Customer ID', ...customers);
    expect([...bookOf(rows).doubts].sort(([a], [b]) => a - b)).toEqual(doubts);
  });
});
