import { beforeAll, describe, expect, test } from 'vitest';
import { growthOf } from '../../src/core/growth';
import type { Day } from '../../src/core/model/day';
import { orderListOf } from '../../src/core/orders';
import type { CellInput, Host } from '../../src/host';
import { virtualClock } from '../../src/host';
import { bookOf, openedIn, readAddOn, sampleCell, sampleTables } from '../../src/local/spreadsheet';
import { SCENARIOS, type ScenarioSample, scenarioSample } from '../../src/samples';
import { money } from '../support/customers';
import { cellsOf, root } from '../support/onHost';

const DAY_MS = 86_400_000;
const SEEDS = process.env.TIERKEEPER_DEEP === undefined ? [1, 2] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

interface Told {
  readonly host: Host;
  readonly sample: ScenarioSample;
  lines(sheet: string): string[]; // of a sheet of ours, cells joined
  has(sheet: string, customer: string): boolean;
}

let addOn: Awaited<ReturnType<typeof readAddOn>>;
beforeAll(async () => {
  addOn = await readAddOn(root);
});

/** The story on its last day, with care begun and what its people wrote. */
function told(id: string, seed: number): Told {
  const scenario = SCENARIOS.find((each) => each.id === id)!;
  const sample = scenarioSample(scenario, seed);
  const host = openedIn(bookOf(sampleTables(sample.sheets), { locale: 'en_US', timeZone: 'Etc/UTC' }), addOn, virtualClock(sample.today * DAY_MS + DAY_MS / 2));
  if (sample.rules !== undefined) host.clientRun('ui_applyPolicy', [sample.rules]);
  host.menu('Update now');
  host.menu('Services for each tier');
  for (const [menu, sheet, rows] of [
    ['Note a contact', 'Tiers · Contacts', sample.contacts],
    ['Note feedback', 'Tiers · Feedback', sample.feedback],
  ] as const) {
    if (rows.length === 0) continue;
    host.menu(menu);
    const cells = rows.map((row): CellInput[] => row.map(sampleCell));
    const sheetId = host.book.sheetByName(sheet)!.id;
    host.byHand(() => host.book.write({ sheetId, row: 1, column: 0, rows: cells.length, columns: cells[0]!.length }, cells));
  }
  host.menu('Update now');
  const lines = (sheet: string) =>
    host.book.sheetByName(sheet) === undefined ? [] : cellsOf(host.book, sheet).map((row) => row.filter((cell) => cell !== '').join(' | '));
  return { host, sample, lines, has: (sheet, customer) => lines(sheet).some((line) => line.split(' | ').includes(customer)) };
}

const tierOf = ({ host }: Told, customer: string) => cellsOf(host.book, 'Tiers · Customers').find(([name]) => name === customer)?.[1];
const between = (lines: readonly string[], from: RegExp, to: RegExp) => {
  const start = lines.findIndex((line) => from.test(line));
  const end = lines.findIndex((line, at) => at > start && to.test(line));
  return start < 0 ? [] : lines.slice(start + 1, end < 0 ? undefined : end);
};

