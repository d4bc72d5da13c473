import { describe, expect, test } from 'vitest';
import { changesOf, changeTextWithout, currentTextsWithout, type TierMove, tierAt } from '../../src/core/changes';
import type { Cell } from '../../src/core/model/cell';
import { type Day, isoDay } from '../../src/core/model/day';
import { type Policy, presetPolicy } from '../../src/core/policy';
import { tierCustomers } from '../../src/core/tierCustomers';
import type { TierHistory } from '../../src/core/tiers';
import { DEFAULT_END_DAY, sampleShop } from '../../src/samples';
import { type ChangesMade, changeHistory, type KeptTexts } from '../../src/workflows/changeHistory';
import { changeLogPage } from '../../src/workflows/changeLogPage';
import type { WrittenCell } from '../../src/workflows/services';
import { rulesMark } from '../../src/workflows/tierHistory';
import { type OrderRow, outcomeOf, plain } from '../core/changes/twoRuns';

const shop: readonly OrderRow[] = [
  ['Ana', 20_000, 100],
  ['Ben', 20_010, 200],
  ['Chloe', 20_020, 300],
  ['Deng', 20_030, 400],
  ['Emil', 20_040, 500],
];
const byScore: Policy = {
  ...plain,
  rules: {
    kind: 'score',
    tiers: [
      { name: 'VIP', limit: 75 },
      { name: 'Gold', limit: 40 },
      { name: 'Rest', limit: undefined },
    ],
  },
};

/** The state of a document, generation after generation. */
class Kept implements KeptTexts {
  private readonly areas = new Map<string, readonly string[]>();
  readonly texts: { gen: number; text: string }[] = [];
  gen = 0;

  area(name: string): readonly string[] {
    return this.areas.get(name) ?? [];
  }

  history(): readonly { gen: number; text: string }[] {
    return this.texts;
  }

  run(orders: readonly OrderRow[], asOf: number, policy = byScore, shownLog?: Cell[][]): ChangesMade {
    const shown = shownLog === undefined ? undefined : () => ({ sheet: 'Tiers · Change log', rows: shownLog });
    return this.keep(
      changeHistory(this, outcomeOf(orders, asOf, policy), policy, { gen: this.gen + 1, mark: rulesMark(policy), language: 'en', shownLog: shown }),
    );
  }

  keep(made: ChangesMade): ChangesMade {
    this.gen++;
    for (const [name, texts] of Object.entries(made.areas)) this.areas.set(name, texts);
    this.texts.push(...made.history.map((text) => ({ gen: this.gen, text })));
    return made;
  }

  generations() {
    return Array.from({ length: this.gen }, (_, at) => {
      const texts = this.texts.filter(({ gen }) => gen === at + 1).map(({ text }) => text);
      return changesOf(at + 1, texts);
    });
  }
}

const cells = (made: ChangesMade) =>
  made.page?.page.rows.map((row) => row.map((cell) => (typeof cell === 'object' && 'day' in cell ? isoDay(cell.day) : cell)));

