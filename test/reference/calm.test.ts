import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Calm, presetPolicy } from '../../src/core/policy';
import { root } from '../support/onHost';
import { type DayFigures, figuresByDay, onlineRetailBook } from './calm/figures';
import { type Replayed, type Rhythm, replay } from './calm/replay';
import { shared } from './shared';

const THREE_MINUTES = 180_000;
const policy = presetPolicy('shop', 'en');
const NAMES: Readonly<Record<Rhythm, string>> = { everyRun: 'every day', weekly: 'weekly', monthly: 'monthly', quarterly: 'quarterly' };
const POINTS = [0, 1, 2, 3, 4, 6, 8];

/** Which settings are tried: the further from the default, the fewer. */
const TRIED: readonly (readonly [rhythm: Rhythm, graceReviews: readonly number[], points: readonly number[]])[] = [
  ['everyRun', [1], [0, 4, 8]],
  ['weekly', [1], [0, 4, 8]],
  ['monthly', [1, 2, 3], POINTS],
  ['quarterly', [1, 2, 3], POINTS],
];

describe.runIf(shared.isThere)('calm: a year of Online Retail II, run every day with the default preset', () => {
  let days: DayFigures[] = [];
  const replayed = (rhythm: Rhythm, calm: Calm | undefined) => replay(days, policy, rhythm, calm);

  beforeAll(() => {
    days = figuresByDay(onlineRetailBook(), policy);
  }, THREE_MINUTES);

  test('at most 20 % of moves only undo the last one, and at most 12 % of customers stand off today’s tier at a review', () => {
    const { calm } = policy;
    const found = replayed(calm?.reviews ?? 'everyRun', calm);
    expect(found.moves).toBeGreaterThan(1000);
    expect(found.reversals).toBeLessThanOrEqual(0.2);
    expect(found.offAfter).toBeLessThanOrEqual(0.12);
  });

  test('the curve over rhythm, grace and hysteresis is the one that the docs show', { timeout: THREE_MINUTES }, () => {
    const rows = [
      row('every day, no calm at all', '–', '–', replayed('everyRun', undefined)),
      ...TRIED.flatMap(([rhythm, graces, points]) =>
        graces.flatMap((graceReviews) =>
          points.map((each) =>
            row(
              NAMES[rhythm],
              String(graceReviews),
              String(each),
              replayed(rhythm, { reviews: 'monthly', hysteresis: 100 * each, graceReviews, confirmTop: false }),
            ),
          ),
        ),
      ),
    ];
    console.log(rows.join('\n'));
    expect(readFileSync(join(root, 'src/docs/calm.md'), 'utf8')).toContain(rows.join('\n'));
  });
});

function row(rhythm: string, grace: string, points: string, { moves, reversals, quick, offBefore, offAfter }: Replayed): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return `| ${[rhythm, grace, points, moves, percent(reversals), percent(quick), percent(offAfter), percent(offBefore)].join(' | ')} |`;
}
