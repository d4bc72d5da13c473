import type { TierMove } from '../core/changes';
import { type Language, say } from '../messages';

export function directionWord(direction: TierMove['direction'], language: Language): string {
  return say(language, direction === 0 ? 'changes.renamed' : direction > 0 ? 'changes.up' : 'changes.down');
}

/** What moved the tier beside the score, then the score's change and its parts, largest first: `+12.5 points: own spend +8, time passing −3` */
export function whyMovedSentence({ by, before, after, parts }: TierMove, language: Language): string {
  if (by === 'undone') return say(language, 'changes.undone');
  const beside = by === 'score' ? [] : [say(language, `changes.${by}`)];
  if (before === undefined || after === undefined) return [...beside, say(language, 'changes.unjudged')].join(separator(language));
  if (before === after) return beside[0] ?? say(language, 'changes.sameScore');
  const change = signedPoints(after - before);
  const causes = parts.map(([cause, hundredths]) => say(language, `cause.${cause}`, { points: signedPoints(hundredths) }));
  const scored =
    causes.length === 0
      ? say(language, 'changes.unexplained', { change })
      : say(language, 'changes.scored', { change, parts: causes.join(language === 'zh' ? '、' : ', ') });
  return [...beside, scored].join(separator(language));
}

function separator(language: Language): string {
  return language === 'zh' ? '；' : '; ';
}

/** Hundredths → `+12.5`, `−3`; the sign as people write it, so that no cell takes it for a formula. */
function signedPoints(hundredths: number): string {
  return `${hundredths < 0 ? '−' : '+'}${Math.abs(hundredths) / 100}`;
}
