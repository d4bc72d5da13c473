import type { RowReason } from '../core/formulas';
import { grouped, type Language, say } from '../messages';

/** The sentences of TIER_EXPLAIN: why a row is in its tier, then what is missing to the next. */
export function reasonIn(language: Language): (reason: RowReason) => string {
  return (reason) => [whySentence(reason, language), nextSentence(reason, language)].join(language === 'zh' ? '' : ' ');
}

function whySentence({ tier, value, rank, limit }: RowReason, language: Language): string {
  const number = grouped(value);
  if (tier === '') return say(language, 'cell.noTier', { number });
  if (limit !== undefined) return say(language, 'cell.reached', { tier, number, limit: grouped(limit) });
  if (rank === undefined) return say(language, 'cell.rest', { tier, number });
  return rank.others === 0
    ? say(language, 'cell.alone', { tier, number })
    : say(language, 'cell.rank', { tier, number, below: rank.lower, others: rank.others });
}

function nextSentence({ next }: RowReason, language: Language): string {
  if (next === undefined) return say(language, 'cell.best');
  const name = language === 'zh' ? next.name.replace(/[级层]$/, '') : next.name; // 金级, but not 金级级
  return say(language, 'cell.next', { next: name, start: grouped(next.from), missing: grouped(next.missing) });
}
