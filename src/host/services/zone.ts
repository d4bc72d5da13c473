const DAY = 86_400_000;
const EPOCH_SERIAL = 25_569; // 1970-01-01 counted in days since 1899-12-30

/** An IANA time zone: from instants to clock faces and back. A clock face is kept as if it were UTC. */
export class Zone {
  static readonly #known = new Map<string, Zone>();

  static of(name: string): Zone {
    const known = Zone.#known.get(name);
    if (known) return known;
    const zone = new Zone(name);
    Zone.#known.set(name, zone);
    return zone;
  }

  static isKnown(name: unknown): name is string {
    try {
      if (typeof name === 'string') Zone.of(name);
      return typeof name === 'string';
    } catch {
      return false;
    }
  }

  readonly #format: Intl.DateTimeFormat | undefined;
  readonly #offsetOfDay = new Map<number, number | undefined>(); // undefined: the clocks change on that day

  private constructor(readonly name: string) {
    if (!/^((Etc\/)?(UTC|GMT|UCT)|Z)$/.test(name)) this.#format = formatFor(name);
  }

  /** How far the zone is ahead of UTC at an instant, in ms. */
  offsetAt(instant: number): number {
    if (!this.#format || !Number.isFinite(instant)) return 0;
    const day = Math.floor(instant / DAY);
    if (!this.#offsetOfDay.has(day)) {
      const start = exactOffset(this.#format, day * DAY);
      this.#offsetOfDay.set(day, start === exactOffset(this.#format, (day + 1) * DAY) ? start : undefined);
    }
    return this.#offsetOfDay.get(day) ?? exactOffset(this.#format, instant);
  }

  civilOf(instant: number): number {
    return instant + this.offsetAt(instant);
  }

  /** A clock face that comes twice means the earlier time; one that is skipped moves on by the gap (*assumed*). */
  instantOf(civil: number): number {
    const before = this.offsetAt(civil - DAY);
    const after = this.offsetAt(civil + DAY);
    for (const offset of [before, after]) {
      if (this.offsetAt(civil - offset) === offset) return civil - offset;
    }
    return civil - before;
  }

  /** The instant a cell's date serial means in a spreadsheet of this zone. */
  instantOfSerial(serial: number): number {
    return this.instantOf(Math.round((serial - EPOCH_SERIAL) * DAY));
  }

  serialOf(instant: number): number {
    return this.civilOf(instant) / DAY + EPOCH_SERIAL;
  }
}

function formatFor(name: string): Intl.DateTimeFormat {
  const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  return new Intl.DateTimeFormat('en-u-ca-iso8601', { timeZone: name, hourCycle: 'h23', era: 'short', ...fields });
}

function exactOffset(format: Intl.DateTimeFormat, instant: number): number {
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = value;
  const year = part.era?.startsWith('B') ? 1 - Number(part.year) : Number(part.year);
  const face = Date.UTC(2000, Number(part.month) - 1, Number(part.day), Number(part.hour), Number(part.minute), Number(part.second));
  const date = new Date(face);
  date.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
  return date.getTime() - Math.floor(instant / 1000) * 1000;
}
