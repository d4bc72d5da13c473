import { NotEmulated } from '../kernel/errors';
import type { Zone } from './zone';

const LETTER_RUNS = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

type Token = { readonly text: string } | { readonly letter: string; readonly count: number };

/** The parts of a Java date pattern: quoted text, runs of one letter, and the signs between. */
function tokens(pattern: string): Token[] {
  return Array.from(pattern.matchAll(LETTER_RUNS), ([run, quoted, letter]): Token => {
    if (quoted !== undefined) return { text: quoted === '' ? "'" : quoted.replaceAll("''", "'") };
    return letter ? { letter, count: run.length } : { text: run };
  });
}

/** `Utilities.formatDate`: the letters of Java's SimpleDateFormat that are numbers or offsets. */
export function formatDate(instant: number, zone: Zone, pattern: string): string {
  const face = new Date(zone.civilOf(instant));
  const offset = Math.round(zone.offsetAt(instant) / 60_000);
  return tokens(pattern)
    .map((token) => ('text' in token ? token.text : written(token.letter, token.count, face, offset)))
    .join('');
}

function written(letter: string, count: number, face: Date, offset: number): string {
  const padded = (n: number) => String(n).padStart(count, '0');
  switch (letter) {
    case 'y':
      return count === 2 ? String(face.getUTCFullYear() % 100).padStart(2, '0') : padded(face.getUTCFullYear());
    case 'M':
      if (count > 2) break;
      return padded(face.getUTCMonth() + 1);
    case 'd':
      return padded(face.getUTCDate());
    case 'H':
      return padded(face.getUTCHours());
    case 'm':
      return padded(face.getUTCMinutes());
    case 's':
      return padded(face.getUTCSeconds());
    case 'S':
      return padded(face.getUTCMilliseconds());
    case 'u': // 1 = Monday
      return padded(face.getUTCDay() || 7);
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      if (offset === 0) return 'Z';
      return count === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, count === 3 ? ':' : '');
  }
  throw new NotEmulated(`Utilities.formatDate with ${letter.repeat(count)}`);
}

function offsetText(minutes: number, colon: string): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
}

const FIELDS = 'yMdHmsS';

/** `Utilities.parseDate`: the instant a text means, or undefined when it does not fit the pattern. */
export function parseDate(text: string, zone: Zone, pattern: string): number | undefined {
  const letters: string[] = [];
  const expression = tokens(pattern).map((token) => {
    if ('text' in token) return token.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    if (!`${FIELDS}ZX`.includes(token.letter)) throw new NotEmulated(`Utilities.parseDate with ${token.letter.repeat(token.count)}`);
    letters.push(token.letter);
    return FIELDS.includes(token.letter) ? `(\\d{1,${Math.max(token.count, token.letter === 'y' ? 4 : 2)}})` : '(Z|[+-]\\d\\d:?\\d\\d)';
  });
  const match = new RegExp(`^${expression.join('')}`).exec(text.trim());
  if (!match) return undefined;
  const part = new Map(letters.map((letter, i) => [letter, match[i + 1]!]));
  const number = (letter: string, fallback: number) => Number(part.get(letter) ?? fallback);
  const civil = Date.UTC(number('y', 1970), number('M', 1) - 1, number('d', 1), number('H', 0), number('m', 0), number('s', 0), number('S', 0));
  const offset = part.get('Z') ?? part.get('X');
  return offset === undefined ? zone.instantOf(civil) : civil - offsetMs(offset);
}

function offsetMs(text: string): number {
  if (text === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(text)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
