import type { Day } from '../core/model/day';

const DAY = 86_400_000;
const STRETCH = 30 * DAY; // holds at most one change: none come closer (Morocco puts its clocks back for the 30 days of Ramadan)

/** The spreadsheet's calendar: instants ↔ civil days, without a service call per cell. */
export interface Zone {
  dayOf(date: Date): Day;
  midnightOf(day: Day): Date;
}

interface Stretch {
  readonly before: number;
  readonly after: number;
  changesAt: number | undefined; // looked for only when a date needs it
}

/**
 * @param offsetAt  minutes east of UTC at an instant; asked about twelve times a year of data, and a dozen times more
 *                  for each clock change that matters
 */
export function zoneOf(offsetAt: (ms: number) => number): Zone {
  const edges = new Map<number, number>();
  const stretches = new Map<number, Stretch>();
  const edge = (index: number): number => {
    const known = edges.get(index);
    if (known !== undefined) return known;
    const offset = offsetAt(index * STRETCH) * 60_000;
    edges.set(index, offset);
    return offset;
  };
  const stretchOf = (ms: number): Stretch => {
    const index = Math.floor(ms / STRETCH);
    let stretch = stretches.get(index);
    if (stretch === undefined) {
      stretch = { before: edge(index), after: edge(index + 1), changesAt: undefined };
      stretches.set(index, stretch);
    }
    return stretch;
  };
  const offset = (ms: number): number => {
    const stretch = stretchOf(ms);
    if (stretch.before === stretch.after) return stretch.before;
    stretch.changesAt ??= changeWithin(Math.floor(ms / STRETCH), stretch.before, offsetAt);
    return ms < stretch.changesAt ? stretch.before : stretch.after;
  };
  const dayOf = (ms: number): Day => {
    const stretch = stretchOf(ms);
    return Math.floor((ms + (sameDay(ms, stretch) ? stretch.before : offset(ms))) / DAY) as Day;
  };
  return {
    dayOf: (date) => dayOf(date.getTime()),
    midnightOf: (day) => {
      const midnight = day * DAY - offset(day * DAY - offset(day * DAY));
      return new Date(dayOf(midnight) === day ? midnight : day * DAY - offset(midnight)); // where clocks skip midnight, the first instant after
    },
  };
}

function sameDay(ms: number, { before, after }: Stretch): boolean {
  return Math.floor((ms + before) / DAY) === Math.floor((ms + after) / DAY);
}

function changeWithin(index: number, before: number, offsetAt: (ms: number) => number): number {
  let [low, high] = [index * STRETCH, (index + 1) * STRETCH];
  while (high - low > 900_000) {
    const middle = Math.floor((low + high) / 2 / 900_000) * 900_000; // clocks change on a quarter of an hour
    if (offsetAt(middle) * 60_000 === before) low = middle;
    else high = middle;
  }
  return high;
}

/** For cells: `Utilities` is there at once, while a first `Intl` object costs a custom function milliseconds. */
export function utilitiesOffset(timeZone: string): (ms: number) => number {
  return (ms) => {
    const text = Utilities.formatDate(new Date(ms), timeZone, 'Z'); // +0530
    return (text.startsWith('-') ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5)));
  };
}

/** For runs: no service call at all. */
export function intlOffset(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (ms) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(ms)) part[type] = Number(value);
    const civil = Date.UTC(part.year as number, (part.month as number) - 1, part.day, part.hour, part.minute, part.second);
    return Math.round((civil - Math.floor(ms / 1000) * 1000) / 60_000);
  };
}
