import type { Node } from 'acorn';
import { ancestor, simple } from 'acorn-walk';
import { describe, expect, test } from 'vitest';
import { CELLS_GLOBAL, ENGINE_GLOBAL, exportsOf } from '../../src/build/bundle';
import { distText, loadBare } from '../support/addOn';
import { freeNames, parseScript } from '../support/freeNames';

const GOOGLE = ['HtmlService', 'LockService', 'PropertiesService', 'ScriptApp', 'Session', 'SpreadsheetApp', 'Utilities'];
const LANGUAGE = [
  'Array',
  'ArrayBuffer',
  'Boolean',
  'DataView',
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
  'Proxy',
  'RangeError',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'TypeError',
  'ReferenceError',
  'Uint16Array',
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
const CELLS = distText('bundle.js');
const ENGINE = distText('engine.html');
const SCRIPTS: [file: string, script: string, global: string, services: string[]][] = [
  ['bundle.js', CELLS, CELLS_GLOBAL, ['HtmlService', 'Session', 'SpreadsheetApp', 'Utilities']],
  ['engine.html', ENGINE, ENGINE_GLOBAL, GOOGLE],
];

describe.each(SCRIPTS)('%s', (file, script, global, services) => {
  test('is one ES2019 script that declares one name', () => {
    const { body } = parseScript(script) as unknown as { body: { type: string; directive?: string; declarations?: { id: { name: string } }[] }[] };
    expect(body.filter(({ directive }) => directive === undefined).map(({ type, declarations }) => [type, declarations?.map(({ id }) => id.name)])).toEqual([
      ['VariableDeclaration', [global]],
    ]);
  });

  test('takes nothing from outside but the language and a few Google services; cells may also read the engine', () => {
    const names = freeNames(script);
    const codeMakers = file === 'bundle.js' ? ['Function'] : [];
    expect(names.filter((name) => !LANGUAGE.includes(name) && !GOOGLE.includes(name))).toEqual(codeMakers);
    expect(names.filter((name) => FORBIDDEN.includes(name))).toEqual(codeMakers);
    expect(names.filter((name) => GOOGLE.includes(name))).toEqual(services);
  });

  test('names a service only to call a method of it that is written out', () => {
    const wrong: string[] = [];
    ancestor(parseScript(script), {
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
    simple(parseScript(script), {
      CallExpression({ callee }) {
        if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && ['constructor', 'eval'].includes(callee.property.name))
          wrong.push(callee.property.name);
      },
    });
    expect(wrong).toEqual([]);
    expect(script).not.toMatch(/https?:\/\//);
    expect(script).not.toContain('Co-Authored');
  });

  test('loads without touching a single service, or Intl', () => {
    const guest = loadBare({}, [file]);
    expect(guest.touched).toEqual([]);
    expect(Object.keys(guest.run(global) as object).sort()).toEqual(Object.keys(exportsOf(script, global)).sort());
  });
});

describe('the two scripts', () => {
  test('cells load at most 150,000 bytes, runs at most 1,000,000', () => {
    expect(Buffer.byteLength(CELLS)).toBeLessThanOrEqual(150_000);
    expect(Buffer.byteLength(ENGINE)).toBeLessThanOrEqual(1_000_000);
  });

  test('code is made at one place only, from the engine’s own file', () => {
    expect(CELLS.match(/\bFunction\(/g)).toEqual(['Function(']);
    expect(CELLS).toMatch(/new Function\(`\$\{(\w+)\(\)\};return __tierkeeperEngine`\)/);
    expect(CELLS).toContain('HtmlService.createTemplateFromFile("engine").getRawContent()');
  });

  test('Google would find no scriptlet in the engine', () => expect(ENGINE).not.toContain('<?'));
});

describe('a bundle that uses a service while it loads', () => {
  test.each<[code: string, message: RegExp]>([
    ['var __tierkeeper=(()=>{SpreadsheetApp.getActive();return{}})();', /SpreadsheetApp is used while the script loads/],
    ['var __tierkeeper=(()=>{console.log(1);return{}})();', /console is used while the script loads/],
    ['var __tierkeeper=(()=>{setTimeout(()=>{},0);return{}})();', /setTimeout is not defined/],
  ])('%s stops the build', (code, message) => expect(() => exportsOf(code, CELLS_GLOBAL)).toThrow(message));
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
