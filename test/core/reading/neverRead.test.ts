import { describe, expect, test } from 'vitest';
import { isNeverRead } from '../../../src/core/reading';
import { isCardNumber, isChineseIdNumber } from '../../../src/core/reading/secretNumbers';
import { problemOf } from '../orders/reading';

describe('columns that are never read, by name', () => {
  test.each(
    `Card ID|Card Last4|Card Name|Card Address Line1|card_fingerprint|PAN Suffix|Credit Card Number|Password|pwd|SSN|IBAN|Passport No.|customer_ip_address|
    customer_user_agent|IP|Billing Street|Shipping Address1|Default Address Address1|Mailing Street|Bill address|身份证号|证件号码|银行卡号|买家支付宝账号|登录密码|IP地址|收货地址|
    详细收货地址/提货地址|客户地址|修改后的收货地址`
      .split('|')
      .map((header) => header.trim()),
  )('%s', (header) => expect(isNeverRead(header)).toBe(true));

  test.each([
    'Email Address',
    'EmailAddress',
    'E-mail address',
    '邮箱地址',
    '会员卡号',
    'Member card no.',
    'Customer ID',
    'Discard',
    'Company',
    'Pant size',
    'Class Name',
    'Tips',
    'Description',
    'Billing City',
    'Billing Zip',
    '',
    '__proto__',
  ])('%s is harmless', (header) => expect(isNeverRead(header)).toBe(false));
});

describe('secret numbers', () => {
  test.each<[text: string, isCard: boolean, why: string]>([
    ['4242424242424242', true, 'a well-known test number'],
    ['4242 4242 4242 4242', true, 'in groups'],
    ['4242-4242-4242-4242', true, 'with dashes'],
    ['378282246310005', true, '15 digits'],
    ['4242424242424241', false, 'the check digit is wrong'],
    ['42424242', false, 'too short'],
    ['4'.repeat(40), false, 'too long'],
    ['4242x4242y4242z42', false, 'letters'],
    ['', false, 'nothing'],
  ])('%s: a card = %s (%s)', (text, isCard) => expect(isCardNumber(text)).toBe(isCard));

  test.each<[text: string, isId: boolean, why: string]>([
    ['11010519491231002X', true, 'the example of GB 11643'],
    ['11010519491231002x', true, 'a small x'],
    ['440524188001010014', false, 'born in 1880'],
    ['110105194912310021', false, 'wrong check character'],
    ['11010519491331002X', false, 'month 13'],
    ['1101051949123100', false, 'too short'],
  ])('%s: an identity number = %s (%s)', (text, isId) => expect(isChineseIdNumber(text)).toBe(isId));
});

describe('neither asked for nor found', () => {
  const header = ['Customer', 'Date', 'Amount', 'Password'];
  const row = ['Ana', '2025-07-01', 10, 'hunter2'];

  test('a column the rules name', () => {
    expect(problemOf([header, row], { columns: { customer: 'Password' } })).toEqual({
      code: 'COLUMN_NEVER_READ',
      params: { sheet: 'Orders', column: 'Password (D)' },
    });
    expect(problemOf([header, row], { columns: { customer: 'D' } })?.code).toBe('COLUMN_NEVER_READ');
  });

  test.each<[numbers: string[], why: string]>([
    [['4242424242424242', '378282246310005', '5555555555554444'], 'cards'],
    [['11010519491231002X', '11010519491231002X', '11010519491231002X'], 'identity cards'],
  ])('customers who are %j (%s)', (numbers) => {
    const rows = [['Customer ID', 'Date', 'Amount'], ...numbers.map((number) => [number, '2025-07-01', 10])];
    expect(problemOf(rows)).toEqual({ code: 'COLUMN_NEVER_READ', params: { sheet: 'Orders', column: 'Customer ID (A)' } });
  });

  test('one number that happens to add up is no card', () => {
    expect(
      problemOf([
        ['Customer ID', 'Date', 'Amount'],
        ['4242424242424242', '2025-07-01', 10],
        ['7', '2025-07-01', 10],
        ['8', '2025-07-01', 10],
      ]),
    ).toBeUndefined();
  });
});
