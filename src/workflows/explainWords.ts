import type { DimensionKey, DimensionUnit } from '../core/dimensions';
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
  readonly nameOf?: (key: DimensionKey) => string; // another word for a dimension, as it stands within a sentence
}

/** The whole explanation by what it tells, one text a thought. A number that could not be computed takes its text along. */
export interface ExplanationParts {
  readonly score: readonly string[]; // and the place among peers
  readonly rule: readonly string[];
  readonly held: readonly string[];
  readonly lift: readonly string[];
  readonly falls: readonly string[];
  readonly firm: readonly string[];
  readonly confidence: readonly string[];
}

export function explanationParts(explanation: Explanation, place: ExplainPlace): ExplanationParts {
  return {
    score: scoreLines(explanation, place),
    rule: ruleLines(explanation, place),
    held: heldLines(explanation, place),
    lift: liftLines(explanation.lift, place),
    falls: fallLines(explanation, place),
    firm: firmLines(explanation, place),
    confidence: confidenceLines(explanation, place.language),
  };
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
        : say(language, 'explain.sentence', {
            tier,
            points: points(score),
            rank: rank.rank,
            of: rank.of,
            parts: listed(contributionTexts(explanation, place), language),
          });
  const next = lift.changes[0]?.tier;
  const named = next === undefined ? undefined : place.rules.tiers[next]?.name;
  return named === undefined ? why : say(language, 'explain.sentenceLift', { why, tier: named, changes: changesText(lift, place) });
}

/** Hundredths of a point → `72.5`. */
export function points(hundredths: number): string {
  return String(hundredths / 100);
}

/** `1,240.50 USD` or `1,240 USD`; without a known currency the bare number. */
export function moneyText(amount: number, { currency }: Pick<ExplainPlace, 'currency'>): string {
  const units = grouped(unitsOf(amount as Money)).replace(/\.\d$/, '$&0');
  return currency === undefined ? units : `${units} ${currency}`;
}

function contributionTexts({ contributions }: Explanation, place: ExplainPlace): string[] {
  return contributions.map(({ key, hundredths }) => say(place.language, 'why.PART', { dimension: nameIn(place, key), points: points(hundredths) }));
}

function scoreLines(explanation: Explanation, place: ExplainPlace): string[] {
  const { score, place: rank } = explanation;
  if (score === undefined || rank === undefined) return [];
  return [
    say(place.language, 'explain.score', { points: points(score), parts: contributionTexts(explanation, place).join(' + ') }),
    placeSentence(rank, place.language),
  ];
}

export function placeSentence({ rank, of, ties }: NonNullable<Explanation['place']>, language: Language): string {
  return ties > 0 ? say(language, 'explain.placeTied', { rank, of, ties }) : say(language, 'explain.place', { rank, of });
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
    notAlone.map((key) => nameIn(place, key)),
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
  const dimension = nameIn(place, key);
  if (key === 'frequency' && Number.isInteger(by)) return say(language, 'explain.change.orders', { more: by });
  if (key === 'recency') return say(language, 'explain.change.recency', { days: by });
  const amount = valueText(by, unit, place);
  if (unit === 'money' && better === 'higher') return say(language, 'explain.change.money', { amount, dimension });
  return say(language, better === 'higher' ? 'explain.change.higher' : 'explain.change.lower', { amount, dimension });
}

function valueText(value: number, unit: DimensionUnit, place: ExplainPlace): string {
  return unit === 'money' ? moneyText(value, place) : grouped(value);
}

function fallLines({ fallsInDays, held, tier }: Explanation, place: ExplainPlace): string[] {
  const today = held === undefined ? tier : tierName(held.today, place);
  return fallsInDays === undefined || today === undefined ? [] : [say(place.language, 'explain.falls', { tier: today, days: fallsInDays })];
}

function firmLines({ nearby }: Explanation, place: ExplainPlace): string[] {
  const { language } = place;
  if (nearby === undefined) return [];
  const { settings, same, isBorderline, hangsOn } = nearby;
  const percent = Math.floor((100 * same) / settings);
  const names = listed(
    hangsOn.map((key) => nameIn(place, key)),
    language,
  );
  return [
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

function nameIn({ nameOf, language }: ExplainPlace, key: DimensionKey): string {
  return nameOf?.(key) ?? dimensionName(key, language);
}

function tierName(tier: number | undefined, { rules, language }: ExplainPlace): string {
  return (tier === undefined ? undefined : rules.tiers[tier]?.name) ?? say(language, 'explain.noTier');
}

export function listed(parts: readonly string[], language: Language): string {
  return parts.join(language === 'zh' ? '、' : ', ');
}
