import { expect, test } from 'vitest';
import { onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';

const fresh = () => onHost({ Orders: exampleOrderRows });
const failing = { does: 'throw', when: 'before' } as const;

test('cells and the menu do without the engine’s file', async () => {
  const host = await fresh();
  host.open();
  host.edit('Orders!H1', '=TIER(C2:C4)');
  expect(host.executions.flatMap(({ trace }) => trace.map(({ name }) => name)).filter((name) => name.startsWith('HtmlService'))).toEqual([]);
});

test('when Google does not hand the file over at once, it is asked again', async () => {
  const host = await fresh();
  host.faults.on('HtmlService', failing, 3);
  expect(host.clientRun('ui_ping')).toMatchObject({ value: { ok: true } });
});

test('when Google does not hand the file over, the panel is answered in a sentence, and the next call works', async () => {
  const host = await fresh();
  host.faults.on('HtmlService', failing);
  expect(host.clientRun('ui_ping')).toMatchObject({ ok: true, value: { ok: false, error: { code: 'SERVICE', message: expect.stringMatching(/Google/) } } });
  host.faults.clear();
  expect(host.clientRun('ui_ping')).toMatchObject({ ok: true, value: { ok: true, value: { language: 'en' } } });
});

test('when Google does not hand the file over, a menu item says so in a dialog', async () => {
  const host = await fresh();
  host.faults.on('HtmlService', failing);
  host.menu('Update now');
  expect(host.ui.alerts.map(({ message }) => message)).toEqual([expect.stringMatching(/Google/)]);
});

test('when even the dialog fails, the error is thrown on, for Google to show', async () => {
  const host = await fresh();
  host.faults.on('HtmlService', failing);
  host.faults.on('SpreadsheetApp', failing);
  host.menu('Update now');
  expect(host.executions.at(-1)?.error).toBeDefined();
});
