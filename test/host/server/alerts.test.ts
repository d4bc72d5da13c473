import { afterEach, describe, expect, test } from 'vitest';
import type { Served } from '../../../src/host/server';
import type { AlertButton } from '../../../src/host/server/protocol';
import { act, serveToy, stateOf, textsOf } from './served';

/** Counts its own beginnings in A1, asks twice, and tells in B1 what it was answered. */
const SCRIPT = `function onOpen() {
    SpreadsheetApp.getUi().createAddonMenu().addItem('Erase', 'erase').addItem('Ask three', 'three').addItem('Tell', 'tell').addToUi(); }
  function cell(at) { return SpreadsheetApp.getActive().getSheets()[0].getRange(at); }
  function erase() {
    var ui = SpreadsheetApp.getUi();
    var lock = LockService.getDocumentLock();
    lock.tryLock(10);
    cell('A1').setValue(Number(cell('A1').getValue()) + 1);
    if (ui.alert('Sure?', 'All of it?', ui.ButtonSet.YES_NO) !== ui.Button.YES) { cell('B1').setValue('kept'); return; }
    cell('B1').setValue(ui.alert('And more?', ui.ButtonSet.OK_CANCEL) + (lock.hasLock() ? ' locked' : ' free'));
    ui.alert('Done');
  }
  function three() { var ui = SpreadsheetApp.getUi(); cell('B1').setValue(String(ui.alert('Which?', ui.ButtonSet.YES_NO_CANCEL))); }
  function tell() { SpreadsheetApp.getUi().alert('Hello'); }`;

let served: Served;
afterEach(() => served.close());
const serve = async () => (served = await serveToy(SCRIPT));
const menu = async (label: string) => (await act(served, { do: 'menu', label })).state;

/** Presses a button of the one dialog that is open. */
async function press(answer?: AlertButton) {
  const { alerts } = await stateOf(served);
  expect(alerts).toHaveLength(1);
  return (await act(served, { do: 'closeAlert', id: alerts[0]?.id ?? -1, ...(answer && { answer }) })).state;
}
const texts = async () => (await textsOf(served, 1, 1, 2))[0];

describe('a menu item that asks', () => {
  test('waits for each answer, and does nothing twice', async () => {
    await serve();
    expect((await menu('Erase')).alerts).toEqual([{ id: expect.any(Number), title: 'Sure?', message: 'All of it?', buttons: ['YES', 'NO'] }]);
    expect(await texts()).toEqual(['1', '']);
    expect((await press('YES')).alerts).toEqual([{ id: expect.any(Number), title: '', message: 'And more?', buttons: ['OK', 'CANCEL'] }]);
    expect((await press('CANCEL')).alerts).toMatchObject([{ message: 'Done', buttons: ['OK'] }]);
    expect(await texts()).toEqual(['1', 'CANCEL free']);
    expect(await press('OK')).toMatchObject({ alerts: [], lastExecution: { fn: 'erase', writes: 2 } });
    expect(served.host.executions.filter(({ kind }) => kind === 'menu')).toHaveLength(1);
  });

  test.each<[why: string, answer: AlertButton | undefined, told: string]>([
    ['no', 'NO', 'NO'],
    ['the cross', undefined, 'CLOSE'],
    ['a button that the dialog does not have', 'OK', 'CLOSE'],
  ])('is told %s', async (_why, answer, told) => {
    await serve();
    await menu('Ask three');
    expect((await press(answer)).alerts).toEqual([]);
    expect(await texts()).toEqual(['', told]);
  });

  test('is forgotten when another one is chosen meanwhile, and begins anew when it is chosen again', async () => {
    await serve();
    await menu('Erase');
    expect((await menu('Tell')).alerts.map(({ message }) => message)).toEqual(['Hello']);
    await press('OK');
    expect((await menu('Erase')).alerts.map(({ message }) => message)).toEqual(['All of it?']);
    expect(await texts()).toEqual(['2', '']);
    await press('NO');
    expect(await texts()).toEqual(['2', 'kept']);
  });

  test('without anybody in front of the workbench it gets the button that agrees', async () => {
    await serve();
    served.host.ui.waits = false;
    expect((await menu('Ask three')).alerts).toMatchObject([{ message: 'Which?' }]);
    expect(await texts()).toEqual(['', 'YES']);
  });
});
