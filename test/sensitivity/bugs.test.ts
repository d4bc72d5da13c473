import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/onHost';
import { edited } from './bug';
import { BUGS } from './bugs';

test('every seeded bug still fits into the source: each text to be replaced stands there exactly once', async () => {
  const unfit: string[] = [];
  for (const { id, edits } of BUGS) {
    for (const file of new Set(edits.map((each) => each.file))) {
      const text = await readFile(join(root, 'src', file), 'utf8');
      try {
        edited(
          text,
          edits.filter((each) => each.file === file),
        );
      } catch (error) {
        unfit.push(`${id}: ${(error as Error).message}`);
      }
    }
  }
  expect(unfit).toEqual([]);
});

test('there are enough of them, each told apart', () => {
  expect(BUGS.length).toBeGreaterThanOrEqual(24);
  expect(new Set(BUGS.map(({ id }) => id)).size).toBe(BUGS.length);
});
