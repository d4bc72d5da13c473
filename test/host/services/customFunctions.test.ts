import { describe, expect, test } from 'vitest';
import { CellError, DateValue, type Host } from '../../../src/host/index';
import { shown, toyHost } from './toyHost';

const SCRIPT = `
  function ECHO(x) { return x; }
  function KIND(x) { return Array.isArray(x) ? x.length + 'x' + x[0].length + ' ' + typeof x[0][0] : x instanceof Date ? 'Date' : typeof x; }
  function COUNT_ARGS() { return arguments.length; }
  function RETURN(what) { return { nothing: undefined, nul: null, nan: NaN, infinite: Infinity, date: new Date(Date.UTC(2026, 0, 2, 12)), flat: [1, 2], ragged: [[1, 2], [3]], empty: [], object: { a: 1 }, long: new Array(50002).join('x'), formula: '=1+1' }[what]; }
  function FAIL(message) { throw new Error(message); }
  function ISO(d) { return d.toISOString(); }
  function ACTIVE() { return SpreadsheetApp.getActiveRange().getA1Notation() + '@' + SpreadsheetApp.getActiveSheet().getName(); }
  function PRIVATE_() { return 1; }
  var state = 0; function STATE() { state += 1; return state; }`;

const cell = (host: Host, row = 0, column = 0) => host.book.read({ sheetId: 1, row, column, rows: 1, columns: 1 })[0]![0]!;
function cellOf(formula: string, prepare: (host: Host) => void = () => {}) {
  const host = toyHost(SCRIPT);
  prepare(host);
  host.edit('A1', formula);
  return cell(host);
}

describe('arguments', () => {
  test.each([
    ['a number', '=KIND(1)', 'number'],
    ['a text', '=KIND("x")', 'string'],
    ['a boolean', '=KIND(TRUE)', 'boolean'],
    ['a date', '=KIND(DATE(2026,1,2))', 'Date'],
    ['an empty cell', '=KIND(C1)', 'string'],
    ['a range', '=KIND(B1:C5)', '5x2 string'],
    ['a range of one column is a table too', '=KIND(B1:B3)', '3x1 string'],
    ['an error is its code', '=ECHO(B9)&"!"', '#DIV/0!!'],
    ['none', '=COUNT_ARGS()', 0],
    ['trailing ones left out', '=COUNT_ARGS(1)', 1],
  ])('%s', (_, formula, expected) => {
    expect(cellOf(formula, (host) => host.edit('B9', '=1/0'))).toBe(expected);
  });

  test('a date is an instant of the spreadsheet’s zone', () => {
    const host = toyHost(SCRIPT, { timeZone: 'Asia/Shanghai' });
    host.edit('A1', '=ISO(DATE(2026,1,2))');
    expect(cell(host)).toBe('2026-01-01T16:00:00.000Z');
  });
});

describe('results', () => {
  test.each([
    ['undefined', '=RETURN("nothing")', ''],
    ['null', '=RETURN("nul")', ''],
    ['NaN', '=RETURN("nan")', new CellError('#NUM!')],
    ['Infinity', '=RETURN("infinite")', new CellError('#NUM!')],
    ['a Date', '=RETURN("date")', new DateValue(46024.5)],
    ['an empty list', '=RETURN("empty")', ''],
    ['text stays text', '=RETURN("formula")', '=1+1'],
    ['an object', '=RETURN("object")', new CellError('#ERROR!', 'NotEmulated: RETURN returned something that is no cell value')],
    ['too long a text', '=RETURN("long")', new CellError('#ERROR!', 'Text result of RETURN is longer than the limit of 50000 characters')],
    ['a thrown message', '=FAIL("Threshold table must have 2 columns")', new CellError('#ERROR!', 'Threshold table must have 2 columns')],
  ])('%s', (_, formula, expected) => {
    expect(cellOf(formula)).toEqual(expected);
  });

  test('tables spill, short rows filled up, flat lists as a column', () => {
    const host = toyHost(SCRIPT);
    host.edit('A1', '=RETURN("ragged")');
    host.edit('D1', '=RETURN("flat")');
    expect(shown(host, 'Sheet1', 2, 4)).toEqual([
      ['1', '2', '', '1'],
      ['3', '', '', '2'],
    ]);
  });
});

describe('calls', () => {
  test('names are read without case; private functions are unknown', () => {
    expect(cellOf('=echo(5)')).toBe(5);
    expect(cellOf('=PRIVATE_()')).toMatchObject({ code: '#NAME?' });
  });

  test('one call per cell, again only when an argument changes', () => {
    const host = toyHost(SCRIPT);
    host.edit('A1', '=ECHO(B1)');
    host.edit('A2', '=ECHO(B2)');
    expect(host.customCalls).toBe(2);
    host.edit('B1', '7');
    expect([host.customCalls, cell(host)]).toEqual([3, 7]);
    host.edit('C1', 'elsewhere');
    expect(host.customCalls).toBe(3);
  });

  test('the active range is the cell being computed', () => {
    expect(cellOf('=ACTIVE()')).toBe('A1@Sheet1');
  });

  test('nothing is shared between calls, unless a realm per recalculation is asked for', () => {
    for (const [reuseCustomRealm, expected] of [
      [false, ['1', '1']],
      [true, ['1', '2']],
    ] as const) {
      const host = toyHost(`${SCRIPT} function fill() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1:B1').setValues([['=STATE()', '=STATE()']]); }`, {
        reuseCustomRealm,
      });
      host.run('fill');
      expect(shown(host, 'Sheet1', 1, 2)[0]).toEqual(expected);
      host.edit('A1', '=STATE()');
      expect(cell(host)).toBe(1); // a new recalculation, a new realm
    }
  });

  test('a shared realm still answers for each cell alone', () => {
    const host = toyHost(SCRIPT, { reuseCustomRealm: true });
    host.edit('A1', '=FAIL("first")');
    host.edit('A2', '=ACTIVE()');
    host.run('ECHO');
    expect([cell(host), cell(host, 1)]).toEqual([new CellError('#ERROR!', 'first'), 'A2@Sheet1']);
  });

  test('its service calls are counted on its own execution', () => {
    const host = toyHost(SCRIPT);
    host.edit('A1', '=ACTIVE()');
    expect(host.customExecutions.at(-1)).toMatchObject({ kind: 'custom', fn: 'ACTIVE', authMode: 'CUSTOM_FUNCTION', calls: 4, writes: 0 });
    expect(host.executions).toEqual([]);
  });
});

test('a bundle of 150 KB is loaded and called from a cell within 20 ms', () => {
  const padding = Array.from(
    { length: 1300 },
    (_, n) => `function helper${n}(a, b) { var out = []; for (var k = 0; k < a; k++) { out.push(k * ${n} + b); } return out.length ? out[0] : null; }`,
  ).join('\n');
  expect(padding.length).toBeGreaterThan(150_000);
  const host = toyHost('', {
    scripts: {
      'bundle.js': `var kit = (function () { ${padding} return { twice: function (x) { return x * 2; } }; })();`,
      'functions.js': 'function TWICE(x) { return kit.twice(x); }',
    },
  });
  host.edit('A1', '=TWICE(0)');
  const fastest = Math.min(
    ...Array.from({ length: 10 }, (_, n) => {
      const start = process.cpuUsage();
      host.edit('A1', `=TWICE(${n + 1})`);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
  );
  expect(cell(host)).toBe(20);
  expect(fastest).toBeLessThan(20);
});
