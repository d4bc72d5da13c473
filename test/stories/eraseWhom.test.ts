import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { cellsOf, date, onHost, type Table } from '../support/onHost';
import { screensOf } from '../support/panelScreens';
import { select } from './erased';

const LIST = 'Tiers · Customers';
const HEADINGS = ['Email', 'Billing Name', 'Referred by', 'Date', 'Amount'];
const order = (email: string, name: string, day: string, amount: number, by = '') => [email, name, by, date(day), amount] as Table[number];

/** Two people called Ana Silva, and Ben, who once had something sent to Chloe Martin. */
const ORDERS: Table = [
  HEADINGS,
  order('ana@example.com', 'Ana Silva', '2025-10-01', 300),
  order('ana@example.com', 'Ana Silva', '2025-10-08', 200),
  order('silva@example.com', 'Ana Silva', '2025-10-02', 250, 'ben@example.com'),
  order('ben@example.com', 'Ben Okoro', '2025-10-03', 150),
  order('ben@example.com', 'Ben Okoro', '2025-10-13', 150),
  order('ben@example.com', 'Chloe Martin', '2025-10-23', 150),
  order('dee@example.com', 'Dee Tran', '2025-10-04', 90),
];

async function shop(locale = 'en_US', orders = ORDERS): Promise<Host> {
  const host = await onHost({ Orders: orders }, { locale });
  expect(host.menu(locale === 'zh_CN' ? '立即更新' : 'Update now').error).toBeUndefined();
  return host;
}

const listed = (host: Host) =>
  cellsOf(host.book, LIST)
    .slice(1)
    .map(([key]) => String(key))
    .filter((key) => key.includes('@'))
    .sort();
const EVERYBODY = ['ana@example.com', 'ben@example.com', 'dee@example.com', 'silva@example.com'];
const others = (...gone: readonly string[]) => EVERYBODY.filter((email) => !gone.includes(email));
const erased = (host: Host, name: string) => host.clientRun('ui_eraseCustomer', [name]);
const errorIn = (reply: unknown) => (reply as { value: { error?: { code: string; message: string } } }).value.error;

/** What the dialog asks when a cell of a sheet is selected, and answered with no. */
function askedAbout(host: Host, sheet: string, cell: { row: number; column: number }): string | undefined {
  host.ui.moveTo(host.book.sheetByName(sheet)?.id ?? -1, { ...cell, rows: 1, columns: 1 });
  host.ui.alerts.length = 0;
  host.ui.answers.push('NO');
  host.menu('Erase a customer');
  return host.ui.alerts[0]?.title;
}

