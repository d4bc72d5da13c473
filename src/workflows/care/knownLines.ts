import { type Known, knownOf } from '../../core/experience';
import { builtInHearing, needsSaid, type TagSaid } from '../../core/feedback';
import { type Day, isoDay } from '../../core/model/day';
import { type Language, say } from '../../messages';
import type { PeopleSaid } from './careInput';
import { listed, tagWord } from './saidWords';

const LONGEST_QUOTE = 60;

/** What stands on a customer's card beside their tier: an open complaint first. Nothing where nobody notes contacts or feedback. */
export function knownLines(key: string, { contacts, feedback, hearing = builtInHearing() }: PeopleSaid, today: Day, language: Language): string[] {
  if (contacts === undefined && feedback === undefined) return [];
  const said = { contacts: (contacts ?? []).filter(({ customer }) => customer === key), feedback: (feedback ?? []).filter(({ customer }) => customer === key) };
  const { openComplaint, spoke, heard, needs } = knownOf(key, said, needsSaid(said, today, hearing), today);
  return [
    ...(openComplaint === undefined ? [] : [say(language, 'known.openComplaint', { day: isoDay(openComplaint.day), text: quote(openComplaint.text) })]),
    spokeLine(spoke, language),
    ...(heard === undefined ? [] : [heardLine(heard, language)]),
    ...needsLine(needs, language),
  ];
}

function spokeLine(spoke: Known['spoke'], language: Language): string {
  if (spoke === undefined) return say(language, 'known.noConversation');
  const details = [spoke.channel, spoke.by, quote(spoke.outcome)].filter((text) => text !== '');
  return say(language, 'known.spoke', { day: isoDay(spoke.day), text: details.length === 0 ? 'none' : listed(details, language) });
}

function heardLine({ day, rating, text }: NonNullable<Known['heard']>, language: Language): string {
  const details = [...(rating === undefined ? [] : [say(language, 'known.rating', { mean: rating.toFixed(1) })]), ...(text === '' ? [] : [quote(text)])];
  return say(language, 'known.heard', { day: isoDay(day), text: details.length === 0 ? 'none' : listed(details, language) });
}

/** Needs that nobody has named for long (180 days, unless people say otherwise) are old: they have to be asked again. */
function needsLine(needs: readonly TagSaid[], language: Language): string[] {
  if (needs.length === 0) return [];
  const names = needs.map(({ tag, day, isLive }) => say(language, isLive ? 'known.need' : 'known.oldNeed', { name: tagWord(tag, language), day: isoDay(day) }));
  return [say(language, 'known.needs', { names: listed(names, language) })];
}

function quote(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  if (characters.length === 0) return '';
  return `“${characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…` : characters.join('')}”`;
}
