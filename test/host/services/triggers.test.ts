import { describe, expect, test } from 'vitest';
import { virtualClock } from '../../../src/host/index';
import { bodyHost, MANIFEST, messageOf, toyHost } from './toyHost';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SWEEP = `function on() { return ScriptApp.newTrigger('sweep_').timeBased().everyHours(1).create().getUniqueId(); }
  function off() { ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).forEach(function (t) { ScriptApp.deleteTrigger(t); }); }
  function list() { return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).map(function (t) { return t.getHandlerFunction() + ' ' + (t.getEventType() === ScriptApp.EventType.CLOCK) + ' ' + t.getUniqueId(); }); }
  function everywhere() { return ScriptApp.getProjectTriggers().length; }
  function sweep_(e) { console.log(JSON.stringify(e)); PropertiesService.getDocumentProperties().setProperty('ran', String(Number(PropertiesService.getDocumentProperties().getProperty('ran')) + 1)); }`;

describe('the life of an hourly trigger', () => {
  test('it is made, listed, fires once an hour and is deleted', () => {
    const host = toyHost(SWEEP);
    const id = host.run('on').result;
    expect(host.run('list').result).toEqual([`sweep_ true ${String(id)}`]);
    expect(host.advance(24 * HOUR).map(({ fn, kind, authMode, error }) => [fn, kind, authMode, error])).toEqual(
      Array(24).fill(['sweep_', 'trigger', 'FULL', undefined]),
    );
    expect(host.properties.document.get('ran')).toBe('24');
    host.run('off');
    expect([host.advance(DAY), host.triggers, host.run('list').result]).toEqual([[], [], []]);
  });

  test('its event tells the time in UTC', () => {
    const host = toyHost(SWEEP, { clock: virtualClock(Date.UTC(2026, 0, 4, 22, 59, 59)) }); // a Sunday
    host.run('on');
    const [fired] = host.advance(HOUR);
    const event = JSON.parse(fired!.log[0]!) as Record<string, unknown>;
    expect(event).toMatchObject({
      authMode: 'FULL',
      'day-of-month': 4,
      'day-of-week': 7,
      hour: 23,
      month: 1,
      timezone: 'UTC',
      triggerUid: host.triggers[0]!.id,
      'week-of-year': 1,
      year: 2026,
    });
  });

  test('a trigger of a function that is gone fails as Google says', () => {
    const host = toyHost("function on() { ScriptApp.newTrigger('gone').timeBased().everyHours(1).create(); }");
    host.run('on');
    expect(host.advance(HOUR)[0]?.error?.message).toBe('Script function not found: gone');
  });

  test('switched off by Google it stays listed and does not fire', () => {
    const host = toyHost(SWEEP);
    host.run('on');
    host.world.triggers.rows[0]!.enabled = false;
    expect([host.advance(DAY), (host.run('list').result as unknown[]).length]).toEqual([[], 1]);
  });

  test('after 90 minutes of trigger time a day Google stops them until the day is over', () => {
    const host = toyHost("function on() { ScriptApp.newTrigger('slow').timeBased().everyHours(1).create(); } function slow() { Utilities.sleep(300000); }");
    host.run('on');
    const outcomes = host.advance(25 * HOUR + 30 * 60_000).map((execution) => execution.error?.message ?? 'ok');
    expect(outcomes.slice(0, 18)).toEqual(Array(18).fill('ok'));
    expect(outcomes.slice(18, 24)).toEqual(Array(6).fill('Service using too much computer time for one day.'));
    expect(outcomes[24]).toBe('ok');
  });
});

describe('the rules for add-ons', () => {
  const clock = "ScriptApp.newTrigger('f').timeBased()";
  test.each([
    ['less than an hour', `${clock}.everyMinutes(30).create()`, 'Exception: The recurrence interval for an Add-on trigger must be at least one hour.'],
    [
      'a second one in this document',
      `${clock}.everyHours(1).create(); ${clock}.everyDays(1).atHour(3).create()`,
      'Exception: This add-on has created too many time-based triggers in this document for this Google user account.',
    ],
    ['an unknown zone', `${clock}.inTimezone('Mars/Olympus')`, 'Exception: Invalid argument: Mars/Olympus'],
    ['an hour that is none', `${clock}.everyDays(1).atHour(24)`, 'Exception: Invalid argument: hour'],
    ['.after() is not imitated', `${clock}.after(1000)`, 'NotEmulated: ClockTriggerBuilder.after'],
  ])('%s', (_, body, message) => {
    expect(messageOf(`${body};`)).toBe(message);
  });

  test('two users have one each and do not see each other’s', () => {
    const host = toyHost(SWEEP);
    host.run('on');
    host.user = { email: 'other@example.com', locale: 'en' };
    expect(host.run('list').result).toEqual([]);
    expect(host.run('on').error).toBeUndefined();
    host.run('off');
    expect(host.triggers.map((row) => row.owner)).toEqual(['owner@example.com']);
  });

  test('a trigger acts for who made it, whoever is at the keyboard', () => {
    const host = toyHost(SWEEP);
    host.run('on');
    host.user = { email: 'other@example.com', locale: 'en' };
    expect(host.advance(HOUR)[0]?.user).toBe('owner@example.com');
  });

  test('other documents’ triggers are in the project list only, and count to twenty', () => {
    const host = toyHost(SWEEP);
    for (let n = 0; n < 20; n++)
      host.world.triggers.add({ handler: 'sweep_', owner: host.user.email, documentId: `other ${n}`, schedule: { every: 'hours', count: 1 } });
    expect([host.run('list').result, host.run('everywhere').result]).toEqual([[], 20]);
    expect(host.run('on').error?.message).toBe('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
  });
});

describe('daily triggers', () => {
  test('fire within a quarter of an hour of the minute asked for, in the zone asked for, across the change of the clocks', () => {
    const host = bodyHost("ScriptApp.newTrigger('main2').timeBased().everyDays(1).atHour(6).nearMinute(30).inTimezone('Europe/Paris').create();", {
      clock: virtualClock(Date.UTC(2026, 2, 27, 12)),
    });
    host.run('main');
    const times = host.advance(4 * DAY).map((execution) => new Date(execution.startedAt).toISOString());
    expect(times.map((time) => time.slice(0, 13))).toEqual(['2026-03-28T05', '2026-03-29T04', '2026-03-30T04', '2026-03-31T04']);
    for (const time of times) expect(Number(time.slice(14, 16))).toBeGreaterThanOrEqual(15);
  });

  test('without a zone they follow the script’s, not the spreadsheet’s', () => {
    const host = bodyHost("ScriptApp.newTrigger('f').timeBased().everyDays(2).atHour(12).nearMinute(30).create();", {
      manifest: { ...MANIFEST, timeZone: 'Asia/Shanghai' },
      timeZone: 'America/New_York',
      clock: virtualClock(Date.UTC(2026, 0, 1)),
    });
    host.run('main');
    const hours = host.advance(5 * DAY).map((execution) => new Date(execution.startedAt).toISOString().slice(8, 13));
    expect(hours).toEqual(['01T04', '03T04', '05T04']);
  });
});