describe('the change log', () => {
  test('is not made before somebody moves', () => {
    const kept = new Kept();
    expect(kept.run(shop, 20_050).page).toBeUndefined();
    expect(kept.run(shop, 20_051).page).toBeUndefined();
    expect(kept.generations()[1]).toMatchObject({ summary: { asOf: 20_051, rules: 1, customers: 5 }, changes: [] });
  });

  test('says who moved, when, from where to where, why, and by which rules', () => {
    const kept = new Kept();
    kept.run(shop, 20_050);
    const made = kept.run([...shop, ['Ana', 20_055, 600]], 20_055);
    expect(made.page).toMatchObject({ role: 'changeLog', wishedName: 'Tiers · Change log', page: { look: { headingRow: 5 } } });
    expect(cells(made)).toEqual([
      ['Who moved, and why', ...new Array(8).fill(undefined)],
      ['3 moves', ...new Array(8).fill(undefined)],
      ['Since the last update: 1 up, 2 down, 0 new, 0 gone.', ...new Array(8).fill(undefined)],
      ['Moves: VIP → Gold 1 · Gold → Rest 1 · Rest → VIP 1', ...new Array(8).fill(undefined)],
      ['When', 'Customer', 'From', 'To', 'Move', 'Why', 'Score before', 'Score after', 'Rules no.'],
      ['2024-11-28', 'Ana', 'Rest', 'VIP', '▲ up', '+85 points: own orders +45, own spend +40', 15, 100, 1],
      ['2024-11-28', 'Emil', 'VIP', 'Gold', '▼ down', '−21.25 points: other customers −21.25', 85, 63.75, 1],
      ['2024-11-28', 'Chloe', 'Gold', 'Rest', '▼ down', '−21.25 points: other customers −21.25', 50, 28.75, 1],
    ]);
    expect(made.summary('zh')).toEqual([
      '自上次更新以来：上升 1 位，下降 2 位，新增 0 位，离开 0 位。',
      '变动：VIP → Gold 1 位 · Gold → Rest 1 位 · Rest → VIP 1 位',
    ]);
  });

  test('keeps older moves below the newer ones, and numbers the rules: the same rules again have their old number', () => {
    const kept = new Kept();
    const strict = { ...byScore, rules: { ...byScore.rules, tiers: byScore.rules.tiers.map((tier) => (tier.name === 'VIP' ? { ...tier, limit: 90 } : tier)) } };
    kept.run(shop, 20_050);
    const second = cells(kept.run(shop, 20_050, strict))?.slice(5);
    const third = cells(kept.run(shop, 20_050))?.slice(5);
    expect(second).toEqual([['2024-11-23', 'Emil', 'VIP', 'Gold', '▼ down', 'same score; the limits moved with the other customers', 85, 85, 2]]);
    expect(third?.map((row) => [row[2], row[3], row[8]])).toEqual([
      ['Gold', 'VIP', 1],
      ['VIP', 'Gold', 2],
    ]);
    expect(kept.generations().map(({ summary, changes }) => [summary?.rules, changes.filter(({ kind }) => kind === 'rules').length])).toEqual([
      [1, 1],
      [2, 1],
      [1, 0],
    ]);
  });

  test('tells changed weights as changed rules', () => {
    const kept = new Kept();
    kept.run(shop, 20_050);
    const made = kept.run([...shop, ['Ana', 20_051, 1]], 20_051, { ...byScore, weights: { recency: 10_000 } });
    const why = cells(made)?.find((row) => row[1] === 'Ana')?.[5] as string;
    expect(why).toMatch(/^\+85 points: .*changed rules \+/);
    expect(why).toContain('own orders +');
  });

  test('a lost current run is made of the history again: nobody is new, and those who moved are told without a split', () => {
    const kept = new Kept();
    kept.run(shop, 20_050);
    const bare: KeptTexts = { area: () => [], history: () => kept.history() };
    const orders: OrderRow[] = [...shop, ['Ana', 20_055, 600]];
    const made = changeHistory(bare, outcomeOf(orders, 20_055, byScore), byScore, { gen: 2, mark: rulesMark(byScore), language: 'en' });
    expect(made.summary('en')[0]).toBe('Since the last update: 1 up, 2 down, 0 new, 0 gone.');
    expect(cells(made)?.[5]?.slice(1, 6)).toEqual(['Ana', 'Rest', 'VIP', '▲ up', 'there is no score to compare']);
  });

  test('rows of a generation that was never finished are not history', () => {
    const kept = new Kept();
    kept.run(shop, 20_050);
    kept.texts.push({ gen: 2, text: '[["t","ana","Rest","VIP",1,"score",1,2,[]]]' });
    expect(kept.run(shop, 20_051).page).toBeUndefined();
  });

  test('a log that outlived its history is kept word for word below the new moves, in every later run', () => {
    const kept = new Kept();
    kept.run(shop, 20_050);
    const orders: OrderRow[] = [...shop, ['Ana', 20_055, 600]];
    const rows = kept.run(orders, 20_055).page?.page.rows ?? [];
    const blank = (cell: WrittenCell): Cell => (cell ?? '') as Cell;
    const sheet = [...rows.map((row) => [...row.map(blank), 2]), ['', '', '']]; // beside them the generation, below them a row of the user's
    const lost = new Kept();
    const first = lost.run(orders, 20_056, byScore, sheet);
    expect(cells(first)?.slice(5)).toEqual(
      rows.slice(5).map((row) => row.map((cell) => (typeof cell === 'object' && 'day' in cell ? isoDay(cell.day) : cell))),
    );
    const later = cells(lost.run(shop, 20_057, byScore, sheet))?.slice(5);
    expect(later?.map((row) => [row[0], row[1], row[3]])).toEqual([
      ['2024-11-30', 'Emil', 'VIP'],
      ['2024-11-30', 'Chloe', 'Gold'],
      ['2024-11-30', 'Ana', 'Rest'],
      ['2024-11-28', 'Ana', 'VIP'],
      ['2024-11-28', 'Emil', 'Gold'],
      ['2024-11-28', 'Chloe', 'Rest'],
    ]);
  });

  test('an erased customer is in no text any more; the counts stay', () => {
    const kept = new Kept();
    kept.run(shop, 20_050);
    kept.run([...shop, ['Ana', 20_055, 600]], 20_055);
    const texts = [...currentTextsWithout(kept.area('current'), 'ana'), ...kept.history().map(({ text }) => changeTextWithout(text, 'ana'))];
    expect(texts.join()).not.toMatch(/ana/i);
    expect(changesOf(2, [changeTextWithout(kept.history()[1]?.text ?? '', 'ana')]).summary?.customers).toBe(5);
  });
});

