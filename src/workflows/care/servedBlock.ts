import { FEWEST_MEMBERS } from '../../core/fairness';
import { isoDay } from '../../core/model/day';
import { served } from '../../core/outcomes';
import type { PromisedContacts } from '../../core/services';
import { say } from '../../messages';
import type { WrittenCell } from '../services';
import { shareCells } from './outcomeBlocks';
import type { ReviewInput } from './reviewInput';
import type { Block } from './reviewPage';
import { cutRows, namesOf } from './voiceBlocks';

/** Of each tier, how many had as many contacts as it promises; then who had fewer, or far more. */
export function servedBlock(input: ReviewInput): Block {
  const { language, outcome, policy, said, given } = input;
  const title = say(language, 'review.served');
  const promises = given.care.promises ?? [];
  if (said.contacts === undefined || promises.length === 0) return { title, rows: [[say(language, 'review.noContacts')]] };
  const tiers = [...policy.rules.tiers.map(({ name }) => name), undefined];
  const byTier = tiers.flatMap((tier) => {
    const own = promises.filter((each) => each.tier === tier);
    return own.length === 0 ? [] : [tierRow(tier ?? say(language, 'changes.noTier'), own, input)];
  });
  const nameOf = namesOf({ outcome });
  const known = promises.flatMap(({ key, promised, held }) => (held === undefined ? [] : [{ key, promised, held }]));
  const rows = served(known).map(({ key, promised, held, is }): WrittenCell[] => [
    nameOf(key),
    undefined,
    undefined,
    undefined,
    say(language, `review.${is}`, { promised, held }),
  ]);
  return { title, rows: [...byTier, ...cutRows(rows, language)] };
}

/** Whoever had more than promised makes up for nobody else. */
function tierRow(name: string, own: readonly PromisedContacts[], { language, policy }: ReviewInput): WrittenCell[] {
  const { days, knownFrom } = own[0] as PromisedContacts;
  const known = own.flatMap(({ promised, held }) => (held === undefined ? [] : [{ promised, held }]));
  if (known.length === 0) {
    const why = knownFrom === undefined ? say(language, 'review.noContacts') : say(language, 'review.keptUnknown', { day: isoDay(knownFrom), days });
    return [name, own.length, undefined, undefined, why];
  }
  const sum = (of: (each: (typeof known)[number]) => number) => known.reduce((so, each) => so + of(each), 0);
  const kept = { n: known.length, hits: known.filter(({ promised, held }) => held >= promised).length };
  const contacts = { held: sum(({ promised, held }) => Math.min(promised, held)), promised: sum(({ promised }) => promised), days };
  return [...shareCells(name, kept, policy.smallestGroup ?? FEWEST_MEMBERS), say(language, 'review.kept', contacts)];
}
