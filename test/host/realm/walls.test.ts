import { describe, expect, test } from 'vitest';
import { messageOf, resultOf, runBody, toyHost } from '../services/toyHost';

describe('the script sees only what Apps Script has', () => {
  test.each([
    ...['process', 'require', 'module', 'Buffer', 'global', 'window', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
    ...['URL', 'URLSearchParams', 'fetch', 'TextEncoder', 'TextDecoder', 'structuredClone', 'crypto', 'performance', 'atob', 'btoa'],
    ...['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'AbortController', 'Blob', 'FormData', 'XMLHttpRequest', 'Sheets', '__enter'],
  ])('%s is not there', (name) => {
    expect(resultOf(`return typeof ${name};`)).toBe('undefined');
  });

  test.each(['Array', 'Object', 'Date', 'Map', 'Set', 'Promise', 'JSON', 'Math', 'Intl', 'RegExp', 'Symbol', 'Proxy'])('%s is there', (name) => {
    expect(resultOf(`return typeof ${name};`)).not.toBe('undefined');
  });

  test("Google's other services say that they are not imitated", () => {
    expect(runBody('return CalendarApp.getDefaultCalendar();').error).toEqual({ name: 'NotEmulated', message: 'CalendarApp' });
  });
});

describe('no constructor leads out of the realm', () => {
  test.each([
    ['an array from a service', 'sheet.getRange("A1:B2").getValues()'],
    ['a row of it', 'sheet.getRange("A1:B2").getValues()[0]'],
    ['a service object', 'sheet'],
    ['a service method', 'sheet.getName'],
    ['an enumeration', 'ScriptApp.AuthMode'],
    ['a record from a service', 'PropertiesService.getDocumentProperties().getProperties()'],
    ['console', 'console.log'],
    ['a date', 'new Date()'],
    ['the Date constructor', 'Date'],
    ['an argument of the run', 'a'],
  ])('%s', (_, expression) => {
    const body = `try { return ${expression}.constructor.constructor('return typeof process')(); } catch (error) { return 'refused'; }`;
    expect(['undefined', 'refused']).toContain(resultOf(body, {}, [{ deep: [1] }]));
  });

  test('an error from a service belongs to the realm too', () => {
    const body =
      "try { sheet.getRange(0, 1); } catch (error) { return [error instanceof Error, error.name, error.constructor.constructor('return typeof process')()]; }";
    expect(resultOf(body)).toEqual([true, 'Exception', 'undefined']);
  });

  test('an enumeration constant cannot be changed and has no way up', () => {
    expect(resultOf('var mode = ScriptApp.AuthMode.FULL; return [typeof mode.constructor, mode.toString(), mode === ScriptApp.AuthMode.FULL];')).toEqual([
      'undefined',
      'FULL',
      true,
    ]);
  });
});

describe('values keep their kind on the way in', () => {
  test('arrays, dates and errors are instances of the realm’s own classes', () => {
    const body = `sheet.getRange('A1').setValue(new Date(Date.UTC(2026, 0, 2)));
      var values = sheet.getRange('A1:B1').getValues();
      return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date, values[0][0].getTime(), values[0][1]];`;
    expect(resultOf(body)).toEqual([true, true, true, Date.UTC(2026, 0, 2), '']);
  });

  test('arguments of a run arrive as the realm’s own', () => {
    expect(resultOf('return [a instanceof Array, a[0] instanceof Date, b instanceof Object, b.x];', {}, [[new Date(5)], { x: 1 }])).toEqual([
      true,
      true,
      true,
      1,
    ]);
  });
});

describe('members', () => {
  test('one that Google has and the host lacks names itself', () => {
    const host = toyHost('function main() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getSlicers(); }');
    expect(host.run('main').error).toEqual({ name: 'NotEmulated', message: 'Sheet.getSlicers' });
    expect(host.notEmulated).toEqual(['Sheet.getSlicers']);
  });

  test('an enumeration the host lacks names itself', () => {
    expect(runBody('return SpreadsheetApp.BorderStyle.SOLID;').error).toEqual({ name: 'NotEmulated', message: 'SpreadsheetApp.BorderStyle' });
  });

  test('one that nobody has is a plain TypeError', () => {
    expect(runBody('sheet.paintItBlack();').error).toEqual({ name: 'TypeError', message: 'sheet.paintItBlack is not a function' });
  });
});

test('nothing outlives an execution', () => {
  const host = toyHost('var seen = 0; function main() { seen += 1; Array.prototype.mine = 1; return seen; } function look() { return typeof [].mine; }');
  expect([host.run('main').result, host.run('main').result, host.run('look').result]).toEqual([1, 1, 'undefined']);
});

test('files share one global scope and run in the order given', () => {
  const host = toyHost('', { scripts: { 'a.js': 'var base = (function () { return { ten: 10 }; })();', 'b.js': 'function main() { return base.ten; }' } });
  expect(host.run('main').result).toBe(10);
});

test('console and Logger write to the log of the execution and are no calls', () => {
  const execution = runBody("console.log('%s has %d', 'A', 2, {x: 1}); Logger.log('b'); console.error(new Error('c'));");
  expect(execution.log).toEqual(['A has 2 {"x":1}', 'b', 'Error: c']);
  expect(execution.calls).toBe(2); // getActiveSpreadsheet, getSheets
});

test('an unknown function is reported as Google does', () => {
  expect(toyHost('').run('nowhere').error?.message).toBe('Script function not found: nowhere');
});

test('what the script throws is kept with its name and words, whatever it is', () => {
  expect(runBody("throw new RangeError('too far');").error).toEqual({ name: 'RangeError', message: 'too far' });
  expect(runBody("throw 'a text';").error).toEqual({ name: 'Error', message: 'a text' });
});

test('a script that loops for ever is stopped', () => {
  const { killed, error } = runBody('while (true) {}', { limits: { realMs: 200 } });
  expect([killed, error?.message]).toEqual([true, 'Exceeded maximum execution time']);
});

test('a promise settles before its execution is over', () => {
  expect(runBody("Promise.resolve('later').then(function (text) { console.log(text); });").log).toEqual(['later']);
});

describe('a function made of a long text, compiled once for all realms', () => {
  const long = `/* ${'x'.repeat(20_000)} */`;
  const body = `var made = new Function(a); return [made(), made.name, made instanceof Function, made.constructor === Function, made().constructor === Array];`;

  test('is one of its own realm and sees its globals', () => {
    const text = `${long} globalThis.count = (globalThis.count || 0) + 1; return [count, typeof SpreadsheetApp, typeof process];`;
    for (let run = 0; run < 2; run++) expect(resultOf(body, {}, [text])).toEqual([[1, 'object', 'undefined'], 'anonymous', true, true, true]);
  });

  test.each(['return 1; }, function () {', 'return (;', '} + {'])('refuses what is no body: %s', (text) => {
    expect(messageOf(`new Function(${JSON.stringify(long + text)});`)).toMatch(/^SyntaxError/);
  });

  test('leads nowhere else by its constructor', () => {
    expect(resultOf("return [Function('return typeof process')(), (function () {}).constructor('return typeof require')()];")).toEqual([
      'undefined',
      'undefined',
    ]);
  });
});
