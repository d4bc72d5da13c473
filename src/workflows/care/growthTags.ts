import { growthOf, highPotentials, spikes } from '../../core/growth';
import type { Outcome } from '../../core/tierCustomers';
import { type Language, say } from '../../messages';
import type { PeopleSaid } from './careInput';

/** What should be seen beside a tier. */
export interface GrowthTag {
  readonly tag: 'rising' | 'spike' | 'highPotential';
  readonly text: string; // with its figures
}

/** The tags of each customer who has any, by key; none in a table without dates. */
export function growthTags(
  { book, customers }: Outcome,
  { feedback }: Pick<PeopleSaid, 'feedback'>,
  language: Language,
): ReadonlyMap<string, readonly GrowthTag[]> {
  if (book.totals !== undefined) return new Map();
  const [growth, bursts] = [growthOf(book), spikes(book)];
  const spend = new Map(customers.map(({ measures }) => [measures.key, measures.spend]));
  const words = feedback && suggestionsBy(feedback);
  const countOf = (key: string) => (words === undefined ? undefined : (words.get(key) ?? 0));
  const potentials = highPotentials(book.customers.map(({ key }, at) => ({ spend: spend.get(key), growth: growth[at], words: countOf(key) })));
  const tagsOf = (key: string, at: number): GrowthTag[] => {
    const [trend, burst] = [growth[at], bursts[at]];
    const tags: GrowthTag[] = [];
    if (trend?.verdict === 'rising') {
      const { days, periods, periodDays: every, by = 'orders' } = trend;
      tags.push({ tag: 'rising', text: say(language, `tag.rising.${by}`, { days, periods, every }) });
    }
    if (burst?.isSpike) tags.push({ tag: 'spike', text: say(language, 'tag.spike', { percent: Math.round(100 * burst.bestQuarter), since: burst.daysSince }) });
    if (potentials[at] === 'engagement') tags.push({ tag: 'highPotential', text: say(language, 'tag.highPotential', { count: countOf(key) as number }) });
    return tags;
  };
  return new Map(book.customers.map(({ key }, at) => [key, tagsOf(key, at)] as const).filter(([, tags]) => tags.length > 0));
}

function suggestionsBy(feedback: NonNullable<PeopleSaid['feedback']>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { customer, kind } of feedback) if (kind === 'suggestion') counts.set(customer, (counts.get(customer) ?? 0) + 1);
  return counts;
}
