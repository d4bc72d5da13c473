import { describe, expect, test } from 'vitest';
import type { CellInput } from '../../src/host';
import { cellsOf, date, onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { peoplesCells, shop, statesIn, tiersIn, update, write } from './overridesPage';

const DAY_MS = 86_400_000;

describe('tiers set by hand', () => {
  test('a pin, a floor and a ceiling win over the rules, and every row says what became of it', async () => {
    const host = await shop();
    expect(tiersIn(host)).toEqual({ Ana: 'VIP', Deng: 'Gold', Emil: 'Silver', Chloe: 'Bronze', Ben: 'Bronze', Fay: 'Bronze' });
    write(host, 2, ['fay ', 'pin', 'VIP', 'Sister of the owner', 'Mia', '2026-03-31']);
    write(host, 3, ['Ben', 'floor', 'silver', '', 'Mia']);
    write(host, 4, ['Ana', 'at most', 'Gold', 'Late payer']);
    write(host, 5, ['Emil', 'floor', 'Bronze']);
    expect(update(host)).not.toMatch(/Overrides/);
    expect(tiersIn(host)).toEqual({ Ana: 'Gold', Deng: 'Gold', Emil: 'Silver', Chloe: 'Bronze', Ben: 'Silver', Fay: 'VIP' });
    expect(statesIn(host)).toEqual([
      ['fay ', 'In force until 2026-03-31. By the rules alone: Bronze.'],
      ['Ben', 'In force. By the rules alone: Bronze. Please add a reason.'],
      ['Ana', 'In force. By the rules alone: VIP. Please add who decided.'],
      ['Emil', 'In force. By the rules alone: Silver. Please add a reason and who decided.'],
    ]);
    expect(tiersIn(host, 'Tiers · VIP')).toEqual({ Fay: 'VIP' });
    const why = host.clientRun('ui_explain', ['Fay']);
    expect(why).toMatchObject({
      ok: true,
      value: {
        ok: true,
        value: {
          title: 'Why Fay is in VIP',
          lines: expect.arrayContaining(['Set by hand: exactly VIP until 2026-03-31, by Mia. Reason: Sister of the owner']),
        },
      },
    });
  });

  test('a row that cannot be followed says why, keeps its words, and the run tells of it', async () => {
    const host = await shop();
    const rows: [cells: string[], state: string | RegExp][] = [
      [['Feya', 'pin', 'VIP', 'r', 'Mia'], 'No such customer in the orders now; the row is kept. Write the name or number as in the list of customers.'],
      [['Chole', 'pin', 'VIP', 'r', 'Mia'], 'No such customer in the orders now; the row is kept. Did you mean Chloe?'],
      [['Ana', 'pin', 'Platinum', 'r', 'Mia'], 'The rules have no such tier. There are: VIP, Gold, Silver, Bronze.'],
      [['Ana', 'pin', '', 'r', 'Mia'], 'Write the tier: VIP, Gold, Silver, Bronze.'],
      [['Ana', 'up', 'VIP', 'r', 'Mia'], 'We cannot tell what is meant: choose one of pin, floor, ceiling, may leave the top.'],
      [['Ana', 'pin', 'VIP', 'r', 'Mia', 'next week'], 'The day cannot be read: write it like 2026-12-31, or clear it for good.'],
      [['', 'pin', 'VIP', 'r', 'Mia'], 'Write whose tier this is.'],
    ];
    for (const [index, [cells]] of rows.entries()) write(host, index + 2, cells);
    const before = peoplesCells(host);
    expect(update(host)).toContain('7 rows of “Tiers · Overrides” cannot be followed now; each says why in its State column.');
    expect(statesIn(host)).toEqual(rows.map(([cells, state]) => [cells[0], state]));
    expect(peoplesCells(host)).toEqual(before);
    expect(tiersIn(host).Ana).toBe('VIP');
  });

  test('two people of one name are told how to be exact', async () => {
    const host = await shop([
      ['Customer ID', 'Name', 'Date', 'Amount'],
      ...[
        ['C1', 'Wang Wei'],
        ['C2', 'Wang Wei'],
        ['C3', 'Li Na'],
      ].map(([id = '', name = '']): CellInput[] => [id, name, date('2025-11-01'), 10]),
    ]);
    write(host, 2, ['Wang Wei', 'pin', 'VIP', 'r', 'Mia']);
    write(host, 3, ['li na', 'pin', 'VIP', 'r', 'Mia']);
    update(host);
    expect(statesIn(host).map(([, state]) => state)).toEqual(['2 customers go by that: write the customer number.', expect.stringMatching(/^In force\./)]);
  });

  test('of two rows about one customer the one that ends first counts, and then the other', async () => {
    const host = await shop();
    write(host, 2, ['Ben', 'pin', 'VIP', 'r', 'Mia']);
    write(host, 3, ['ben', 'pin', 'Gold', 'r', 'Mia', '2025-11-23']);
    update(host);
    expect([tiersIn(host).Ben, ...statesIn(host).map(([, state]) => state)]).toEqual([
      'Gold',
      'Another row for this customer counts: pin Gold until 2025-11-23. Of several, the one that ends first counts.',
      'In force until 2025-11-23. By the rules alone: Bronze.',
    ]);
    host.advance(3 * DAY_MS);
    expect(update(host)).toContain('1 tier set by hand has ended: ben. To go on, write a later day in “Tiers · Overrides”.');
    expect([tiersIn(host).Ben, ...statesIn(host).map(([, state]) => state)]).toEqual([
      'VIP',
      'In force. By the rules alone: Bronze.',
      'Ended on 2025-11-23. To go on, write a later day or clear it.',
    ]);
    expect(update(host)).not.toMatch(/has ended/);
  });

  test('leaving the best tier waits for a row that agrees, where the rules ask for it', async () => {
    const host = await shop();
    const rules = { tiers: [{ name: 'Top', amount: 1500 }, { name: 'Rest' }], calm: { reviews: 'everyRun', confirmTop: true } };
    expect(host.clientRun('ui_applyPolicy', [rules])).toMatchObject({ ok: true, value: { ok: true } });
    update(host);
    expect(tiersIn(host).Ana).toBe('Top');
    host.edit('Orders!C2', '1');
    host.advance(DAY_MS);
    update(host);
    expect(tiersIn(host).Ana).toBe('Top');
    write(host, 2, ['Ana', 'may leave the top', '', 'Spoke to her', 'Mia']);
    host.advance(DAY_MS);
    update(host);
    expect([tiersIn(host).Ana, statesIn(host)]).toEqual(['Rest', [['Ana', 'Agreed: may leave the best tier at a review.']]]);
  });
});

test('in Chinese: sheet, words, lists and sentences; English words count, too', async () => {
  const orders = exampleOrderRows.map((row, at): CellInput[] => (at === 0 ? ['客户', '日期', '金额'] : [...row]));
  const host = await onHost({ 订单: orders }, { locale: 'zh_CN', timeZone: 'Asia/Shanghai' });
  const sheet = '分层 · 手动指定';
  update(host, '立即更新');
  expect(host.menu('手动指定层级').error).toBeUndefined();
  write(host, 2, ['Fay', '固定', 'VIP', '老板的妹妹', '小米', '2025-11-22'], sheet);
  write(host, 3, ['Ben', '不低于', '银'], sheet);
  write(host, 4, ['Deng', 'ceiling', 'Silver', '欠款', '小米'], sheet);
  write(host, 5, ['Annn', '固定', '钻石'], sheet);
  expect(update(host, '立即更新')).toContain('“分层 · 手动指定”有 1 行目前无法照办，原因写在各行的状态列。');
  expect(tiersIn(host, '分层 · 客户')).toMatchObject({ Fay: 'VIP', Ben: '银', Deng: '银' });
  expect(cellsOf(host.book, sheet).map((row) => row[6])).toEqual([
    '状态（自动填写）',
    '生效中，至 2025-11-22。仅按规则：铜。',
    '生效中。仅按规则：铜。请补写原因和指定人。',
    '生效中。仅按规则：金。',
    '规则中没有这一层。现有：VIP、金、银、铜。',
  ]);
  host.advance(2 * DAY_MS);
  expect(update(host, '立即更新')).toContain('1 项手动指定已到期：Fay。要继续，请在“分层 · 手动指定”中改写日期。');
  expect(tiersIn(host, '分层 · 客户').Fay).toBe('铜');
});
