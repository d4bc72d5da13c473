import { describe, expect, test } from 'vitest';
import { date, onHost } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { rowsIn, screensOf } from '../support/panelScreens';
import { appliedFrom, apply, BY_SHARE, DAY_MS, lightOf, lineOf, orders, pressed, selected, update, write } from './checkUpShop';

const CONTACTS = 'Tiers · Contacts';

describe('ten drawbacks', () => {
  test('D9, weighed but known of nobody: a preview without it', async () => {
    const host = await onHost({ Orders: orders() });
    apply(host, { tiers: BY_SHARE, weights: { monetary: 40, recency: 30, standing: 20, followers: 10 } });
    update(host);
    expect(lineOf(host, 'D9')).toMatchObject({ value: 'red', press: { label: 'Preview without them' } });
    appliedFrom(host, 'D9');
    expect(lightOf(host, 'D9')).toBe('green');
  });

  test('D2, no costs: the services are opened, and costs written there are judged', async () => {
    const host = await onHost({ Orders: orders() });
    update(host);
    expect(lineOf(host, 'D2')).toMatchObject({ value: 'not known', press: { label: 'Open the services' } });
    pressed(host, lineOf(host, 'D2').press);
    const [sheet] = selected(host);
    expect(sheet).toBe('Tiers · Services');
    for (let row = 2; row <= 12; row++) host.edit(`Tiers · Services!H${row}`, '0.01');
    update(host);
    expect(lightOf(host, 'D2')).toBe('green');
  });

  test('D5, four months between two updates: with a schedule of every week it is green a week later', async () => {
    const host = await onHost({ Orders: orders() }, { now: '2025-11-21T12:00Z' });
    host.clock.goTo(Date.parse('2025-07-20T12:00Z'));
    update(host);
    host.clock.goTo(Date.parse('2025-11-20T12:00Z'));
    update(host);
    expect(lineOf(host, 'D5')).toMatchObject({ value: 'red', press: { label: 'Set the times', go: { kind: 'schedule' } } });
    host.clientRun('ui_setSchedule', [{ every: 'week', weekDay: 1, monthDay: 1, hour: 6 }]);
    for (const day of ['2025-11-24', '2025-12-01']) {
      host.edit('Orders!A2', `C ${day}`);
      host.edit('Orders!B2', day);
      host.clock.goTo(Date.parse(`${day}T12:00Z`));
      host.advance(DAY_MS / 24);
    }
    expect(lineOf(host, 'D5')).toMatchObject({ value: 'green' });
  });

  test('D7, nobody is spoken to: the row for a contact is shown, and contacts written there make it green', async () => {
    const host = await onHost({ Orders: orders() });
    host.menu('Note a contact');
    write(host, CONTACTS, [['C1', date('2024-10-01')]]);
    update(host);
    expect(lineOf(host, 'D7')).toMatchObject({ value: 'red', text: expect.stringContaining('with 40 of 40 customers'), press: { label: 'Note a contact' } });
    pressed(host, lineOf(host, 'D7').press);
    expect(selected(host)).toEqual([CONTACTS, 'A3']);
    write(host, CONTACTS, [['C1', date('2024-10-01')], ...Array.from({ length: 30 }, (_, at) => [`C${at}`, date('2025-11-20')])]);
    update(host);
    expect(lineOf(host, 'D7')).toMatchObject({ value: 'green', text: expect.stringContaining('with 10 of 40 customers') });
  });

  test('every line that is not green has a button with words, a green one has none, and where a button changes nothing the line says so', async () => {
    const host = await onHost({ Orders: exampleOrderRows });
    update(host);
    const lines = rowsIn(screensOf(host).page('risk'));
    expect(lines.filter(({ value, press }) => (value === 'green') !== (press === undefined))).toEqual([]);
    expect(lines.filter(({ press }) => press !== undefined && (press.label ?? '').length < 4)).toEqual([]);
    const stays = lines.filter(({ text }) => text?.includes('does not change the light')).map(({ title }) => title);
    expect(stays).toEqual(['Customer data is safe', 'Forecasts hold', 'Teams agree']);
    for (const { title, press } of lines) {
      const { page, message } = pressed(host, press);
      expect([title, press === undefined || press.go.kind === 'schedule' || page !== undefined || message !== undefined]).toEqual([title, true]);
    }
  });
});
