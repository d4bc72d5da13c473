import { type Day, isoDay } from '../core/model/day';
import type { Policy } from '../core/policy';
import type { Override, OverrideWord, RowVerdict } from '../core/tiers';
import { type Language, say } from '../messages';

/** What may stand in the column What, as its list offers it. */
export const OVERRIDE_KINDS: readonly OverrideWord[] = ['pin', 'floor', 'ceiling', 'mayLeave'];
const SOME_DAY = '2026-12-31';

/** What the sentences about rows name. */
export interface StateWords {
  readonly language: Language;
  readonly policy: Pick<Policy, 'rules'>;
  readonly aloneOf: (key: string) => number | undefined; // the tier by the rules alone
}

/** What became of a row, as one sentence beside it; `''` for a blank row. */
export function overrideSentence(verdict: RowVerdict | undefined, { language, policy, aloneOf }: StateWords): string {
  if (verdict === undefined) return '';
  const list = (words: readonly string[]) => words.join(language === 'zh' ? '、' : ', ');
  const tiers = list(policy.rules.tiers.map(({ name }) => name));
  switch (verdict.code) {
    case 'inForce':
      return say(language, 'override.inForce', {
        day: dayText(verdict.until),
        alone: policy.rules.tiers[aloneOf(verdict.key) ?? -1]?.name ?? 'none',
        missing: verdict.missing,
      });
    case 'mayLeave':
      return say(language, 'override.mayLeaveNow', { day: dayText(verdict.until), missing: verdict.missing });
    case 'otherRow': {
      const { kind, tier, until } = verdict.counts;
      return say(language, 'override.otherRow', { what: say(language, `override.${kind}`), tier, day: dayText(until) });
    }
    case 'ended':
      return say(language, 'override.ended', { day: isoDay(verdict.day) });
    case 'customerUnknown':
      return say(language, 'override.customerUnknown', { name: verdict.nearest ?? 'none' });
    case 'customerShared':
      return say(language, 'override.customerShared', { customers: verdict.customers });
    case 'whatUnclear':
      return say(language, 'override.whatUnclear', { choices: list(OVERRIDE_KINDS.map((kind) => say(language, `override.${kind}`))) });
    case 'untilUnclear':
      return say(language, 'override.untilUnclear', { day: SOME_DAY });
    case 'tierBlank':
    case 'tierUnknown':
      return say(language, `override.${verdict.code}`, { choices: tiers });
    case 'customerBlank':
    case 'notAsked':
      return say(language, `override.${verdict.code}`);
  }
}

/** Whose word counts for a customer, and why; none where the rules alone do. */
export function overrideLines(override: Override | undefined, language: Language): string[] {
  if (override === undefined) return [];
  const { kind, tier, until, reason, author } = override;
  return [say(language, 'explain.byHand', { what: kind, tier, day: dayText(until), reason: reason || 'none', who: author || 'none' })];
}

/** The words of the sentences' choices: without a day, `none`. */
function dayText(day: Day | undefined): string {
  return day === undefined ? 'none' : isoDay(day);
}
