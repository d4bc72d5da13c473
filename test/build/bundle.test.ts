import type { Node } from 'acorn';
import { ancestor, simple } from 'acorn-walk';
import { describe, expect, test } from 'vitest';
import { exportsOf } from '../../src/build/bundle';
import { distText, loadBare } from '../support/addOn';
import { freeNames, parseScript } from '../support/freeNames';

const GOOGLE = ['HtmlService', 'LockService', 'PropertiesService', 'ScriptApp', 'Session', 'SpreadsheetApp', 'Utilities'];
const LANGUAGE = [
  'Array',
  'Boolean',
  'Date',
  'Error',
  'Float64Array',
  'Infinity',
  'Int32Array',
  'Intl',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'RangeError',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'TypeError',
  'ReferenceError',
  'Uint8Array',
  'WeakMap',
  'console',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
  'undefined',
];
const FORBIDDEN = [
  'setTimeout',
  'setInterval',
  'fetch',
  'URL',
  'TextEncoder',
  'TextDecoder',
  'structuredClone',
  'process',
  'require',
  'module',
  'window',
  'document',
  'globalThis',
  'self',
  'eval',
  'Function',
  'Promise',
  'crypto',
  'UrlFetchApp',
  'MailApp',
  'GmailApp',
  'DriveApp',
  'DocumentApp',
  'Jdbc',
  'ContentService',
  'XmlService',
  'CalendarApp',
  'BigQuery',
  'Drive',
  'Gmail',
  'WebAssembly',
  'importScripts',
  'XMLHttpRequest',
];
const bundle = distText('bundle.js');

describe('the bundle', () => {
  test('is one ES2019 script that declares one name', () => {
    const { body } = parseScript(bundle) as unknown as { body: { type: string; directive?: string; declarations?: { id: { name: string } }[] }[] };
    expect(body.filter(({ directive }) => directive === undefined).map(({ type, declarations }) => [type, declarations?.map(({ id }) => id.name)])).toEqual([
      ['VariableDeclaration', ['__tierkeeper']],
    ]);
  });

  test('takes nothing from outside but the language and seven Google services', () => {
    const names = freeNames(bundle);
    expect(names.filter((name) => !LANGUAGE.includes(name) && !GOOGLE.includes(name))).toEqual([]);
    expect(names.filter((name) => FORBIDDEN.includes(name))).toEqual([]);
    expect(names.filter((name) => GOOGLE.includes(name))).toEqual(GOOGLE);
  });

  test('names a service only to call a method of it that is written out', () => {
    const wrong: string[] = [];
    ancestor(parseScript(bundle), {
      Identifier(node, _, around) {
        const { name } = node as unknown as { name: string };
        const parent = around.at(-2) as unknown as { type: string; object?: Node; computed?: boolean };
        if (GOOGLE.includes(name) && !(parent.type === 'MemberExpression' && parent.object === node && !parent.computed))
          wrong.push(`${name} in ${parent.type}`);
      },
    });
    expect(wrong).toEqual([]);
  });

  test('reaches no code maker by a back door and asks for no module', () => {
    const wrong: string[] = [];
    simple(parseScript(bundle), {
      CallExpression({ callee }) {
        if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && ['constructor', 'eval'].includes(callee.property.name))
          wrong.push(callee.property.name);
      },
    });
    expect(wrong).toEqual([]);
    expect(bundle).not.toMatch(/https?:\/\//);
    expect(bundle).not.toContain('Co-Authored');
  });

  test('loads without touching a single service, or Intl', () => {
    const guest = loadBare();
    expect(guest.touched).toEqual([]);
    expect(Object.keys(guest.run('__tierkeeper') as object).sort()).toEqual(Object.keys(exportsOf(bundle)).sort());
  });

  test('is at most 150,000 bytes', () => expect(Buffer.byteLength(bundle)).toBeLessThanOrEqual(150_000));
});

describe('a bundle that uses a service while it loads', () => {
  test.each<[code: string, message: RegExp]>([
    ['var __tierkeeper=(()=>{SpreadsheetApp.getActive();return{}})();', /SpreadsheetApp is used while the script loads/],
    ['var __tierkeeper=(()=>{console.log(1);return{}})();', /console is used while the script loads/],
    ['var __tierkeeper=(()=>{setTimeout(()=>{},0);return{}})();', /setTimeout is not defined/],
  ])('%s stops the build', (code, message) => expect(() => exportsOf(code)).toThrow(message));
});

describe('the reader of free names', () => {
  test.each<[code: string, names: string[], why: string]>([
    ['var a = 1; a; b;', ['b'], 'declared and not'],
    ['function f(x, {y, z: [w]}, ...r) { return x + y + w + r + arguments[0] + q; }', ['q'], 'parameters of every shape'],
    ['{ let c = 1; } c;', ['c'], 'a block’s name ends with it'],
    ['{ var d = 1; } d;', [], 'var does not'],
    ['try { } catch (e) { e; } e;', ['e'], 'caught for its block only'],
    ['x => x + g;', ['g'], 'arrows'],
    ['o.fetch; ({ fetch: 1 });', ['o'], 'properties are no names'],
    ['({ fetch });', ['fetch'], 'but a shorthand is'],
    ['typeof process;', ['process'], 'asking counts'],
    ['k = 1;', ['k'], 'writing counts'],
    ['[h] = [1]; for (m of []) ;', ['h', 'm'], 'in patterns, too'],
    ['(function n() { n; }); n;', ['n'], 'a named function expression knows itself only'],
  ])('%s → %j (%s)', (code, names) => expect(freeNames(code)).toEqual(names));
});
