import { beforeAll, describe, expect, test } from 'vitest';
import { type Host, virtualClock } from '../../src/host';
import { bookOf, openedIn, readAddOn, sampleTables } from '../../src/local/spreadsheet';
import { SCENARIOS, scenarioSample } from '../../src/samples';
import type { PanelPage } from '../../src/workflows/panel/panelPage';
import { asked, granted } from '../support/asked';
import { cellsOf, root } from '../support/onHost';
import { act, blockOf, doOf, everythingOf, pageOf, shopOf } from './rulesPages';

const DAY_MS = 86_400_000;
const SEEDS = process.env.TIERKEEPER_DEEP === undefined ? [1, 2] : [1, 2, 3, 4, 5, 6, 7, 8];
const [SALES, SERVICE, COMPROMISE] = ['1', '2', '4'] as const;

let addOn: Awaited<ReturnType<typeof readAddOn>>;
beforeAll(async () => {
  addOn = await readAddOn(root);
});

/** SC-14 up to the moment when both proposals are kept. */
function conflict(seed: number) {
  const sample = scenarioSample(SCENARIOS.find(({ id }) => id === 'SC-14')!, seed);
  const host = openedIn(bookOf(sampleTables(sample.sheets), { locale: 'en_US', timeZone: 'Etc/UTC' }), addOn, virtualClock(sample.today * DAY_MS + DAY_MS / 2));
  granted(asked(host, 'ui_updateNow'));
  sample.proposals!.forEach(({ name, fields, more }, at) => {
    granted(act(host, 'newDraft', ''));
    granted(act(host, 'saveDraft', String(at + 1), { ...fields, name }));
    granted(act(host, 'saveMore', String(at + 1), more));
  });
  return { host, sample };
}

/** How many customers a preview says would move. */
const movingIn = (host: Host, about: string) => Number(/^\d+/.exec(blockOf(pageOf(host, 'preview', about), 'figure').text)?.[0] ?? 0);
const limitsOf = (host: Host, about: string) => blockOf(pageOf(host, 'rules', about), 'rules').rules.tiers.map(({ typed: [, limit] }) => limit);
const protectedDays = (host: Host, about: string) =>
  pageOf(host, 'rulesMore', about)
    .blocks.flatMap((block) => (block.kind === 'fields' ? block.fields : []))
    .find(({ id }) => id === 'protectNew')?.value;
const textsOf = (page: PanelPage) => page.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
const tiersOf = (host: Host) => cellsOf(host.book, 'Tiers · Customers').map(([name, tier]) => [name, tier]);

describe.each(SEEDS)('sales and service, seed %i', (seed) => {
  test('SC-14: the compromise keeps the limits of both and changes fewer than either, as the preview and the sheets then show', () => {
    const { host, sample } = conflict(seed);
    const before = tiersOf(host);
    const page = pageOf(host, 'proposals');
    const [agreed = '', disputed = ''] = blockOf(page, 'figure').chips ?? [];
    expect(Number.parseInt(agreed, 10) + Number.parseInt(disputed, 10)).toBe(120);
    expect(Number.parseInt(disputed, 10)).toBeGreaterThan(20);

    const { message, go } = granted(act(host, doOf(page.primary?.go).action, ''));
    const [fewest, sales, service] = [COMPROMISE, SALES, SERVICE].map((about) => movingIn(host, about)) as [number, number, number];
    expect(fewest).toBeLessThan(Math.min(sales, service));
    expect(message).toBe(
      `“Compromise” changes ${fewest} customers: fewer than any proposal. “Sales” changes ${sales}, “Service” changes ${service}. Preview it like any draft.`,
    );
    expect(go).toEqual({ kind: 'page', page: 'proposals' });
    expect(limitsOf(host, COMPROMISE)).toEqual(['5', expect.stringMatching(/^2\d$|^30$/), '60', '']);
    expect(protectedDays(host, COMPROMISE)).toBe('60');
    expect(textsOf(pageOf(host, 'proposals'))).toContain(message);
    expect(tiersOf(host)).toEqual(before);

    const apply = doOf(pageOf(host, 'preview', COMPROMISE).primary?.go);
    granted(act(host, apply.action, apply.about ?? ''));
    granted(asked(host, 'ui_updateNow'));
    const after = new Map(tiersOf(host).map(([name, tier]) => [name, tier]));
    expect(before.filter(([name, tier]) => after.get(name) !== tier)).toHaveLength(fewest);
    expect(sample.who.fresh!.map((name) => after.get(name))).not.toContain('Bronze');
  });
});

