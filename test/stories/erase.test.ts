import { describe, expect, test } from 'vitest';
import { makeCopy } from '../../src/host';
import { cellsOf, onHost, userSheetsOf } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { buysMuch, CANARY, erase, everywhere, holders, select } from './erased';
import { tiersIn, update } from './overridesPage';

const PLACES = ['Tiers · Customers', 'Tiers · VIP', 'Tiers · Change log', 'Tiers · Data check', '__tier_state', 'Tiers · Zoho CRM'];
const text = (host: Awaited<ReturnType<typeof everywhere>>, sheet: string) => cellsOf(host.book, sheet).flat().join('\n');

describe('erasing a customer', () => {
  test('takes them out of everything of ours at once, and every later update leaves them out', async () => {
    const host = await everywhere();
    expect(new Set(holders(host, CANARY).map((place) => place.replace(/ row.*/, '')))).toEqual(new Set(PLACES));
    const orders = userSheetsOf(host.book, ['Orders']);
    erase(host);
    expect(holders(host, CANARY)).toEqual([]);
    expect(userSheetsOf(host.book, ['Orders'])).toEqual(orders);
    expect(host.properties.document.has('tierkeeper.erasing')).toBe(false);
    update(host);
    buysMuch(host, 31);
    expect(update(host)).toMatch(/^6 customers in 4 tiers/);
    expect(holders(host, CANARY)).toEqual([]);
    expect(text(host, 'Tiers · Summary')).toContain('1 customer was erased and is left out of everything here.');
  });

  test('asks first, tells what it will do, and names the cells of one’s own that still hold them', async () => {
    const host = await everywhere();
    select(host, CANARY);
    host.menu('Erase a customer');
    expect(host.ui.alerts).toMatchObject([
      { title: 'Erase Zyx Kanary?', buttons: 'YES_NO', message: expect.stringMatching(/^Every list, note, history and older version/) },
      { message: expect.stringMatching(/^Zyx Kanary is erased .* 8 cells of your own still name them; delete them yourself: Orders!A17 · .* · Orders!B23$/) },
    ]);
  });

  test('whoever says no changes nothing', async () => {
    const host = await everywhere();
    const before = host.book.sheets.map(({ name }) => cellsOf(host.book, name));
    select(host, CANARY);
    host.ui.answers.push('NO');
    expect(host.menu('Erase a customer').writes).toBe(0);
    expect(host.book.sheets.map(({ name }) => cellsOf(host.book, name))).toEqual(before);
  });

  test('the totals of earlier generations stay, and so does everybody else’s history', async () => {
    const host = await everywhere();
    const lines = () =>
      cellsOf(host.book, '__tier_state')
        .slice(3)
        .map((row) => String(row[11] ?? ''))
        .filter((line) => line !== '');
    const before = lines();
    erase(host);
    const after = lines();
    expect(after.slice(0, before.length).map((line) => JSON.parse(line)[0])).toEqual(before.map((line) => JSON.parse(line)[0]));
    expect(before[0]).toContain('["f","ana","VIP"]');
    expect(after[0]).toContain('["f","ana","VIP"]');
    expect(after.at(-1)).toMatch(/\["e","[0-9a-f]{64}"\]/);
  });

  test('what came before cannot be undone back', async () => {
    const host = await everywhere();
    erase(host);
    host.menu('Undo last update');
    expect(holders(host, CANARY)).toEqual([]);
    expect(host.ui.alerts).toHaveLength(1);
  });

  test('a copy of the file does not know whom the list means, and says so', async () => {
    const host = await everywhere();
    erase(host);
    const copy = makeCopy(host);
    copy.open();
    copy.menu('Update now');
    expect(copy.ui.toasts.at(-1)?.message).toMatch(/does not know whom its list of 1 erased customer means/);
    erase(copy);
    expect(holders(copy, CANARY)).toEqual([]);
    expect(update(copy)).not.toMatch(/does not know/);
  });

  test.each<[name: unknown, code: string, why: string]>([
    ['Nobody at all', 'NO_CUSTOMER', 'no customer of ours'],
    ['', 'NOTHING_SELECTED', 'no name'],
    [{ name: 'Ana' }, 'NOTHING_SELECTED', 'an object'],
    ['=1+1', 'NO_CUSTOMER', 'a formula'],
  ])('whoever asks for %j through the door is refused: %s (%s)', async (name, code) => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    expect(host.clientRun('ui_eraseCustomer', [name])).toMatchObject({ value: { ok: false, error: { code } } });
    expect(host.executions.at(-1)?.writes).toBe(0);
  });

  test('through the door it answers with where they still stand', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    expect(host.clientRun('ui_eraseCustomer', ['  ana '])).toMatchObject({
      value: { ok: true, value: { name: 'Ana', count: 4, named: ['Orders!A2', 'Orders!A3', 'Orders!A4', 'Orders!A5'] } },
    });
    expect(tiersIn(host)).not.toHaveProperty('Ana');
  });

  test('an update that cannot be made leaves it begun; the next that works finishes it', async () => {
    const host = await everywhere();
    host.edit('Orders!C2', 'Loading...');
    expect(host.clientRun('ui_eraseCustomer', [CANARY])).toMatchObject({
      value: { ok: false, error: { code: 'BEGUN', message: expect.stringMatching(/^Erasing Zyx Kanary has begun and is not finished: .* C2/) } },
    });
    expect(holders(host, CANARY)).not.toEqual([]);
    host.edit('Orders!C2', '290');
    update(host);
    expect(holders(host, CANARY)).toEqual([]);
  });

  test('in Chinese', async () => {
    const host = await onHost({ 订单: [['客户', '日期', '金额'], ...exampleOrderRows.slice(1), ['张三', '2025-11-02', 35]] }, { locale: 'zh_CN' });
    host.menu('立即更新');
    select(host, '张三', '分层 · 客户');
    host.menu('删除一位客户的资料');
    expect(host.ui.alerts.map(({ title, message }) => `${title}${message}`)).toEqual([
      expect.stringMatching(/^删除“张三”的资料？Tierkeeper 保存的/),
      'Tierkeeper 创建的内容中已没有“张三”。您自己的 1 个单元格仍提到这位客户，请自行删除：订单!A17',
    ]);
    expect(holders(host, '张三', ['订单'])).toEqual([]);
    expect(text(host, '分层 · 总览')).toContain('有 1 位客户的资料已删除');
  });
});
