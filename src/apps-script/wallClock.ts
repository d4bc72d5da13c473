const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The instant at which a zone's clock shows an hour of a day: the first of the two where clocks are put back over it;
 * where they are put forward over it, as long after the change as the hour lies after the last one that exists.
 *
 * @param offsetAt  minutes east of UTC at an instant
 */
export function instantOfHour(offsetAt: (ms: number) => number, day: number, hour: number): number {
  const civil = day * DAY + hour * HOUR;
  const [before, after] = [offsetAt(civil - DAY), offsetAt(civil + DAY)]; // no zone is a day away from UTC, or changes twice in two
  const earlier = civil - before * 60_000;
  const later = civil - after * 60_000;
  return offsetAt(earlier) !== before && offsetAt(later) === after ? later : earlier;
}
