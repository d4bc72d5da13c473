import { describe, expect, test } from 'vitest';
import type { Fault, Host } from '../../src/host';
import { onHost, type Table, userSheetsOf } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { bannerOf, generationsOf, journalOf, shownOf, withoutSince } from '../support/ourSheets';

const STRIDE = process.env.TIERKEEPER_DEEP === undefined ? 17 : 1;
const USER_SHEETS = ['Orders', 'My notes'];
const notes: Table = [['Call Ana', '=SUM(Orders!C2:C16)'].map((text) => (text.startsWith('=') ? { formula: text } : text))];

const FAULTS: readonly [why: string, fault: Fault, first: number][] = [
  ['is the last before Google ends the run', { does: 'kill', when: 'before' }, 1],
  ['takes effect, then Google ends the run', { does: 'kill', when: 'after' }, 4],
  ['writes half of its rows, then Google ends the run', { does: 'half' }, 8],
];

/** A file with as many updates behind it as are asked for; before the second, Deng has bought for 9,000. */
async function fileAfter(updates: number): Promise<Host> {
  const host = await onHost({ Orders: exampleOrderRows, 'My notes': notes });
  for (let run = 0; run < updates; run++) {
    if (run > 0) host.edit('Orders!C9', '9000');
    host.menu('Update now');
    expect(endOf(host)).toBe('right');
  }
  return host;
}

/** What a person was shown or told in the course of the last execution. */
function endOf(host: Host): 'right' | 'told' | 'silent' {
  const run = host.executions.at(-1);
  if (run?.error !== undefined || host.ui.alerts.length > 0) return 'told';
  return /6 customers in 4 tiers/.test(host.ui.toasts.at(-1)?.message ?? '') ? 'right' : 'silent';
}

const titlesOf = ({ book }: Host) => book.sheets.filter(({ name, hidden }) => !hidden && !USER_SHEETS.includes(name)).map(({ name }) => name);
const pageOf = ({ book }: Host, name: string) => (book.sheetByName(name) === undefined ? '' : JSON.stringify(withoutSince(shownOf(book, name))));

/** Whoever looks is never misled: what bears no warning is whole and right, as of the last update or of this one. */
function expectLabelled(host: Host, images: readonly Host[], call: string): void {
  for (const name of titlesOf(host)) {
    if (!/^As of 2025-11-21 12:00$/.test(bannerOf(host.book, name))) continue;
    expect(
      images.map((image) => pageOf(image, name)),
      `${name} after ${call}`,
    ).toContain(pageOf(host, name));
    expect(generationsOf(host.book, name), `${name} after ${call}`).toEqual([journalOf(host.book).gen]);
  }
}

describe.each(FAULTS)('one call of an update %s', (_, fault, first) => {
  test.each([
    ['the first update', 0],
    ['a second update', 1],
  ])(
    'in %s: what people see is right or says that it is not, their sheets stay, and the next update is right',
    { timeout: 3_600_000 },
    async (_name, earlier) => {
      const images = [await fileAfter(earlier), await fileAfter(earlier + 1)];
      const right = images[1] as Host;
      let kills = 0;
      for (let k = first; ; k += STRIDE) {
        const host = await fileAfter(earlier);
        if (earlier > 0) host.edit('Orders!C9', '9000');
        const before = userSheetsOf(host.book, USER_SHEETS);
        host.ui.toasts.length = 0;
        host.faults.clear();
        host.faults.at(k, fault);
        host.menu('Update now');
        if (host.faults.fired === 0) break;
        kills++;
        host.faults.clear();
        const end = endOf(host);
        const call = `call ${k}, ${host.executions.at(-1)?.trace[k - 1]?.name}`;
        expect(end, call).not.toBe('silent');
        expect(userSheetsOf(host.book, USER_SHEETS), call).toEqual(before);
        expectLabelled(host, images, call);
        if (end === 'right') for (const name of titlesOf(right)) expect(pageOf(host, name), call).toBe(pageOf(right, name));
        host.ui.alerts.length = 0;
        host.menu('Update now');
        expect(endOf(host), `the update after ${call}`).toBe('right');
        expect(host.book.sheets.map(({ name }) => name).sort(), `the update after ${call}`).toEqual(right.book.sheets.map(({ name }) => name).sort());
        for (const name of titlesOf(right)) {
          expect(pageOf(host, name), `${name} at the update after ${call}`).toBe(pageOf(right, name));
          expect([bannerOf(host.book, name), generationsOf(host.book, name)], `${name} at the update after ${call}`).toEqual([
            'As of 2025-11-21 12:00',
            [journalOf(host.book).gen],
          ]);
        }
      }
      expect(kills).toBeGreaterThan(80 / STRIDE);
    },
  );
});
