import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host';
import type { ActionDone, HomeState, PanelPage } from '../../src/workflows';
import { asked, granted } from '../support/asked';
import { cellsOf, onHost, userSheetsOf } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { atPanel, press, textsOf } from './firstRun';

const namesOf = (host: Host) => host.book.sheets.map(({ name }) => name);
const removed = (host: Host) => granted(asked<ActionDone & { home: HomeState }>(host, 'ui_do', 'removeSample', {}));

/** Everything that could be left of us, or be lost of the user's. */
const everything = (host: Host) => ({
  sheets: userSheetsOf(host.book, namesOf(host)),
  names: host.book.names,
  metadata: host.world.metadata.rows,
  notes: [...host.properties.document.entries()],
  own: [...host.properties.user(host.user.email).entries()],
  triggers: host.triggers.length,
});

async function withSample(sheets: Parameters<typeof onHost>[0] = { Sheet1: [] }, given: Parameters<typeof onHost>[1] = {}) {
  const host = await onHost(sheets, given);
  const before = everything(host);
  const at = atPanel();
  press(host, at, 'trySample');
  return { host, at, before };
}

describe('the sample', () => {
  test.each([
    ['en_US', 'Sample orders', 63, /e-mail/i],
    ['zh_CN', '示例订单', 64, /手机/],
  ])('in a spreadsheet of %s: one click to tiers, orders up to today, and a data check with something to show', async (locale, name, customers, contact) => {
    const { host, at } = await withSample({ Sheet1: [] }, { locale });
    expect(at.clicks).toBe(1);
    const run = granted(at.report as NonNullable<typeof at.report>);
    expect(run).toMatchObject({ sheet: name, asOf: '2025-11-21', rowsRead: 429, customers });
    expect(run.issues.filter(({ listed }) => listed).length).toBeGreaterThanOrEqual(5);
    expect(Object.values(run.tiers).every((customers) => customers > 0)).toBe(true);
    expect(cellsOf(host.book, name)[2]?.join(' ')).toMatch(contact);
  });

  test('goes with one click and leaves nothing: sheets, names, notes, marks and triggers are as they were', async () => {
    const { host, before } = await withSample({ Sheet1: [], Notes: [['call Ana', 7]] });
    const { news } = granted(asked<HomeState>(host, 'ui_home'));
    expect(news[0]).toMatchObject({
      kind: 'rows',
      rows: [{ title: 'Sample data', press: { label: 'Remove', isDanger: true, asks: { text: expect.stringContaining('Remove the sample orders') } } }],
    });
    expect(removed(host)).toMatchObject({ message: 'The sample data and everything made from it are gone.', go: { kind: 'home' }, home: { language: 'en' } });
    expect(everything(host)).toEqual(before);
  });

  test('goes so, too, when a schedule was set up and rules were chosen on it', async () => {
    const { host, before } = await withSample();
    granted(asked(host, 'ui_applyPolicy', { preset: 'wholesale' }));
    granted(asked(host, 'ui_setSchedule', { every: 'day', hour: 6 }));
    granted(asked(host, 'ui_updateNow'));
    removed(host);
    expect(everything(host)).toEqual(before);
  });

  test('a sheet that somebody has written into is theirs from then on', async () => {
    const { host } = await withSample();
    host.edit('Sample orders!H9', 'my own note');
    expect(removed(host).message).toBe('The sample data are gone. You had written in Sample orders · kept: these sheets are yours now.');
    expect(namesOf(host)).toEqual(['Sheet1', 'Sample orders · kept']);
    expect(cellsOf(host.book, 'Sample orders · kept')[8]?.[7]).toBe('my own note');
  });

  test('is not read any more once there are orders of the user’s own; it then goes alone', async () => {
    const { host } = await withSample();
    host.book.insertSheet('Mine');
    for (const [at, [who, , amount]] of exampleOrderRows.entries()) {
      const day = at === 0 ? 'Date' : `2025-1${at % 2}-01`;
      for (const [column, cell] of [who, day, amount].entries()) host.edit(`Mine!${'ABC'[column]}${at + 1}`, String(cell));
    }
    expect(granted(asked(host, 'ui_updateNow'))).toMatchObject({ sheet: 'Mine', customers: 6 });
    expect(granted(asked<HomeState>(host, 'ui_home')).news[0]).toMatchObject({
      rows: [{ press: { asks: { text: 'Remove the sample orders? Your tiers stay as they are.' } } }],
    });
    const tiers = namesOf(host).filter((name) => name !== 'Sample orders');
    expect(removed(host).message).toBe('“Sample orders” is gone. Your tiers stay as they are.');
    expect(namesOf(host)).toEqual(tiers);
    expect(granted(asked<HomeState>(host, 'ui_home')).news.filter((block) => JSON.stringify(block).includes('removeSample'))).toEqual([]);
    expect(asked(host, 'ui_updateNow')).toMatchObject({ ok: true });
  });

  test('is not made beside orders of the user’s own, which lead to the wizard instead', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    const before = everything(host);
    const at = atPanel();
    press(host, at, 'trySample');
    expect([at.message, at.page?.title]).toEqual([
      '“Orders” holds orders of your own, so tiers are made from them. Your sheet is not changed.',
      'Check your columns',
    ]);
    expect(everything(host)).toEqual(before);
  });

  test('can be tried after all once more, wherever Google ended the first try', async () => {
    const ready = await onHost({ Sheet1: [] });
    const before = everything(ready);
    const start = ready.snapshot();
    granted(asked(ready, 'ui_do', 'sample', {}));
    const calls = ready.executions.at(-1)?.trace.length ?? 0;
    expect(calls).toBeGreaterThan(10);
    for (let k = 1; k <= calls; k += 5) {
      ready.restore(start);
      ready.faults.at(k, { does: 'kill', when: 'after' });
      ready.clientRun('ui_do', ['sample', {}]);
      ready.faults.clear();
      expect(asked(ready, 'ui_do', 'sample', {}), `call ${k}`).toMatchObject({ ok: true });
      expect(namesOf(ready), `call ${k}`).toEqual(['Sheet1', 'Sample orders']);
      removed(ready);
      expect(everything(ready), `call ${k}`).toEqual(before);
    }
  });
});

