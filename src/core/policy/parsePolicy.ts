import * as v from 'valibot';
import { parseIsoDay } from '../model/day';
import { type DatedRate, type Rate, rateOf } from '../model/rate';
import { checkTiers } from './checkTiers';
import type { Policy } from './policy';
import { defaultPolicy, type PolicyLanguage } from './presets';
import { type RuleResult, ruleProblem } from './problem';
import { checkRates, currencyCode } from './rateRules';

const weight = v.pipe(v.number(), v.minValue(0), v.maxValue(1000));
const columnText = v.pipe(
  v.string(),
  v.maxLength(200),
  v.check((text) => text.trim() !== ''),
);
const limit = v.pipe(v.number(), v.finite());
const tier = v.union([
  v.strictObject({ name: v.string(), share: limit }),
  v.strictObject({ name: v.string(), score: limit }),
  v.strictObject({ name: v.string(), amount: limit }),
  v.strictObject({ name: v.string() }),
]);
const isoDate = v.pipe(
  v.string(),
  v.check((text) => parseIsoDay(text) !== undefined),
);
const currency = v.pipe(
  v.string(),
  v.check((text) => currencyCode(text) !== undefined),
);
const rate = v.pipe(
  v.number(),
  v.check((units) => rateOf(units) !== undefined),
);
const noList = v.custom<unknown>((value) => !Array.isArray(value)); // a list would pass for an object without keys

const policyJson = v.pipe(
  noList,
  v.strictObject({
    version: v.optional(v.literal(1)),
    sheet: v.optional(columnText),
    columns: v.optional(
      v.pipe(
        noList,
        v.strictObject({
          customer: v.optional(columnText),
          email: v.optional(columnText),
          phone: v.optional(columnText),
          name: v.optional(columnText),
          date: v.optional(columnText),
          amount: v.optional(columnText),
          refund: v.optional(columnText),
          quantity: v.optional(columnText),
          unitPrice: v.optional(columnText),
          order: v.optional(columnText),
          item: v.optional(columnText),
          status: v.optional(columnText),
          currency: v.optional(columnText),
          channel: v.optional(columnText),
        }),
      ),
    ),
    asOf: v.optional(isoDate),
    weights: v.optional(v.pipe(noList, v.strictObject({ recency: v.optional(weight), frequency: v.optional(weight), monetary: v.optional(weight) }))),
    tiers: v.optional(v.array(tier)),
    probableCustomers: v.optional(v.boolean()),
    currency: v.optional(currency),
    rates: v.optional(v.array(v.strictObject({ currency, from: v.optional(isoDate), rate }))),
  }),
);

/**
 * The policy's wire form → policy. Every key is optional and has a default; an unknown key is refused, because a
 * misspelt rule silently ignored is a wrong tier.
 *
 * `{"version":1, "sheet":"Orders", "columns":{"amount":"Total"}, "asOf":"2025-11-21",
 *   "weights":{"recency":30}, "tiers":[{"name":"VIP","share":5},{"name":"Rest"}],
 *   "currency":"CNY", "rates":[{"currency":"USD","from":"2025-01-01","rate":7.1}], "probableCustomers":true}`; shares are cumulative percents.
 */
export function parsePolicy(json: unknown, language: PolicyLanguage): RuleResult<Policy> {
  const parsed = v.safeParse(policyJson, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return ruleProblem(issue.expected === 'never' ? 'RULE_UNKNOWN' : 'RULE_SETTING', { rule: v.getDotPath(issue) ?? String(issue.received) });
  }
  const { sheet, columns, asOf, weights, tiers, probableCustomers = false, currency, rates = [] } = parsed.output;
  const base = defaultPolicy(language);
  const rules = tiers === undefined ? { ok: true as const, value: base.rules } : checkTiers(tiers.map(writtenTier));
  if (!rules.ok) return rules;
  const hundredths = { ...base.weights };
  for (const id of ['recency', 'frequency', 'monetary'] as const) {
    const given = weights?.[id];
    if (given !== undefined) hundredths[id] = Math.round(given * 100);
  }
  if (Object.values(hundredths).every((each) => each === 0)) return ruleProblem('RULE_WEIGHT');
  return checkRates({
    rules: rules.value,
    weights: hundredths,
    sheet,
    columns: withoutBlanks(columns ?? {}),
    asOf: asOf === undefined ? undefined : parseIsoDay(asOf),
    probableCustomers,
    currency: currency === undefined ? undefined : currencyCode(currency),
    rates: rates.map(datedRate),
  });
}

function datedRate({ currency, from, rate }: { currency: string; from?: string | undefined; rate: number }): DatedRate {
  return { currency: currencyCode(currency) as string, from: from === undefined ? undefined : parseIsoDay(from), rate: rateOf(rate) as Rate };
}

function writtenTier(entry: v.InferOutput<typeof tier>) {
  if ('share' in entry) return { name: entry.name, kind: 'share' as const, limit: Math.round(entry.share * 100) };
  if ('score' in entry) return { name: entry.name, kind: 'score' as const, limit: entry.score };
  if ('amount' in entry) return { name: entry.name, kind: 'amount' as const, limit: entry.amount };
  return { name: entry.name, kind: undefined, limit: 0 };
}

function withoutBlanks(columns: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
