import { wholeShares } from '../core/math/wholeShares';
import type { Policy } from '../core/policy';
import { judgedBy } from '../core/scores';
import { type Language, say } from '../messages';
import type { NotedHeading } from './headingNotes';
import { dimensionName, rulesLine } from './wording';

/** What the headings of tier and score say in lists of customers, with the numbers of the rules that count. */
export function ruleNotes(policy: Policy, language: Language): Readonly<Partial<Record<NotedHeading, string>>> {
  const dimensions = judgedBy(policy.method, policy);
  const points = wholeShares(dimensions.map(({ weight }) => weight));
  const parts = dimensions.map(({ key }, at) => `${dimensionName(key, language)} ${points[at]}`).join(' · ');
  const together = (...sentences: readonly string[]) => sentences.join(language === 'zh' ? '' : ' ');
  const groups = policy.groups.length === 0 ? [] : [say(language, 'note.groups')];
  return {
    TIER: together(say(language, 'note.TIER'), say(language, 'note.limits', { rules: rulesLine(policy.rules, language) }), ...groups),
    ...(dimensions.length > 0 && { SCORE: together(say(language, 'note.SCORE'), say(language, 'note.weights', { parts }), ...groups) }),
  };
}
