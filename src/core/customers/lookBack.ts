import { type CivilDate, civilOf, type Day, dayOf } from '../model/day';

/** The same date so many months before; the month's last day where there is no such date (31 March → 28 February). */
export function monthsBefore(day: Day, months: number): Day {
  const { year, month, date } = civilOf(day);
  const count = 12 * year + (month - 1) - months;
  const there: CivilDate = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1, date };
  for (let last = date; last > 27; last--) {
    const found = dayOf({ ...there, date: last });
    if (found !== undefined) return found;
  }
  return (dayOf(there) ?? Number.NEGATIVE_INFINITY) as Day;
}

/** The first day that counts when rules look back so many months: 12 months to 21 Nov 2025 begin on 22 Nov 2024. */
export function firstDayCounted(asOf: Day, months: number | undefined): number {
  return months === undefined ? Number.NEGATIVE_INFINITY : monthsBefore(asOf, months) + 1;
}