describe.each(SEEDS)('the scenario packs, seed %i', (seed) => {
  test('SC-01: the thirty large customers who wait are told apart, and their need is delivery', () => {
    const story = told('SC-01', seed);
    const listed = between(story.lines('Tiers · Feedback summary'), /^High value, unhappy: 30 customers/, /^(Lower|Whom)/);
    expect(listed.filter((line) => /^W\d+ \|/.test(line)).length).toBe(listed.filter((line) => /^\w\d+ \|/.test(line)).length);
    expect(story.lines('Tiers · Summary').join('\n')).toContain('30 customers of the upper tiers sound unhappy');
    const lifts = story
      .lines('Tiers · Feedback summary')
      .flatMap((line) => [.../delivery \d+ of \d+ \((\d+\.\d) ×\)/g[Symbol.matchAll](line)].map(([, lift]) => Number(lift)));
    expect(lifts.length).toBeGreaterThan(0);
  });

  test('SC-04: small customers wait longer, and those who still wait are counted', () => {
    const story = told('SC-04', seed);
    const answers = story.lines('Tiers · Feedback summary').filter((line) => /half:/.test(line));
    const half = (line: string | undefined) => Number(/half: (\d+) days/.exec(line ?? '')?.[1]);
    expect(half(answers.find((line) => line.startsWith('VIP')))).toBeLessThanOrEqual(1);
    expect(half(answers.find((line) => line.startsWith('Bronze')))).toBeGreaterThanOrEqual(5);
    expect(answers.reduce((sum, line) => sum + Number(/(\d+) open/.exec(line)?.[1] ?? 0), 0)).toBe(5);
  });

  test('SC-05: exactly the eight with many ideas and small orders are listed', () => {
    const story = told('SC-05', seed);
    const listed = between(story.lines('Tiers · Feedback summary'), /^Lower value, praising or suggesting/, /^Whom to ask/).map((line) => line.split(' | ')[0]);
    expect(listed.filter((name) => /^[EB]\d+$/.test(name ?? '')).sort()).toEqual([...story.sample.who.engaged!]);
  });

  test('SC-06: the weekly buyer is news, once, and whoever comes when they like is not', () => {
    const story = told('SC-06', seed);
    const summary = story.lines('Tiers · Summary');
    expect(summary.filter((line) => line.startsWith('Weekly:'))).toHaveLength(1);
    expect(summary.find((line) => line.startsWith('Weekly:'))).toMatch(/usually every 7 days \(\d–\d\), now 2\d/);
    expect(story.has('Tiers · Watch list', 'Whenever')).toBe(false);
    expect(story.lines('Tiers · Watch list').filter((line) => line.includes('Weekly'))).toHaveLength(1);
  });

  test('SC-07: those who fell have their complaint beside them as possible, with how many stayed', () => {
    const story = told('SC-07', seed);
    const falls = between(story.lines('Tiers · Review'), /^Fell a tier/, /^Value and voice/);
    const near = falls.filter((line) => line.includes('(possible)'));
    expect(near.filter((line) => /^F\d+:/.test(line)).length).toBeGreaterThanOrEqual(4);
    for (const what of ['With a complaint', 'With a rating of 2 or lower', 'With a complaint about delivery'])
      expect(falls.some((line) => line.startsWith(`${what} | 12 |`))).toBe(true);
    expect(story.lines('Tiers · Review').join('\n')).not.toMatch(/because of|caused/i);
  });

  test('SC-08: the start-up is rising two reviews before it is on top', () => {
    const sample = scenarioSample(SCENARIOS.find(({ id }) => id === 'SC-08')!, seed);
    const rows = sample.sheets[0]!.rows.slice(1).filter(([, customer]) => customer === 'Start-up');
    const orders = rows.map(([, , day, amount]) => ({ customer: 0, day: (day as { day: number }).day as Day, amount: money(Number(amount)) }));
    const verdictAt = (before: number) => {
      const asOf = (sample.today - before) as Day;
      const [own] = growthOf({
        customers: [{ key: 's', name: 'Start-up' }],
        orders: orderListOf(orders.filter(({ day }) => day <= asOf)),
        refunds: orderListOf([]),
        asOf,
      });
      return own?.verdict;
    };
    expect([365, 182].map(verdictAt)).toEqual(['rising', 'rising']);
  });

  test('SC-10: a burst is called a spike', () => {
    const story = told('SC-10', seed);
    const [headings = [], ...rows] = cellsOf(story.host.book, 'Tiers · Customers');
    const spikes = rows.filter((row) => String(row[headings.indexOf('Worth knowing')]).startsWith('Spike')).map(([name]) => String(name));
    expect(spikes.sort()).toEqual([...story.sample.who.burst!]);
  });

  test('SC-11: the three numbers may be one customer, of a better tier together, and the silent shop is found', () => {
    const story = told('SC-11', seed);
    expect(story.lines('Tiers · Data check').filter((line) => line.includes('Harbour'))).not.toEqual([]);
    const asked = cellsOf(story.host.book, 'Tiers · Same customer').filter(([name, other]) =>
      [name, other].some((part) => story.sample.who.parts!.includes(String(part))),
    );
    expect(new Set(asked.flatMap((row) => row.slice(0, 2))).size).toBe(3);
    expect(asked.map((row) => row[6])).toEqual(expect.arrayContaining([expect.stringMatching(/^(VIP|Gold)$/)]));
  });

  test('SC-12: what decliners share is that they moved', () => {
    const shared = between(told('SC-12', seed).lines('Tiers · Review'), /^Declining together/, /^Fell a tier/);
    expect(shared[0]).toMatch(/^District.*New district/);
  });

  test('SC-13: large every month is on top, one small old order lowest, one who just came is new', () => {
    const story = told('SC-13', seed);
    const [headings = [], ...rows] = cellsOf(story.host.book, 'Tiers · Customers');
    const stage = rows.find(([name]) => name === 'Just came')?.[headings.indexOf('Stage')];
    expect([tierOf(story, 'Every month'), tierOf(story, 'Once, long ago'), stage]).toEqual(['VIP', 'Bronze', 'new']);
  });

  test('SC-17: the group that stands lower is told, and the column behind it', () => {
    const lines = told('SC-17', seed).lines('Tiers · Fairness');
    expect(lines.find((line) => line.startsWith('South |'))).toMatch(/Below the others/);
    expect(lines.some((line) => line.includes('Club points'))).toBe(true);
  });
});
