import { describe, expect, test } from 'vitest';
import { RISKS } from '../../src/core/risk';
import type { CellInput } from '../../src/host';
import { date, onHost, type Table } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { blockIn, figureIn, rowsIn, screensOf, storyOf } from '../support/panelScreens';

/** Sixty customers in two cities; those of Suzhou buy less. */
const CITIES: Table = [
  ['Customer', 'Date', 'Amount', 'City', 'Channel'],
  ...Array.from({ length: 60 }, (_, at): CellInput[] => [
    `C${100 + at}`,
    date('2025-11-01'),
    at % 2 === 0 ? 200 + at : 20 + at,
    at % 2 === 0 ? 'Shanghai' : 'Suzhou',
    at < 30 ? 'Web' : 'Shop',
  ]),
];
const EVEN = { tiers: [{ name: 'Top', share: 40 }, { name: 'Rest' }], weights: { monetary: 100 } };

async function cities() {
  const host = await onHost({ Orders: CITIES });
  host.clientRun('ui_applyPolicy', [EVEN]);
  host.menu('Update now');
  return { host, ...screensOf(host) };
}

describe('Fairness', () => {
  test('each group’s share with its range around everybody’s, and which group chance does not explain', async () => {
    const { page } = await cities();
    const shown = page('fairness');
    expect(blockIn(shown, 'fields').fields).toMatchObject([{ kind: 'choice', id: 'column', value: 'City', options: [{ text: 'City' }, { text: 'Channel' }] }]);
    const { ranges, middle } = blockIn(shown, 'ranges');
    const top = ranges.reduce((sum, { at }) => sum + at * 30, 0);
    expect(middle).toBeCloseTo(top / 60, 9);
    expect(ranges).toMatchObject([
      { label: 'Shanghai', small: '30 customers · above the others', isNotable: false },
      { label: 'Suzhou', small: '30 customers · below the others: look at why', isNotable: true, at: 0, value: '0%' },
    ]);
    expect(ranges.every(({ low, at, high }) => low <= at && at <= high)).toBe(true);
    expect(shown.blocks.map((block) => ('text' in block ? block.text : '')).join('\n')).toMatch(
      /Below four fifths of the best group: Suzhou\. That is a screening rule/,
    );
  });

  test('another column is compared by being chosen; one that is not there is not', async () => {
    const { page } = await cities();
    expect(blockIn(page('fairness', { fields: { column: 'Channel' } }), 'ranges').ranges.map(({ label, small }) => [label, small])).toEqual([
      ['Web', expect.stringMatching(/could be chance$/)],
      ['Shop', expect.stringMatching(/could be chance$/)],
    ]);
    expect(blockIn(page('fairness', { fields: { column: '__proto__' } }), 'fields').fields[0]?.value).toBe('City');
  });

  test('small groups get no verdict', async () => {
    const orders: Table = CITIES.map((row, at) => (at === 0 || at > 4 ? row : [...row.slice(0, 3), 'Wuxi', row[4] ?? '']));
    const host = await onHost({ Orders: orders });
    const { ranges } = blockIn(screensOf(host).page('fairness'), 'ranges');
    expect(ranges.find(({ label }) => label === 'Wuxi')).toMatchObject({ small: '4 customers · too few to tell', isNotable: false });
  });

  test('without a column of groups it says what to add', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    expect(screensOf(host).page('fairness').blocks).toEqual([
      { kind: 'text', text: expect.stringMatching(/^No column tells customers apart in groups of at least 10/) },
    ]);
  });
});

describe('Check-up', () => {
  test('fifteen lines, small customers first, then red, amber, not known and green', async () => {
    const { host } = await storyOf('SC-12');
    const { page } = screensOf(host);
    const shown = page('risk');
    const rows = rowsIn(shown);
    expect(rows).toHaveLength(RISKS.length);
    expect(rows[0]?.title).toBe('Small customers are not forgotten');
    const order = ['red', 'amber', 'not known', 'green'];
    const lights = rows.slice(1).map(({ value = '' }) => order.indexOf(value));
    expect(lights).toEqual([...lights].sort((one, other) => one - other));
    expect(rows[1]).toMatchObject({
      title: 'Old orders do not decide',
      value: 'red',
      icon: 'warning',
      text: expect.stringMatching(/^\d+% of the sales that count .+ Look back 12 months/),
    });
    const counts = order.map((light) => rows.filter(({ value }) => value === light).length);
    expect(figureIn(shown)?.text).toBe(`${counts[0]} red, ${counts[1]} amber, ${counts[3]} green, ${counts[2]} not known`);
    expect(shown.primary).toEqual({ label: 'Show the sheet', go: { kind: 'show', place: { role: 'checkUp' } } });
  });

  test('says the same as the sheet the update wrote, in the person’s own language', async () => {
    const { host } = await storyOf('SC-12');
    const light = { en: 'red', zh: '红' };
    const english = rowsIn(screensOf(host).page('risk')).filter(({ value }) => value === light.en).length;
    host.user = { email: 'li@example.com', locale: 'zh-CN' };
    const shown = screensOf(host).page('risk');
    expect(rowsIn(shown).filter(({ value }) => value === light.zh)).toHaveLength(english);
    expect(shown.title).toBe('体检');
  });

  test('works before care has begun and before any update: what is not known is never green', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    const rows = rowsIn(screensOf(host).page('risk'));
    expect(rows).toHaveLength(RISKS.length);
    expect(rows.find(({ title }) => title === 'Customers are heard')?.value).toBe('not known');
    expect(rows[0]?.value).toBe('not known');
    expect(screensOf(host).page('risk').primary).toBeUndefined();
  });
});
