import { expect, test } from 'vitest';
import { updatesWithTexts } from '../support/errorTextRuns';
import { UNKNOWN, WORDED } from '../support/errorTexts';

const DEEP = process.env.TIERKEEPER_DEEP !== undefined;
const SAMPLE = 160;
const SEED = Number(process.env.FC_SEED ?? 20_251_121);

test('whatever Google says, in whatever language, when a write fails: files come to no harm', { timeout: DEEP ? 3_600_000 : 300_000 }, async () => {
  const { runs, calls, violations } = await updatesWithTexts([...WORDED, ...UNKNOWN], DEEP ? Infinity : SAMPLE, SEED);
  console.log(`R12: ${runs} runs, ${calls} call sites, ${violations.length} violations, seed ${SEED}`);
  expect(violations).toEqual([]);
  expect(runs).toBeGreaterThanOrEqual(SAMPLE);
});
