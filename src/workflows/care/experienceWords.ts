import type { Disagreement, NeedShare, TierExperience } from '../../core/experience';
import { HEARD_DAYS } from '../../core/experience';
import { contactChannel, type Reach, type TagSaid, type Waits } from '../../core/feedback';
import type { Contact } from '../../core/model/contact';
import type { Day } from '../../core/model/day';
import { type Language, say } from '../../messages';
import type { WrittenCell } from '../services';
import { listed, tagWord } from './saidWords';

export const EXPERIENCE_WIDTH = 7;

/** What rows of the page are worded with. */
export interface ExperienceWords {
  readonly language: Language;
  readonly today: Day;
  readonly names: readonly string[]; // of the tiers
  readonly nameOf: ReadonlyMap<string, string>; // of the customers
  readonly needs: ReadonlyMap<string, readonly TagSaid[]>;
}

export function tierRow(each: TierExperience, { language, names }: ExperienceWords): WrittenCell[] {
  return [
    each.tier === undefined ? say(language, 'experience.noTier') : names[each.tier],
    each.customers,
    each.heard,
    each.spokenTo === undefined ? say(language, 'experience.notNoted') : String(each.spokenTo),
    ratingText(each, language),
    waitText(each.waits, each.closed, language),
    each.needs.map((need) => needText(need, language)).join(language === 'zh' ? '；' : '; ') || undefined,
  ];
}

function ratingText({ rating, rated }: TierExperience, language: Language): string {
  if (rating === undefined) return say(language, 'experience.tooFew', { n: rated });
  const [from, to] = rating.likely;
  return say(language, 'experience.rating', { mean: oneDecimal(rating.mean), from: oneDecimal(from), to: oneDecimal(to), n: rating.customers });
}

function waitText({ answered, open, median, ninth, longest }: Waits, closed: number, language: Language): string {
  const of = answered + open;
  if (of === 0) return say(language, 'experience.noQuestions');
  const days = (value: number | undefined) => (value === undefined ? 'none' : String(value));
  return say(language, 'experience.waits', { median: days(median), ninth: days(ninth), longest: String(longest), waiting: open, closed, of });
}

function needText({ tag, customers, of, lift }: NeedShare, language: Language): string {
  return say(language, 'experience.need', { name: tagWord(tag, language), n: customers, of, lift: oneDecimal(lift) });
}

/** Who, of which tier, why, and what they need. */
export function disagreementRow({ key, tier, why, experience }: Disagreement, { language, today, names, nameOf, needs }: ExperienceWords): WrittenCell[] {
  const reasons = why.map((reason) => {
    const days = reason === 'openComplaint' ? today - (experience.openComplaint?.day ?? today) : 0;
    return say(language, `experience.why.${reason}`, { days, mean: oneDecimal(experience.rating ?? 0) });
  });
  const live = (needs.get(key) ?? []).filter(({ isLive }) => isLive).map(({ tag }) => tagWord(tag, language));
  const needed = live.length === 0 ? undefined : listed(live, language);
  return [nameOf.get(key) ?? key, undefined, undefined, undefined, names[tier], listed(reasons, language), needed];
}

/** Each customer once for every channel; nothing where nobody notes contacts. */
export function channelLine(contacts: readonly Contact[] | undefined, today: Day, language: Language): string[] {
  const byChannel = new Map<string, Set<string>>();
  for (const { customer, day, channel } of contacts ?? []) {
    if (day > today || day < today - HEARD_DAYS) continue;
    const known = contactChannel(channel);
    const name = known !== undefined ? say(language, `channel.${known}`) : channel || say(language, 'experience.channelOther');
    byChannel.set(name, (byChannel.get(name) ?? new Set<string>()).add(customer));
  }
  if (byChannel.size === 0) return [];
  const sorted = [...byChannel].sort(([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1));
  const list = sorted.map(([name, customers]) => say(language, 'experience.channelOf', { name, n: customers.size }));
  return [say(language, 'experience.channels', { days: HEARD_DAYS, list: listed(list, language) })];
}

/** Nothing where the orders hold no addresses and no consent at all: then nobody knows. */
export function reachLine(reach: readonly Reach[], language: Language): string[] {
  const share = (isSo: (each: Reach) => boolean) => Math.round((100 * reach.filter(isSo).length) / reach.length);
  const neither = reach.filter(({ email, phone }) => email === undefined && phone === undefined).length;
  const refused = reach.filter(({ consent }) => consent === 'no').length;
  if (reach.length === 0 || (neither === reach.length && refused === 0)) return [];
  const shares = { emails: share(({ email }) => email !== undefined), phones: share(({ phone }) => phone !== undefined) };
  return [say(language, 'experience.reach', { ...shares, neither: Math.round((100 * neither) / reach.length), refused })];
}

function oneDecimal(value: number): string {
  return value.toFixed(1);
}
