import type { Contact, Feedback } from '../model/contact';
import type { Day } from '../model/day';
import { once } from '../model/once';
import type { Hearing } from './hearing';
import type { Need } from './needWords';
import { folded, phraseFinder } from './phrases';

/** A need somebody has named is taken for one as long as this, unless people say otherwise; then it has to be said again. */
export const NEED_DAYS = 180;

/** A need of ours, or one that people gave a name. */
export type NamedNeed = Need | `~${string}`;

/** What a text speaks of: needs by their words, and `#tags` as people write them. */
export type Tag = NamedNeed | `#${string}`;

export type TagFinder = (text: string) => Tag[];

/** A need and the words that stand for it, with commas between them. */
export interface NeedList {
  readonly need: NamedNeed;
  readonly words: string;
}

const WRITTEN_TAG = /#([\p{L}\p{N}_-]{1,30})/gu;

export function tagFinder(needs: readonly NeedList[]): TagFinder {
  const finders = once(() => needs.map(({ need, words }) => [need, phraseFinder({ [need]: words })] as const));
  const byName = once(() => new Map(needs.map(({ need }) => [folded(need.replace(/^~/, '')), need] as const)));
  return (text) => {
    const plain = folded(text);
    const found = plain.trim() === '' ? [] : finders().flatMap(([need, finder]) => (finder.find(plain).length > 0 ? [need] : []));
    const tags = [...plain.matchAll(WRITTEN_TAG)].map(([, tag]) => tag as string);
    return [...new Set<Tag>([...found, ...tags.map((tag): Tag => byName().get(tag) ?? `#${tag}`)])];
  };
}

/** A need of a customer and when it was last named. */
export interface TagSaid {
  readonly tag: Tag;
  readonly day: Day;
  readonly times: number;
  readonly isLive: boolean; // named lately enough
}

/** What each customer's feedback and contacts speak of, by key; the latest first. Nobody else is in it. */
export function needsSaid(
  said: { readonly feedback: readonly Feedback[]; readonly contacts: readonly Contact[] },
  today: Day,
  { tagsOf, needDays }: Pick<Hearing, 'tagsOf' | 'needDays'>,
): Map<string, TagSaid[]> {
  const needs = new Map<string, Map<Tag, { day: Day; times: number }>>();
  const note = (customer: string, day: Day, text: string): void => {
    for (const tag of day > today ? [] : tagsOf(text)) {
      const known = needs.get(customer) ?? new Map<Tag, { day: Day; times: number }>();
      const before = known.get(tag);
      known.set(tag, { day: before === undefined || before.day < day ? day : before.day, times: (before?.times ?? 0) + 1 });
      needs.set(customer, known);
    }
  };
  for (const { customer, day, text } of said.feedback) note(customer, day, text);
  for (const { customer, day, outcome } of said.contacts) note(customer, day, outcome);
  return new Map(
    [...needs].map(([customer, tags]) => {
      const list = [...tags].map(([tag, { day, times }]): TagSaid => ({ tag, day, times, isLive: today - day <= needDays }));
      return [customer, list.sort((a, b) => b.day - a.day)];
    }),
  );
}
