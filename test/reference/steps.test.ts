import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CountedEngine, countedEngine } from '../support/stepCounter';
import { shared } from './shared';

const MOST_STEPS = 20; // for each character
const TO_BEGIN = 400; // tables of words are there; what is left does not depend on the text
const LENGTHS = [100, 1000, 5000, 50_000];

interface Shape {
  readonly id: string;
  readonly pre: string;
  readonly rep: string;
  readonly post: string;
}

/** Every parser, as code that is run on a text. */
const PARSERS: Readonly<Record<string, string>> = {
  amount: 'engine.readAmount(text, { decimalComma: false, isGuess: true })',
  'amount column': 'engine.amountColumn(() => [text], { dayFirst: true, decimalComma: true }).read(text)',
  date: "engine.readDay(text, { dayFirst: true, saidBy: 'locale' })",
  'date column': 'engine.dayColumn(() => [text], { dayFirst: true, decimalComma: true }).read(text)',
  header: 'engine.normaliseHeader(text)',
  'header row': 'engine.findHeader([[text]])',
  'never-read header': 'engine.isNeverRead(text)',
  'month heading': 'engine.isMonthHeading(text)',
  'customer key': 'engine.customerKey(text)',
  phone: "engine.customerKey(text, 'phone')",
  'odd id': 'engine.oddId(text)',
  mask: 'engine.isMasked(text)',
  currency: 'engine.currencyNamed(text)',
  unit: 'engine.trailingBracket(text)',
  'csv in one column': 'engine.isCsvInOneColumn([[text]])',
  status: "engine.statusReader([{ column: 0, kind: 'status' }]).meaning([text])",
  'order number': 'engine.orderNumbers(1)(text)',
  'totals row': 'engine.isTotalsRow([text, text], { customer: 0, date: 2 })',
};

describe.runIf(shared.isThere)('no parser takes more than 20 steps for a character of the nastiest cells', () => {
  const { items } = shared.isThere ? (JSON.parse(readFileSync(shared.path('sec/redos/redos.json'), 'utf8')) as { items: Shape[] }) : { items: [] };
  let engine: CountedEngine;
  beforeAll(async () => {
    const reading = ['index', 'monthHeading'].map((file) => `src/core/reading/${file}`);
    const orders = ['statusMeaning', 'orderNumbers', 'totalsRow'].map((file) => `src/core/orders/${file}`);
    engine = await countedEngine([...reading, ...orders]);
  });

  test('all fifty shapes are there, and steps are counted', () => {
    expect(items).toHaveLength(50);
    expect(engine.stepsOf('engine.customerKey(text)', 'a'.repeat(1000))).toBeGreaterThan(1000);
  });

  test.each(Object.keys(PARSERS))('%s', (parser) => {
    const call = PARSERS[parser] as string;
    for (const { rep } of items) engine.stepsOf(call, rep); // builds the tables of words
    const slow = items.flatMap(({ id, pre, rep, post }) =>
      LENGTHS.flatMap((length) => {
        const text = `${pre}${rep.repeat(length)}${post}`.slice(0, 50_000);
        const steps = engine.stepsOf(call, text);
        return steps > MOST_STEPS * text.length + TO_BEGIN ? [`${id} ${text.length}: ${steps}`] : [];
      }),
    );
    expect(slow).toEqual([]);
  });
});
