import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simple } from 'acorn-walk';
import { describe, expect, test } from 'vitest';
import { distText, root } from '../support/addOn';
import { parseScript } from '../support/freeNames';

/** Every pattern written out in a built script. */
function patternsOf(script: string): string[] {
  const patterns = new Set<string>();
  simple(parseScript(script), {
    Literal(node) {
      const { regex } = node as unknown as { regex?: { pattern: string } };
      if (regex !== undefined) patterns.add(regex.pattern);
    },
  });
  return [...patterns];
}

/** Patterns put together at run time, each of our own words: what is inserted, and where it comes from. */
const PUT_TOGETHER = {
  'core/reading/isMasked.ts': ['HIDING'], // the signs that hide digits
  'core/policy/rateRules.ts': ["from.join('|')"], // “from” in both languages
};

/** What is inserted into patterns, by source file. */
function insertedInto(room: string): [file: string, inserted: string[]][] {
  const files = readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  return files.flatMap((file): [string, string[]][] => {
    const made = [...readFileSync(join(root, 'src', room, file), 'utf8').matchAll(/\bRegExp\((.*)/g)].map(([, rest]) => rest ?? '');
    if (made.length === 0) return [];
    return [[`${room}/${file}`, made.flatMap((rest) => (rest.startsWith('`') ? [...rest.matchAll(/\$\{([^}]*)\}/g)].map(([, name]) => name ?? '') : [rest]))]];
  });
}

/** A repeated group that repeats something inside it without a bound: such patterns may take for ever. */
function repeatsRepeats(pattern: string): boolean {
  const plain = pattern.replace(/\\./g, 'a').replace(/\[[^\]]*\]/g, 'c');
  const open: boolean[] = []; // whether the group that is open has an unbounded repeat in it
  for (let at = 0; at < plain.length; at++) {
    const isUnbounded = /^(?:[*+]|\{\d+,\})/.test(plain.slice(at + 1));
    if (plain[at] === '(') open.push(false);
    else if (plain[at] === ')') {
      const inside = open.pop() ?? false;
      if (inside && isUnbounded) return true;
      if ((inside || isUnbounded) && open.length > 0) open[open.length - 1] = true;
    } else if (isUnbounded && open.length > 0) open[open.length - 1] = true;
  }
  return false;
}

describe.each(['bundle.js', 'engine.html'])('patterns of %s', (file) => {
  const script = distText(file);

  test('none repeats a repeat', () => {
    const patterns = patternsOf(script);
    console.log(`S8 ${file}: ${patterns.length} patterns`);
    expect(patterns.length).toBeGreaterThan(20);
    expect(patterns.filter(repeatsRepeats)).toEqual([]);
  });
});

test('no pattern is made of data', () => {
  const rooms = ['core', 'workflows', 'apps-script', 'messages', 'sidebar', 'catalogue'];
  expect(Object.fromEntries(rooms.flatMap(insertedInto))).toEqual(PUT_TOGETHER);
});

test.each<[pattern: string, isBad: boolean, why: string]>([
  ['^\\s*[-+]?\\s*(\\d+,?)+(\\.\\d+)?\\s*$', true, 'the amount that took six seconds'],
  ['([a-z]+)*@', true, 'letters of letters'],
  ['((a|b)+c)+', true, 'two deep'],
  ['(?:\\d{1,3},)+', false, 'bounded inside'],
  ['(\\d+)\\.(\\d+)', false, 'side by side'],
  ['[(+*]+', false, 'signs in a class'],
])('%s (%s: %s)', (pattern, isBad) => expect(repeatsRepeats(pattern)).toBe(isBad));
