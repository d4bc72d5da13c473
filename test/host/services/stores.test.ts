import { describe, expect, test } from 'vitest';
import { bodyHost, messageOf, resultOf, runBody, toyHost } from './toyHost';

describe('properties', () => {
  test('texts by key, anything else made a text', () => {
    const body = `var p = PropertiesService.getDocumentProperties(); p.setProperty('n', 1.5).setProperties({ a: 'x', b: true }); p.deleteProperty('a');
      return [p.getProperty('n'), p.getProperty('b'), p.getProperty('a'), p.getKeys().sort(), p.getProperties(), p.deleteAllProperties().getKeys()];`;
    expect(resultOf(body)).toEqual(['1.5', 'true', null, ['b', 'n'], { n: '1.5', b: 'true' }, []]);
  });

  test('a store per document, script and user', () => {
    const host = bodyHost("var p = PropertiesService['get' + a + 'Properties'](); var before = p.getProperty('k'); p.setProperty('k', b); return before;");
    const seen = [
      ['Document', '1'],
      ['Script', '2'],
      ['User', '3'],
    ].map((args) => host.run('main', args).result);
    host.user = { email: 'other@example.com', locale: 'en' };
    expect([...seen, host.run('main', ['User', '4']).result, host.run('main', ['Document', '5']).result]).toEqual([null, null, null, null, '1']);
  });

  test.each([
    ['9 KB is allowed', 'p.setProperty("k", text(9 * 1024))', 'no error'],
    ['more is not', 'p.setProperty("k", text(9 * 1024 + 1))', 'Exception: Argument too large: value'],
    ['bytes count, not characters', 'p.setProperty("k", new Array(3074).join("店"))', 'Exception: Argument too large: value'],
    [
      '500 KB in all',
      'for (var i = 0; i < 58; i++) p.setProperty("k" + i, text(9 * 1024))',
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    ],
    ['no key', 'p.setProperty(null, "x")', 'Exception: Invalid argument: key'],
  ])('%s', (_, body, message) => {
    expect(messageOf(`function text(n) { return new Array(n + 1).join('x'); } var p = PropertiesService.getDocumentProperties(); ${body};`)).toBe(message);
  });

  test('setProperties stores all or nothing', () => {
    expect(
      resultOf(
        "var p = PropertiesService.getDocumentProperties(); try { p.setProperties({ a: '1', b: new Array(9999).join('x') }); } catch (error) {} return p.getKeys();",
      ),
    ).toEqual([]);
  });

  test('so many calls a day, then none for 24 hours', () => {
    const host = bodyHost("PropertiesService.getScriptProperties().getProperty('a');", { limits: { propertyCallsPerDay: 2 } });
    host.run('main');
    host.run('main');
    expect(host.run('main').error?.message).toBe('Service invoked too many times for one day: properties.');
    host.advance(86_400_000);
    expect(host.run('main').error).toBeUndefined();
  });

  test('outside a document there are no document properties and no document lock', () => {
    const body =
      'function main() { return [PropertiesService.getDocumentProperties(), LockService.getDocumentLock(), CacheService.getDocumentCache(), SpreadsheetApp.getActiveSpreadsheet()]; }';
    expect(toyHost(body, { inDocument: false }).run('main').result).toEqual([null, null, null, null]);
  });
});

describe('cache', () => {
  test('keeps a text for ten minutes or as long as asked, six hours at most', () => {
    const host = bodyHost(
      "var c = CacheService.getDocumentCache(); if (a === 'put') { c.put('short', 's', 60); c.put('usual', 'u'); c.put('long', 'l', 999999); c.put('gone', 'g'); c.remove('gone'); } return ['short', 'usual', 'long', 'gone'].map(function (k) { return c.get(k); });",
    );
    expect(host.run('main', ['put']).result).toEqual(['s', 'u', 'l', null]);
    host.advance(60_000);
    expect(host.run('main').result).toEqual([null, 'u', 'l', null]);
    host.advance(540_000);
    expect(host.run('main').result).toEqual([null, null, 'l', null]);
    host.advance(21_000_000);
    expect(host.run('main').result).toEqual([null, null, null, null]);
  });

  test.each([
    ["c.put(new Array(252).join('k'), 'v')", 'Exception: Argument too large: key'],
    ["c.put('k', new Array(102402).join('v'))", 'Exception: Argument too large: value'],
    ['c.get(null)', 'Exception: Invalid argument: key'],
  ])('%s', (body, message) => {
    expect(messageOf(`var c = CacheService.getScriptCache(); ${body};`)).toBe(message);
  });
});

describe('locks', () => {
  test('are taken once, and again by the same object', () => {
    expect(
      resultOf(
        'var l = LockService.getDocumentLock(); var before = l.hasLock(); var got = [l.tryLock(0), l.tryLock(0), l.hasLock()]; l.releaseLock(); return [before].concat(got, l.hasLock());',
      ),
    ).toEqual([false, true, true, true, false]);
  });

  test('a second Lock object of the same execution waits in vain', () => {
    const execution = runBody('LockService.getDocumentLock().tryLock(0); return LockService.getDocumentLock().tryLock(5000);');
    expect([execution.result, execution.ms]).toEqual([false, 5000]);
  });

  test('are free after the execution, however it ended', () => {
    const host = bodyHost(
      "LockService.getScriptLock().waitLock(0); if (a === 'throw') throw new Error('x'); if (a === 'die') Utilities.sleep(300000), Utilities.sleep(300000);",
    );
    for (const how of ['end', 'throw', 'die', 'end'])
      expect(host.run('main', [how]).error?.message).not.toBe('Lock timeout: another process was holding the lock for too long.');
    expect(host.world.locks.held).toEqual([]);
  });

  test('held by another execution: waiting takes time, and helps if it lasts long enough', () => {
    const host = bodyHost('LockService.getDocumentLock().waitLock(a);');
    host.lockHeldBy(8000);
    expect(host.run('main', [5000])).toMatchObject({
      ms: 5000,
      error: { name: 'Exception', message: 'Lock timeout: another process was holding the lock for too long.' },
    });
    expect(host.run('main', [5000])).toMatchObject({ ms: 3000 });
  });

  test('are lost while an alert is open', () => {
    expect(resultOf("var l = LockService.getDocumentLock(); l.tryLock(0); SpreadsheetApp.getUi().alert('Sure?'); return l.hasLock();")).toBe(false);
  });
});
