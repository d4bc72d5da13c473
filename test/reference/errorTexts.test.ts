import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sortError } from '../../src/apps-script/services/googleErrors';
import { updatesWithTexts } from '../support/errorTextRuns';
import { UNKNOWN } from '../support/errorTexts';
import { shared } from './shared';

type Class = 'transient' | 'throttle' | 'quota_day' | 'busy' | 'permanent' | 'auth' | 'kill';

interface Sample {
  readonly text: string;
  readonly cls: Class;
}

interface Texts {
  readonly items: readonly Sample[];
  readonly localised: { readonly samples: readonly Sample[] };
}

const DEEP = process.env.TIERKEEPER_DEEP !== undefined;
const SEED = Number(process.env.FC_SEED ?? 20_251_121);
/** With unknown words, as Google's are in most languages, a run only tries longer than it need. */
const mayBe = (cls: Class) => (cls === 'transient' || cls === 'throttle' ? ['transient', 'unknown'] : ['permanent', 'unknown']);

describe.skipIf(!shared.isThere)('errors that Google was seen to throw', () => {
  const { items, localised } = shared.isThere
    ? (JSON.parse(readFileSync(shared.path('sec/faults/error_texts.json'), 'utf8')) as Texts)
    : { items: [], localised: { samples: [] } };

  test('46 texts in English and 9 in other languages are there', () => expect([items.length, localised.samples.length]).toEqual([46, 9]));

  test('English ones are all sorted rightly', () => {
    const wrong = items.filter(({ text, cls }) => sortError(new Error(text)).sort !== mayBe(cls)[0]);
    expect(wrong).toEqual([]);
  });

  test('others are sorted rightly or not at all', () => {
    const wrong = localised.samples.filter(({ text, cls }) => !mayBe(cls).includes(sortError(new Error(text)).sort));
    expect(wrong).toEqual([]);
  });

  test('R12: files come to no harm under any of them', { timeout: 3_600_000 }, async () => {
    const texts = [...items, ...localised.samples].map(({ text }) => text);
    const { runs, calls, violations } = await updatesWithTexts([...texts, ...UNKNOWN], DEEP ? Infinity : 300, SEED);
    console.log(`R12: ${runs} runs, ${calls} call sites, ${violations.length} violations, seed ${SEED}`);
    expect(violations).toEqual([]);
    expect(runs).toBeGreaterThanOrEqual(150);
  });
});
