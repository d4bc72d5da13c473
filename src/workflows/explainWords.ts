import type { DimensionUnit } from '../core/dimensions';
import type { Explanation, WhatWouldLift } from '../core/explanations';
import { type Money, unitsOf } from '../core/model/money';
import type { TierRules } from '../core/policy';
import { grouped, type Language, say } from '../messages';
import { dimensionName } from './wording';

/** What wording needs to know besides the explanation. */
export interface ExplainPlace {
  readonly rules: TierRules; // those of the customer's group
  readonly currency: string | undefined; // ISO code
  readonly language: Language;
}

/** The whole explanation, one line a thought. A number that could not be computed takes its line along. */
export function explanationLines(explanation: Explanation, place: ExplainPlace): string[] {
  const { language } = place;
  return [
    ...scoreLines(explanation, language),
    ...ruleLines(explanation, place),
    ...heldLines(explanation, place),
    ...liftLines(explanation.lift, place),
    ...firmLines(explanation, place),
    ...confidenceLines(explanation, language),
  ];
}

/** One sentence: tier, points and what they are made of, place; and what would lift the customer, when that is asked for. */
export function explanationSentence(explanation: Explanation, place: ExplainPlace): string {
  const { tier, score, place: rank, values, rule, lift } = explanation;
  const { language } = place;
  if (tier === undefined) return rule.code === 'none' ? say(language, `why.${rule.reason}`) : say(language, 'explain.noTier');
  const [amount] = values;
  const why =
    place.rules.kind === 'amount' && amount !== undefined
      ? say(language, 'explain.sentenceAmount', { tier, amount: moneyText(amount.value, place) })
      : score === undefined || rank === undefined
        ? tier
        : say(language, 'explain.sentence', { tier, points: points(score), rank: rank.rank, of: rank.of, parts: partsText(explanation, language) });
  const next = lift.changes[0]?.tier;
  const named = next === undefined ? undefined : place.rules.tiers[next]?.name;
  return named === undefined ? why : say(language, 'explain.sentenceLift', { why, tier: named, changes: changesText(lift, place) });
}

/** Hundredths of a point → `72.5`. */
function points(hundredths: number): string {
  return String(hundredths / 100);
}

/** `1,240.5 USD`; without a known currency the bare number. */
export function moneyText(amount: number, { currency }: Pick<ExplainPlace, 'currency'>): string {
  const units = grouped(unitsOf(amount as Money));
  return currency === undefined ? units : `${units} ${currency}`;
}

function partsText({ contributions }: Explanation, language: Language): string {
  const parts = contributions.map(({ key, hundredths }) => say(language, 'why.PART', { dimension: dimensionName(key, language), points: points(hundredths) }));
  return listed(parts, language);
}

function scoreLines(explanation: Explanation, language: Language): string[] {
  const { score, contributions, place } = explanation;
  if (score === undefined || place === undefined) return [];
  const sum = contributions.map(({ key, hundredths }) => say(language, 'why.PART', { dimension: dimensionName(key, language), points: points(hundredths) }));
  const { rank, of, ties } = place;
  return [
    say(language, 'explain.score', { points: points(score), parts: sum.join(' + ') }),
    ties > 0 ? say(language, 'explain.placeTied', { rank, of, ties }) : say(language, 'explain.place', { rank, of }),
  ];
}

/** The rule speaks of the tier of today's figures. */
function ruleLines({ rule, tier, held }: Explanation, place: ExplainPlace): string[] {
  const { language, rules } = place;
  if (rule.code === 'none') return [say(language, `why.${rule.reason}`)];
  const today = held === undefined ? tier : tierName(held.today, place);
  if (today === undefined) return [];
  if (rule.code === 'share') return [say(language, 'explain.share', { higher: rule.higher, of: rule.of, limit: String(rule.limit / 100), tier: today })];
  if (rule.code === 'score') return [say(language, 'explain.scoreLimit', { points: points(rule.score), limit: String(rule.limit), tier: today })];
  if (rule.code === 'amount')
    return [say(language, 'explain.amountLimit', { amount: moneyText(rule.spend, place), limit: moneyText(rule.limit * 10_000, place), tier: today })];
  return rules.tiers.length > 1 ? [say(language, 'explain.rest', { tier: today })] : [];
}

function heldLines({ held }: Explanation, place: ExplainPlace): string[] {
  if (held === undefined) return [];
  const { by, today, failedReviews, note } = held;
  const said = say(place.language, `explain.held.${by}`, { tier: tierName(today, place), times: failedReviews });
  return note === '' ? [said] : [said, say(place.language, 'explain.note', { reason: note })];
}

function liftLines({ changes, notAlone }: WhatWouldLift, place: ExplainPlace): string[] {
  const { language } = place;
  const [first] = changes;
  const names = listed(
    notAlone.map((key) => dimensionName(key, language)),
    language,
  );
  return [
    ...(first === undefined ? [] : [say(language, 'explain.lift', { tier: tierName(first.tier, place), changes: changesText({ changes, notAlone }, place) })]),
    ...(notAlone.length === 0 ? [] : [say(language, 'explain.notAlone', { names })]),
  ];
}

/** `240 more spend or 1 more order`. */
function changesText({ changes }: WhatWouldLift, place: ExplainPlace): string {
  const { language } = place;
  return changes.map((change) => changeText(change, place)).reduce((first, second) => say(language, 'explain.or', { first, second }));
}

function changeText({ key, unit, better, by }: WhatWouldLift['changes'][number], place: ExplainPlace): string {
  const { language } = place;
  const dimension = dimensionName(key, language);
  if (key === 'frequency' && Number.isInteger(by)) return say(language, 'explain.change.orders', { more: by });
  if (key === 'recency') return say(language, 'explain.change.recency', { days: by });
  const amount = valueText(by, unit, place);
  if (unit === 'money' && better === 'higher') return say(language, 'explain.change.money', { amount, dimension });
  return say(language, better === 'higher' ? 'explain.change.higher' : 'explain.change.lower', { amount, dimension });
}

function valueText(value: number, unit: DimensionUnit, place: ExplainPlace): string {
  return unit === 'money' ? moneyText(value, place) : grouped(value);
}

function firmLines({ fallsInDays, nearby, held, tier }: Explanation, place: ExplainPlace): string[] {
  const { language } = place;
  const today = held === undefined ? tier : tierName(held.today, place);
  const falls = fallsInDays === undefined || today === undefined ? [] : [say(language, 'explain.falls', { tier: today, days: fallsInDays })];
  if (nearby === undefined) return falls;
  const { settings, same, isBorderline, hangsOn } = nearby;
  const percent = Math.floor((100 * same) / settings);
  const names = listed(
    hangsOn.map((key) => dimensionName(key, language)),
    language,
  );
  return [
    ...falls,
    say(language, isBorderline ? 'explain.borderline' : 'explain.nearby', { percent, settings }),
    ...(hangsOn.length === 0 ? [] : [say(language, 'explain.hangsOn', { names })]),
  ];
}

function confidenceLines({ confidence: { level, reasons } }: Explanation, language: Language): string[] {
  if (level === 'high') return [];
  const named = listed(
    reasons.map((each) => say(language, `doubt.${each}`)),
    language,
  );
  return [say(language, 'explain.confidence', { level: say(language, `confidence.${level}`), reasons: named })];
}

function tierName(tier: number | undefined, { rules, language }: ExplainPlace): string {
  return (tier === undefined ? undefined : rules.tiers[tier]?.name) ?? say(language, 'explain.noTier');
}

export function listed(parts: readonly string[], language: Language): string {
  return parts.join(language === 'zh' ? '、' : ', ');
}