test('the sheet shows the newest 2,000 moves, and says how many older ones are kept', () => {
  const move: TierMove = {
    kind: 'tier',
    key: 'ana',
    name: 'Ana',
    from: 'Gold',
    to: '',
    direction: -1,
    by: 'override',
    before: 5000,
    after: undefined,
    parts: [],
  };
  const moves = Array.from({ length: 2003 }, (_, at) => ({ day: (20_400 - at) as Day, rules: 1, move }));
  const rows = changeLogPage({ moves, lines: [['an old line']] }, [], 'zh')?.page.rows ?? [];
  expect(rows).toHaveLength(2005);
  expect(rows[1]?.[0]).toBe('共 2,000 次变动；更早的 4 次已保存，未列出');
  expect(rows[5]).toEqual([{ day: 20_400 }, 'Ana', 'Gold', '无层级', '▼ 下降', '手动指定；没有可比的得分', 50, undefined, 1]);
  expect(rows[2004]?.[0]).toEqual({ day: 18_401 });
});

test('a year of the sample shop, a run every other week: every tier can be told from the history, which takes less than a cell a customer, not twenty', () => {
  const policy = presetPolicy('shop', 'en');
  const rows = sampleShop({ seed: 1, language: 'en' }).sheets[0]?.rows as Cell[][];
  const kept = new Kept();
  const seen: ReadonlyMap<string, string>[] = [];
  let tiers: TierHistory | undefined;
  for (let week = 50; week >= 0; week -= 2) {
    const asOf = (DEFAULT_END_DAY - 7 * week) as Day;
    const context = { locale: { dayFirst: true, decimalComma: false }, asOf: { kind: 'given', day: asOf }, tiers: { kept: () => tiers, rules: '1' } } as const;
    const outcome = tierCustomers({ sheet: 'Orders', rows }, policy, context);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    tiers = outcome.value.history;
    kept.keep(changeHistory(kept, outcome.value, policy, { gen: kept.gen + 1, mark: '1', language: 'zh' }));
    seen.push(
      new Map(outcome.value.customers.map(({ measures, tier }) => [measures.key, tier === undefined ? '' : (policy.rules.tiers[tier]?.name as string)])),
    );
  }
  const everybody = [...new Set(seen.flatMap((each) => [...each.keys()]))];
  expect(everybody.length).toBeGreaterThan(150);
  expect((2 * kept.texts.length) / everybody.length).toBeLessThan(1);
  const history = kept.generations();
  expect(everybody.filter((key) => seen.some((each, at) => tierAt(history, key, at + 1) !== each.get(key)))).toEqual([]);
  const moves = history.flatMap(({ changes }) => changes.flatMap((change) => (change.kind === 'tier' ? [change] : [])));
  expect(moves.length).toBeGreaterThan(50);
  for (const { before, after, parts } of moves) {
    const change = before === undefined || after === undefined ? 0 : after - before;
    expect(parts.reduce((sum, [, part]) => sum + part, 0)).toBe(change);
  }
});
