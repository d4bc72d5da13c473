import * as v from 'valibot';
import { parseIsoDay } from '../model/day';
import { rateOf } from '../model/rate';
import { RULE_RANGES } from './calmRules';
import { METHODS, PRESET_IDS } from './policy';
import { currencyCode } from './rateRules';
import { RULE_WORDS } from './ruleWords';

/** What a policy document may hold. Made when a document is read: a cell never reads one. */
export function policySchema() {
  const noList = v.custom<unknown>((value) => !Array.isArray(value)); // a list would pass for an object without keys
  const whole = ([least, most]: readonly [number, number]) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
  const text = v.pipe(
    v.string(),
    v.maxLength(200),
    v.check((each) => each.trim() !== ''),
  );
  const isoDate = v.pipe(
    v.string(),
    v.check((each) => parseIsoDay(each) !== undefined),
  );
  const currency = v.pipe(
    v.string(),
    v.check((each) => currencyCode(each) !== undefined),
  );
  const rate = v.pipe(
    v.number(),
    v.check((units) => rateOf(units) !== undefined),
  );
  const weight = v.pipe(v.number(), v.minValue(RULE_RANGES.weight[0]), v.maxValue(RULE_RANGES.weight[1]));
  const limit = v.pipe(v.number(), v.finite());
  const purpose = v.optional(v.pipe(v.string(), v.maxLength(500)));
  const tier = v.union([
    v.strictObject({ name: v.string(), purpose, share: limit }),
    v.strictObject({ name: v.string(), purpose, score: limit }),
    v.strictObject({ name: v.string(), purpose, amount: limit }),
    v.strictObject({ name: v.string(), purpose }),
  ]);
  const settings = {
    better: v.optional(v.picklist(['higher', 'lower'])),
    cap: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0),
        v.maxValue(RULE_RANGES.cap[1]),
        v.check((cap) => Math.round(cap * 10_000) / 10_000 === cap),
      ),
    ),
    missing: v.optional(v.picklist(['leaveOut', 'worst', 'notEnough'])),
  };
  const dimensions = RULE_WORDS.en.dimensions;
  const weights = v.pipe(noList, v.strictObject(keyed(dimensions, () => v.optional(weight))));
  const calm = v.pipe(
    noList,
    v.strictObject({
      reviews: v.optional(v.picklist(['everyRun', 'monthly', 'quarterly'])),
      hysteresis: v.optional(
        v.pipe(
          v.number(),
          v.minValue(0),
          v.maxValue(RULE_RANGES.hysteresis[1]),
          v.check((points) => Math.round(points * 100) / 100 === points),
        ),
      ),
      graceReviews: v.optional(whole(RULE_RANGES.grace)),
      confirmTop: v.optional(v.boolean()),
      confirmDays: v.optional(whole(RULE_RANGES.confirmDays)),
    }),
  );
  const group = v.strictObject({
    name: text,
    column: v.optional(text),
    stage: v.optional(text),
    value: v.optional(text),
    tiers: v.optional(v.array(tier)),
    weights: v.optional(weights),
  });
  return v.pipe(
    noList,
    v.strictObject({
      version: v.optional(v.picklist([1, 2])),
      preset: v.optional(v.picklist(PRESET_IDS)),
      sheet: v.optional(text),
      customersSheet: v.optional(text),
      columns: v.optional(v.pipe(noList, v.strictObject(keyed(RULE_WORDS.en.columns, () => v.optional(text))))),
      asOf: v.optional(isoDate),
      weights: v.optional(weights),
      settings: v.optional(v.pipe(noList, v.strictObject(keyed(dimensions, () => v.optional(v.pipe(noList, v.strictObject(settings))))))),
      extras: v.optional(v.array(v.strictObject({ column: text, weight, ...settings }))),
      method: v.optional(v.picklist(METHODS)),
      windowMonths: v.nullish(whole(RULE_RANGES.window)),
      halfLifeMonths: v.nullish(whole(RULE_RANGES.halfLife)),
      frequencyBy: v.optional(v.picklist(['order', 'day'])),
      calm: v.nullish(calm),
      protectNewDays: v.optional(whole(RULE_RANGES.protectNew)),
      smallestGroup: v.optional(whole(RULE_RANGES.smallestGroup)),
      groups: v.optional(v.array(group)),
      tiers: v.optional(v.array(tier)),
      probableCustomers: v.optional(v.boolean()),
      currency: v.optional(currency),
      rates: v.optional(v.array(v.strictObject({ currency, from: v.optional(isoDate), rate }))),
    }),
  );
}

export type PolicyDocument = v.InferOutput<ReturnType<typeof policySchema>>;
export type TierEntry = NonNullable<PolicyDocument['tiers']>[number];
export type GroupEntry = NonNullable<PolicyDocument['groups']>[number];

/** The same schema for every id of a table of words. */
function keyed<Id extends string, Schema>(table: Readonly<Record<Id, string>>, schema: () => Schema): Record<Id, Schema> {
  return Object.fromEntries(Object.keys(table).map((id) => [id, schema()])) as Record<Id, Schema>;
}
