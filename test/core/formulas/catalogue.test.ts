import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../../src/catalogue';
import type { Argument } from '../../../src/core/formulas';
import { call, exampleRange, on, shown } from '../../support/formulas';

/** `=TIER(B2:B11, "VIP 5%, Rest")` → its name and its arguments on the example sheets. */
function parsed(formula: string): { name: string; args: Argument[] } {
  const [, name = '', inside = ''] = /^=([A-Z_]+)\((.*)\)$/.exec(formula) ?? [];
  const parts = inside.match(/(?:"[^"]*"|\{[^}]*\}|\([^)]*\)|[^,"{(])+|(?<=,)(?=,)/g) ?? [];
  return { name, args: parts.map((part) => argument(part.trim())) };
}

function argument(text: string): Argument {
  if (text === '') return '';
  if (text.startsWith('TIER')) {
    const { name, args } = parsed(`=${text}`);
    return call(name, args);
  }
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/.exec(text);
  if (date) return on([date[1], date[2]?.padStart(2, '0'), date[3]?.padStart(2, '0')].join('-'));
  if (text.startsWith('{'))
    return text
      .slice(1, -1)
      .split(';')
      .map((row) => row.split(',').map((cell) => (/^-?[\d.]+$/.test(cell.trim()) ? Number(cell) : cell.replaceAll('"', ''))));
  if (text.startsWith('"')) return text.slice(1, -1);
  if (text.includes(':')) return exampleRange(text);
  return exampleRange(`${text}:${text}`)[0]?.[0]; // a single cell
}

const examples = FUNCTIONS.flatMap(({ name, examples: some }) => some.map(({ formula, result }) => [formula, name, result] as const));

describe('every example of the catalogue', () => {
  test.each(examples)('%s', (formula, owner, result) => {
    const { name, args } = parsed(formula);
    expect(name).toBe(owner);
    const cells = Array.isArray(result) ? result.map((row: readonly unknown[]) => (row.length === 1 ? row[0] : row)) : result;
    expect(shown(call(name, args))).toEqual(cells);
  });

  test('each function has one', () => expect(new Set(examples.map(([, name]) => name))).toEqual(new Set(FUNCTIONS.map(({ name }) => name))));
});

describe('the catalogue keeps to what the formula helper can show', () => {
  test.each(FUNCTIONS.map((entry) => [entry.name, entry] as const))('%s', (name, { help, arguments: args, examples: some }) => {
    expect(name).toMatch(/^TIER(_[A-Z]+)*$/);
    expect(help.en.length).toBeLessThanOrEqual(90);
    expect(help.en).toMatch(/^[A-Z].*\.$/);
    expect(help.zh).toMatch(/。$/);
    for (const { name: parameter, optional, help: text, example } of args) {
      expect(parameter).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(text.en.startsWith('Optional. ')).toBe(optional);
      expect(text.zh.startsWith('可选：')).toBe(optional);
      expect(example).not.toMatch(/[{}]/);
      for (const sentence of [text.en, text.zh]) expect(sentence).not.toMatch(/[\n<>@]|\*\//);
    }
    const firstOptional = args.findIndex(({ optional }) => optional);
    expect(firstOptional < 0 || args.slice(firstOptional).every(({ optional }) => optional)).toBe(true);
    expect(some.length).toBeGreaterThan(0);
  });

  test('arguments keep one order everywhere: customers, dates, amounts, rules, as_of', () => {
    const order = ['customers', 'dates', 'amounts', 'rules', 'as_of'];
    for (const { arguments: args } of FUNCTIONS) {
      const places = args.map(({ name }) => order.indexOf(name)).filter((place) => place >= 0);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });
});