describe('after the first update', () => {
  test('home asks whether three look right, until a second update has run', async () => {
    const { host } = await withSample();
    const asks = () => JSON.stringify(granted(asked<HomeState>(host, 'ui_home')).news).includes('"firstLook"');
    expect(asks()).toBe(true);
    host.edit('Sample orders!F4', '9999');
    granted(asked(host, 'ui_updateNow'));
    expect(asks()).toBe(false);
  });

  test('three customers with plain reasons, and a year ago with what was not known then', async () => {
    const { host } = await withSample();
    const page = granted(asked<PanelPage>(host, 'ui_page', 'firstLook', {}));
    expect(page).toMatchObject({
      primary: { label: 'Yes, that looks right', go: { kind: 'home' } },
      second: { label: 'No, change the rules', go: { page: 'rules' } },
    });
    const [three] = page.blocks;
    const rows = three?.kind === 'rows' ? three.rows : [];
    expect(rows.map(({ title, text }) => `${title}: ${text}`)).toEqual([
      'Anya Saucerby: Best of all. In all: last order today, 37 orders, 782.76 USD.',
      'Björn Percolane: Closest to VIP: 0.08 points short. In all: last order 3 days ago, 14 orders, 1,491.25 USD.',
      'Ivo Biscottini: Last of all. In all: last order 387 days ago, 1 order, 4.50 USD.',
    ]);
    const text = textsOf(page);
    expect(text).toContain('A year ago you would have seen: VIP 2 · Gold 5 · Silver 11 · Bronze 15');
    expect(text).toContain('1 of 2 still VIP');
    expect(text).toMatch(/were not known then/);
  });

  test('orders of nine months say nothing of a year ago, and nothing is made up', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    granted(asked(host, 'ui_updateNow'));
    expect(textsOf(granted(asked<PanelPage>(host, 'ui_page', 'firstLook', {})))).not.toMatch(/year ago/);
  });
});
