import { WrongUsage } from './problem';

/** What each option's value may look like. Each takes the words of the person and throws WrongUsage with the right form. */

export function dayText(given: string | undefined): string | undefined {
  if (given === undefined || isDay(given)) return given;
  throw new WrongUsage(`--as-of wants a date like 2025-11-21, not “${given}”.`);
}

/** `2025-11-21`, `2025-11-21T09:30` or `2025-11-21T09:30:00+08:00`. */
export function instantText(given: string | undefined): string | undefined {
  if (given === undefined) return given;
  const [day = '', time = ''] = given.split(/[T ](.*)/s);
  const hasTime = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?$/.test(time);
  if (isDay(day) && (given === day || hasTime)) return given;
  throw new WrongUsage(`--now wants a form like 2025-11-21T09:30, not “${given}”.`);
}

export function localeText(given = 'en_US'): string {
  const [, language, region] = /^([a-z]{2,3})(?:[_-]([A-Za-z]{2}|\d{3}))?$/.exec(given) ?? [];
  if (language !== undefined && Intl.DateTimeFormat.supportedLocalesOf(language).length > 0)
    return region === undefined ? language : `${language}_${region.toUpperCase()}`;
  throw new WrongUsage(`--locale wants a form like en_US or zh_CN, not “${given}”.`);
}

export function timeZoneText(given = 'Etc/UTC'): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: given });
    return given;
  } catch {
    throw new WrongUsage(`--time-zone wants a name like Asia/Shanghai, not “${given}”.`);
  }
}

export function workbookName(given: string | undefined): string | undefined {
  if (given === undefined || /\.xlsx$/i.test(given)) return given;
  throw new WrongUsage(`--out wants a name that ends in .xlsx, not “${given}”.`);
}

export function portNumber(given: string | undefined): number | undefined {
  if (given === undefined) return given;
  const port = Number(given);
  if (/^\d+$/.test(given) && port >= 1 && port <= 65_535) return port;
  throw new WrongUsage(`--port wants a number from 1 to 65535, not “${given}”.`);
}

export function seedNumber(given: string | undefined): number | undefined {
  if (given === undefined || /^\d{1,9}$/.test(given)) return given === undefined ? given : Number(given);
  throw new WrongUsage(`--seed wants a whole number, not “${given}”.`);
}

/** `Name=FILE`; a sheet's name has at most 100 characters. */
export function sheetPair(given: string): { name: string; file: string } {
  const at = given.indexOf('=');
  const [name, file] = [given.slice(0, Math.max(at, 0)), given.slice(at + 1)];
  if (name.trim() === '' || file === '' || name.length > 100) throw new WrongUsage(`--sheet wants Name=FILE, not “${given}”.`);
  return { name, file };
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
