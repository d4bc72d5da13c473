import { describe, expect, test } from 'vitest';
import type { PanelPage } from '../../src/workflows/panel/panelPage';
import { date, onHost } from '../support/onHost';
import { rowsIn, screensOf } from '../support/panelScreens';
import { appliedFrom, apply, BY_SHARE, DAY_MS, lightInSheet, lightOf, lineOf, orders, pressed, selected, update, write } from './checkUpShop';
import { fieldsOf } from './formulaToolHost';

const FEEDBACK = 'Tiers · Feedback';

describe('five pitfalls, each red on its own data, and what its button begins', () => {
  test('P1, old orders decide: the rules looking back 12 months are previewed, and applied they make it green', async () => {
    const host = await onHost({ Orders: orders(2000) });
    update(host);
    expect(lineOf(host, 'P1')).toMatchObject({ value: 'red', press: { label: 'Preview 12 months' } });
    expect(appliedFrom(host, 'P1').blocks[0]).toMatchObject({ kind: 'figure', small: expect.stringContaining('Last 12 months') });
    expect(lineOf(host, 'P1')).toMatchObject({ value: 'green', text: expect.stringMatching(/^0% of the sales that count/) });
    expect(lineOf(host, 'P1').press).toBeUndefined();
  });

  test('P2, one standard only: weights that tell more are found among these customers', async () => {
    const host = await onHost({ Orders: orders() });
    apply(host, { tiers: BY_SHARE, weights: { monetary: 100, recency: 0, frequency: 0 } });
    update(host);
    expect(lineOf(host, 'P2')).toMatchObject({
      value: 'red',
      text: expect.stringContaining('the rules come to 1.0'),
      press: { label: 'Preview more standards' },
    });
    appliedFrom(host, 'P2');
    expect(['amber', 'green']).toContain(lightOf(host, 'P2'));
  });

  test('P3, limits that stand still for half a year: limits that keep the shares are previewed', async () => {
    const host = await onHost({ Orders: orders() }, { now: '2025-04-20T12:00Z' });
    apply(host, { tiers: [{ name: 'VIP', amount: 600 }, { name: 'Gold', amount: 250 }, { name: 'Rest' }], weights: { monetary: 50, recency: 50 } });
    update(host);
    host.clock.advance(215 * DAY_MS);
    update(host);
    expect(lineOf(host, 'P3')).toMatchObject({ value: 'red', press: { label: 'Preview new limits' } });
    appliedFrom(host, 'P3');
    expect(lightOf(host, 'P3')).toBe('green');
  });

  test('P4, a complaint waits: the cell for its answer is shown, and a day written there makes it better', async () => {
    const host = await onHost({ Orders: orders() });
    host.menu('Note feedback');
    const rows = [
      ['C1', date('2025-11-20'), 'praise'],
      ['C2', date('2025-11-08'), 'complaint'],
      ['C3', date('2025-11-05'), 'complaint'],
      ['C4', date('2025-11-10'), 'complaint'],
    ];
    write(host, FEEDBACK, rows);
    update(host);
    expect(lineOf(host, 'P4')).toMatchObject({ value: 'red', text: expect.stringContaining('3 of 3 open complaints'), press: { label: 'Show the oldest' } });
    for (const [cell, left] of [
      ['F4', 'red'],
      ['F3', 'red'],
      ['F5', 'amber'],
    ] as const) {
      expect(pressed(host, lineOf(host, 'P4').press).message).toMatch(/^Write here the day of your answer/);
      expect(selected(host)).toEqual([FEEDBACK, cell]);
      host.edit(`${FEEDBACK}!${cell}`, '2025-11-21');
      update(host);
      expect([lightOf(host, 'P4'), lightInSheet(host, 'P4')]).toEqual([left, left]);
    }
    expect(lineOf(host, 'P4')).toMatchObject({ text: expect.stringContaining('0 of 40 customers have given a rating'), press: { label: 'Note feedback' } });
  });

  test('P5, the notice no longer says what is done: it tells what has changed, and kept anew it makes it green', async () => {
    const host = await onHost({ Orders: orders() });
    apply(host, { tiers: BY_SHARE, weights: { monetary: 50, recency: 50 } });
    host.menu('Services for each tier');
    update(host);
    expect(lineOf(host, 'P5')).toMatchObject({ value: 'not known', press: { label: 'Open the notice' } });
    const first = pressed(host, lineOf(host, 'P5').press).page as PanelPage;
    pressed(host, first.primary, fieldsOf(first));
    expect(lineOf(host, 'P5'), 'it names no time').toMatchObject({ value: 'amber' });
    const timed = pressed(host, lineOf(host, 'P5').press).page as PanelPage;
    pressed(host, screensOf(host).page('notice', { fields: { ...fieldsOf(timed), years: '3' } }).primary, { ...fieldsOf(timed), years: '3' });
    expect(lightOf(host, 'P5')).toBe('green');

    apply(host, { tiers: BY_SHARE, weights: { monetary: 50, recency: 30, tenure: 20 } });
    update(host);
    expect(lineOf(host, 'P5')).toMatchObject({ value: 'red', text: expect.stringMatching(/^1 point of the data-use notice has changed/) });
    expect(lightInSheet(host, 'P5')).toBe('red');
    const again = pressed(host, lineOf(host, 'P5').press).page as PanelPage;
    expect(rowsIn(again).map(({ title }) => title)).toEqual(['how long you have been a customer']);
    pressed(host, again.primary, fieldsOf(again));
    update(host);
    expect([lightOf(host, 'P5'), lightInSheet(host, 'P5')]).toEqual(['green', 'green']);
  });
});

test('where somebody else must agree, the better rules are the proposal of whoever pressed the button', async () => {
  const host = await onHost({ Orders: orders(2000) });
  update(host);
  const { act, page } = screensOf(host);
  host.user = { email: 'mia@example.com', locale: 'en' };
  act('needAgreement', { about: 'on', fields: { who: 'Mia' } });
  const { go } = act('firstStep', { about: 'P1' });
  const about = go?.kind === 'page' ? go.about : undefined;
  host.user = { email: 'lin@example.com', locale: 'en' };
  expect(page('preview', { about }).primary).toMatchObject({ label: 'Agree' });
});

test('pressed twice it is the same draft; a step nobody offered is none, and writes nothing', async () => {
  const host = await onHost({ Orders: orders(2000) });
  update(host);
  const { act, page, tried } = screensOf(host);
  expect(act('firstStep', { about: 'P1' })).toEqual(act('firstStep', { about: 'P1' }));
  expect(rowsIn(page('proposals')).filter(({ title }) => title === 'Last 12 months')).toHaveLength(1);
  const before = [...host.properties.document.entries()];
  for (const about of ['', 'D1', '__proto__', 'p1']) expect(tried('ui_do', 'firstStep', { about })).toMatchObject({ ok: false, error: { code: 'UNKNOWN' } });
  expect([...host.properties.document.entries()]).toEqual(before);
});
