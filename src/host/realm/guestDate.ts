/** What the realm's Date asks of the host. */
export interface DatePort {
  now(): number;
  offsetAt(instant: number): number; // ms by which the script's zone is ahead of UTC
  instantOf(civil: number): number; // from the zone's own clock face, read as if it were UTC
  zone: string;
}

/**
 * Gives the realm a Date that tells the host's time in the script's time zone (*documented*: a script's Date uses the
 * zone of the manifest), whatever zone this machine is in. Runs inside the realm: it names nothing outside itself.
 */
export function installGuestDate(port: DatePort): void {
  type Parts = [number, number, number?, number?, number?, number?, number?];
  const Native = Date;
  const proto = Native.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const shifted = (date: Date): Date => new Native(date.getTime() + port.offsetAt(date.getTime()));
  const civilOf = (parts: Parts): number => Native.UTC(...(parts as [number, number]));
  const zoned = /(Z|[+-]\d\d:?\d\d|\b(GMT|UTC)([+-]\d+)?)(\s*\(.*\))?\s*$/i;

  const machineOffset = Native.prototype.getTimezoneOffset;
  const parse = (text: string): number => {
    const ms = Native.parse(text);
    if (Number.isNaN(ms) || zoned.test(text) || /^\s*[+-]?\d{4,6}(-\d\d(-\d\d)?)?\s*$/.test(text)) return ms;
    // Text without a zone was read in this machine's: take that clock face and place it in the script's.
    return port.instantOf(ms - machineOffset.call(new Native(ms)) * 60_000);
  };

  function instantFrom(args: unknown[]): number {
    if (args.length === 0) return port.now();
    if (args.length > 1) return port.instantOf(civilOf(args as Parts));
    const only = args[0];
    if (only instanceof Native) return only.getTime();
    const value = typeof only === 'object' && only !== null ? only.valueOf() : only;
    return typeof value === 'string' ? parse(value) : Number(value);
  }

  function GuestDate(this: unknown, ...args: unknown[]): unknown {
    if (!new.target) return new (GuestDate as unknown as DateConstructor)().toString();
    return Reflect.construct(Native, [instantFrom(args)], new.target);
  }
  Object.defineProperty(GuestDate, 'prototype', { value: Native.prototype, writable: false });
  Object.defineProperty(GuestDate, 'length', { value: 7 });
  Object.defineProperty(GuestDate, 'name', { value: 'Date' });
  const define = (target: object, name: string, value: unknown): void => {
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
  };
  define(GuestDate, 'now', () => port.now());
  define(GuestDate, 'parse', (text: unknown) => parse(String(text)));
  define(GuestDate, 'UTC', Native.UTC);
  define(proto, 'constructor', GuestDate);

  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    const utcGet = proto[`getUTC${part}`]!;
    define(proto, `get${part}`, function (this: Date) {
      return utcGet.call(shifted(this));
    });
    const utcSet = proto[`setUTC${part}`];
    if (!utcSet) continue;
    define(proto, `set${part}`, function (this: Date, ...args: unknown[]) {
      const face = shifted(this);
      utcSet.apply(face, args);
      return this.setTime(port.instantOf(face.getTime()));
    });
  }
  define(proto, 'getTimezoneOffset', function (this: Date) {
    return 0 - port.offsetAt(this.getTime()) / 60_000;
  });

  const two = (n: number): string => String(n).padStart(2, '0');
  const dateText = (face: Date): string => face.toUTCString().replace(/^(\w+), (\d+) (\w+) (-?\d+).*$/, '$1 $3 $2 $4');
  const timeText = (date: Date, face: Date): string => {
    const minutes = Math.round(port.offsetAt(date.getTime()) / 60_000);
    const sign = minutes < 0 ? '-' : '+';
    const size = Math.abs(minutes);
    return `${face.toISOString().slice(11, 19)} GMT${sign}${two(Math.floor(size / 60))}${two(size % 60)} (${port.zone})`;
  };
  const written = (make: (date: Date, face: Date) => string) =>
    function (this: Date) {
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : make(this, shifted(this));
    };
  define(
    proto,
    'toString',
    written((date, face) => `${dateText(face)} ${timeText(date, face)}`),
  );
  define(
    proto,
    'toDateString',
    written((_, face) => dateText(face)),
  );
  define(proto, 'toTimeString', written(timeText));
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const native = proto[name]!;
    define(proto, name, function (this: Date, locales?: unknown, options?: object) {
      return native.call(this, locales, { timeZone: port.zone, ...options });
    });
  }
  define(globalThis, 'Date', GuestDate); // not enumerable: it is none of the script's functions
}