test('tiers set by hand count as they do in an update: the compromise and its preview speak of the same customers', () => {
  const { host, sample } = conflict(1);
  const pinned = [...sample.who.large!.slice(0, 12), ...sample.who.often!.slice(0, 12)];
  for (const [at, name] of pinned.entries())
    granted(act(host, 'setOverride', name.toLowerCase(), { tier: at % 2 === 0 ? 'VIP' : 'Bronze', what: 'pin', reason: 'agreed', whoSays: 'Mia', until: '' }));
  granted(asked(host, 'ui_updateNow'));
  const { message } = granted(act(host, 'makeCompromise', ''));
  const [, ...told] = /changes (\d+) customers.* “Sales” changes (\d+), “Service” changes (\d+)/.exec(message) ?? [];
  expect(told.map(Number)).toEqual([COMPROMISE, SALES, SERVICE].map((about) => movingIn(host, about)));
  expect(Number(told[1])).toBeLessThan(66); // as many as without anybody set by hand
});

describe('a compromise on the proposals screen', () => {
  const two = async (...drafts: readonly Record<string, string>[]) => {
    const host = await shopOf();
    for (const [at, fields] of drafts.entries()) {
      granted(act(host, 'newDraft', ''));
      granted(act(host, 'saveDraft', String(at + 1), fields));
    }
    return host;
  };
  const SPEND = { 'weight:recency': '0', 'weight:frequency': '0', 'weight:monetary': '100' };
  const LATELY = { 'weight:recency': '100', 'weight:frequency': '0', 'weight:monetary': '0' };

  test('one proposal alone has none', async () => {
    const host = await two(SPEND);
    expect(pageOf(host, 'proposals').primary?.label).toBe('New proposal');
    const before = everythingOf(host);
    expect(act(host, 'makeCompromise', '')).toMatchObject({ ok: false, error: { code: 'COMPROMISE_OF_ONE' } });
    expect(everythingOf(host)).toEqual(before);
  });

  test('proposals that differ in more are named, and nothing is kept', async () => {
    const host = await two(SPEND, LATELY);
    granted(act(host, 'saveMore', '2', { window: '12' }));
    const before = everythingOf(host);
    const answer = act(host, 'makeCompromise', '');
    expect(answer).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/^“Draft” and “For sales” differ in more than weights, limits and protection/) },
    });
    expect(everythingOf(host)).toEqual(before);
  });

  test('three proposals and their compromise stand side by side, a new one replaces it after a question', async () => {
    const host = await two(SPEND, LATELY, { 'weight:recency': '0', 'weight:frequency': '100', 'weight:monetary': '0' });
    granted(act(host, 'makeCompromise', ''));
    const page = pageOf(host, 'proposals');
    const counts = page.blocks.flatMap((block) => (block.kind === 'rows' && block.title === 'What each would give' ? block.rows : []));
    expect(counts.map(({ title }) => title)).toEqual(['Rules as they are', 'Draft', 'For sales', 'For service', 'Compromise']);
    expect(counts.slice(1).every(({ text }) => /changes (nobody|1 customer|\d customers)$/.test(text ?? ''))).toBe(true);
    expect(page.primary).toMatchObject({ label: 'Make the compromise anew', asks: { text: expect.stringContaining('replaced') } });
    const discussed = page.blocks.flatMap((block) => (block.kind === 'rows' && block.title === 'To discuss' ? block.rows : []));
    expect(discussed.every(({ text }) => /, Compromise: \w+$/.test(text ?? ''))).toBe(true);
    expect(act(host, 'newDraft', '')).toMatchObject({ ok: false, error: { code: 'PROPOSALS_FULL' } });
    granted(act(host, 'discardDraft', '4'));
    expect(pageOf(host, 'proposals').primary?.label).toBe('Make a compromise');
  });

  test('it never claims to change fewer where it does not', async () => {
    const host = await two({ 'tier:2:limit': '84' }, { 'tier:1:limit': '49' });
    const { message } = granted(act(host, 'makeCompromise', ''));
    const moving = ['4', '1', '2'].map((about) => movingIn(host, about));
    expect(moving[0]).toBeGreaterThanOrEqual(Math.min(...moving.slice(1)));
    expect(message).toMatch(/^No mix was found that changes fewer than every proposal\./);
    expect(textsOf(pageOf(host, 'proposals'))).toContain(message);
  });
});
