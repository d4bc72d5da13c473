import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clocksAndDice, cycles, type House, tooLong, wallsBroken, windowsUsed } from './support/house';

const src = join(import.meta.dirname, '../src');
const house: House = Object.fromEntries(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(src, file), 'utf8')]),
);

describe('the house as it stands', () => {
  test('has files to look at', () => expect(Object.keys(house).length).toBeGreaterThan(60));
  test('keeps its import walls and the corridor’s direction', () => expect(wallsBroken(house)).toEqual([]));
  test('enters rooms by their door', () => expect(windowsUsed(house)).toEqual([]));
  test('has no import cycles', () => expect(cycles(house)).toEqual([]));
  test('reads no clock, rolls no dice and asks no locale object in core', () => expect(clocksAndDice(house)).toEqual([]));
  test('has no file over 250 lines, data tables apart', () => expect(tooLong(house)).toEqual([]));
});

describe('each wall falls on somebody who walks into it', () => {
  test.each<[why: string, find: (house: House) => string[], files: House, expected: string]>([
    ['core imports the host', wallsBroken, { 'core/scores/a.ts': "import { x } from '../../host';" }, 'core/scores/a.ts may not import host'],
    [
      'the host imports the product',
      wallsBroken,
      { 'host/kernel/a.ts': "import type { Day } from '../../core/model/day';" },
      'host/kernel/a.ts may not import core/model/day',
    ],
    [
      'workflows import Google',
      wallsBroken,
      { 'workflows/a.ts': "export { x } from '../apps-script/menu';" },
      'workflows/a.ts may not import apps-script/menu',
    ],
    ['orders walks on to scores', wallsBroken, { 'core/orders/a.ts': "import { x } from '../scores';" }, 'core/orders/a.ts walks back to core/scores'],
    [
      'an unknown room',
      wallsBroken,
      { 'core/helpers/a.ts': "import { x } from '../model/day';" },
      'core/helpers/a.ts stands in a room that is not on the corridor',
    ],
    ['a lazy import', wallsBroken, { 'core/scores/a.ts': "const x = await import('../../host');" }, 'core/scores/a.ts may not import host'],
    [
      'entering past the door',
      windowsUsed,
      { 'core/tables/a.ts': "import { x } from '../scores/positionScores';" },
      'core/tables/a.ts → core/scores/positionScores',
    ],
    ['entering a folder past its door', windowsUsed, { 'apps-script/a.ts': "import { x } from '../workflows/result';" }, 'apps-script/a.ts → workflows/result'],
    [
      'two files in a ring',
      cycles,
      { 'core/tiers/a.ts': "import { b } from './b';", 'core/tiers/b.ts': "import { a } from './a';" },
      'core/tiers/a.ts → core/tiers/b.ts → core/tiers/a.ts',
    ],
    ['a clock', clocksAndDice, { 'core/model/a.ts': 'const now = Date.now();' }, 'core/model/a.ts: Date.now'],
    ['dice', clocksAndDice, { 'core/model/a.ts': 'Math.random()' }, 'core/model/a.ts: Math.random'],
    ['a locale', clocksAndDice, { 'core/model/a.ts': 'n.toLocaleString()' }, 'core/model/a.ts: .toLocaleString('],
    ['a long file', tooLong, { 'core/model/a.ts': 'x\n'.repeat(251) }, 'core/model/a.ts: 251 lines'],
  ])('%s', (_, find, files, expected) => expect(find(files)).toEqual([expected]));
});
