import { seededChance } from '../math/seededChance';
import { civilOf, type Day, dayOf } from '../model/day';
import { textHash } from '../reading';

/** Nobody is asked twice in as many days. */
export const REST_DAYS = 90;

/** So many of each tier are asked in a month. */
export const ASKED_PER_TIER = 10;

export interface ToAsk {
  readonly tier: number;
  readonly chosen: readonly string[]; // keys, in the order drawn; the same all month
  readonly eligible: number; // who could have been drawn
}

/**
 * Whom to ask this month: so many of every tier, drawn by chance, the same however often it is looked at. Whoever was asked
 * in the 90 days before the month, or does not want to be, is left in peace.
 *
 * @param asked days on which somebody was asked or told us something, by key
 */
export function surveyOf(
  customers: readonly { readonly key: string; readonly tier: number | undefined }[],
  tiers: number,
  { asked, today, mayAsk }: { readonly asked: ReadonlyMap<string, readonly Day[]>; readonly today: Day; readonly mayAsk: (key: string) => boolean },
): ToAsk[] {
  const { year, month } = civilOf(today);
  const first = dayOf({ year, month, date: 1 }) as Day;
  const isRested = (key: string) => !(asked.get(key) ?? []).some((day) => day < first && day >= first - REST_DAYS);
  const lot = (key: string) => seededChance(textHash(`${year}-${month} ${key}`))();
  return Array.from({ length: tiers }, (_, tier): ToAsk => {
    const eligible = customers.flatMap((each) => (each.tier === tier && mayAsk(each.key) && isRested(each.key) ? [{ key: each.key, lot: lot(each.key) }] : []));
    eligible.sort((a, b) => a.lot - b.lot || (a.key < b.key ? -1 : 1));
    return { tier, chosen: eligible.slice(0, ASKED_PER_TIER).map(({ key }) => key), eligible: eligible.length };
  });
}
