import { expect, test } from 'vitest';
import type { Host } from '../../src/host';
import { onHost, cellsOf } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const update = (host: Host) => expect(host.menu('Update now').error).toBeUndefined();
const tiersOf = (...names: readonly string[]) => ({
  tiers: names.map((name, at) => ({ name, ...(at < names.length - 1 && { share: 5 * (at + 1) }) })),
});
test.each([[8, false], [8, true], [12, false], [12, true]])('%i %s', async (count, trim) => {
  const host = await onHost({ Orders: exampleOrderRows });
  update(host);
  const { id, rowCount } = host.book.sheetByName('Tiers · Summary')!;
  const last = host.book.lastRow(id);
  if (trim) host.byHand(() => host.book.deleteRows(id, last, rowCount - last));
  expect(host.clientRun('ui_applyPolicy', [tiersOf(...'ABCDEFGHIJKL'.slice(0, count as number))])).toMatchObject({ value: { ok: true } });
  host.menu('Update now');
  console.log(count, trim, JSON.stringify(host.ui.alerts), JSON.stringify(host.ui.toasts.at(-1)), host.book.sheets.map((s) => s.name).join());
  const copy = host.book.sheets.find(({ name }) => /edits/.test(name));
  if (copy) console.log(JSON.stringify(cellsOf(host.book, copy.name)), '\n', JSON.stringify(cellsOf(host.book, 'Tiers · Summary')));
});