describe('whom an erasure means', () => {
  test('of two people of one name neither goes by it, not even when the other has gone', async () => {
    const host = await shop();
    expect(errorIn(erased(host, 'Ana Silva'))?.message).toContain('apart: Ana Silva · ana@example.com, Ana Silva · silva@example.com.');
    expect(erased(host, 'ana@example.com')).toMatchObject({ value: { ok: true } });
    const reply = erased(host, 'Ana Silva');
    expect(errorIn(reply)).toMatchObject({
      code: 'ONLY_A_NAME',
      message: "“Ana Silva” is something several customers may share. Select the customer's row, or type what tells them apart: Ana Silva · silva@example.com.",
    });
    expect(host.executions.at(-1)?.writes).toBe(0);
    expect(listed(host)).toEqual(others('ana@example.com'));
  });

  test('a name on a present erases nobody', async () => {
    const host = await shop();
    expect(errorIn(erased(host, 'Chloe Martin'))).toMatchObject({ code: 'ONLY_A_NAME', message: expect.stringContaining('Ben Okoro · ben@example.com') });
    expect(listed(host)).toEqual(EVERYBODY);
  });

  test('somebody is found by e-mail, however it is written, and by name and e-mail as lists show them', async () => {
    const host = await shop();
    expect(erased(host, ' Ben@Example.com')).toMatchObject({ value: { ok: true, value: { name: 'ben@example.com' } } });
    expect(erased(host, 'Ana Silva · silva@example.com')).toMatchObject({ value: { ok: true, value: { name: 'silva@example.com' } } });
    expect(errorIn(erased(host, 'Dee Silva · dee@example.com'))?.code).toBe('ONLY_A_NAME');
    expect(listed(host)).toEqual(others('ben@example.com', 'silva@example.com'));
  });

  test('a selected row is its own customer’s, whichever of its cells is selected, also when that customer has gone', async () => {
    const host = await shop();
    const referred = { row: 3, column: 2 };
    expect(askedAbout(host, 'Orders', referred)).toBe('Erase Ana Silva · silva@example.com?');
    expect(erased(host, 'silva@example.com')).toMatchObject({ value: { ok: true } });
    expect(askedAbout(host, 'Orders', referred)).toBe('Erase silva@example.com?');
    host.edit('Orders!A4', 'nobody@elsewhere.example');
    host.edit('Orders!E4', '');
    expect(askedAbout(host, 'Orders', referred)).toBe(''); // no question: a refusal
    host.edit('Orders!A4', '');
    host.edit('Orders!B4', '');
    expect(askedAbout(host, 'Orders', referred)).toBe('Erase Ben Okoro · ben@example.com?');
    expect(listed(host)).toEqual(others('silva@example.com'));
  });

  test('a row of a list with its customer in a later column is that customer’s', async () => {
    const host = await shop();
    select(host, 'dee@example.com');
    const row = cellsOf(host.book, LIST).findIndex(([key]) => key === 'dee@example.com');
    host.byHand(() => host.book.insertColumns(host.book.sheetByName(LIST)?.id ?? -1, 0, 1));
    host.edit(`${LIST}!A${row + 1}`, 'ben@example.com');
    expect(askedAbout(host, LIST, { row, column: 0 })).toBe('Erase Dee Tran · dee@example.com?');
  });

  test('the panel asks with name and e-mail, and refuses a name', async () => {
    const host = await shop();
    const { page, tried } = screensOf(host);
    expect(page('eraseWho', { fields: { who: 'ana@example.com' } }).title).toBe('Erase Ana Silva · ana@example.com?');
    expect(tried('ui_page', 'eraseWho', { fields: { who: 'Ben Okoro' } })).toMatchObject({ ok: false, error: { code: 'ONLY_A_NAME' } });
    expect(tried('ui_do', 'eraseCustomer', { about: 'Ben Okoro' })).toMatchObject({ ok: false, error: { code: 'ONLY_A_NAME' } });
    expect(page('explain', { fields: { who: 'Ben Okoro' } }).title).toBe('Ben Okoro · ben@example.com');
    expect(listed(host)).toEqual(EVERYBODY);
  });

  test('a number that is nearly somebody’s, as phones may be written, is not theirs', async () => {
    const rows = ['1234567', '1234567', '7654321'].map((id, at) => [id, date(`2025-10-0${at + 1}`), 100] as Table[number]);
    const host = await shop('en_US', [['Customer ID', 'Date', 'Amount'], ...rows]);
    expect(errorIn(erased(host, '12-34567'))?.code).toBe('NO_CUSTOMER');
    expect(erased(host, ' 1234567')).toMatchObject({ value: { ok: true, value: { name: '1234567' } } });
  });

  test('of many with one name three are told', async () => {
    const many = [HEADINGS, ...[1, 2, 3, 4, 5].map((n) => order(`wang${n}@example.com`, '王伟', `2025-10-0${n}`, 100 * n))];
    const host = await shop('zh_CN', many);
    host.user = { email: 'owner@example.com', locale: 'zh-CN' };
    expect(errorIn(erased(host, '王伟'))?.message).toBe(
      '“王伟”可能不止一位客户在用。请选中这位客户所在的行，或输入能区分客户的写法：王伟 · wang1@example.com、王伟 · wang2@example.com、王伟 · wang3@example.com。',
    );
  });
});
