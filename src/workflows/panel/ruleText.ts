import { typedNumber, withPoint } from '../../core/math/typedNumber';
import type { LimitKind } from '../../core/policy';

/** As its field shows it; '' = everybody else. */
export function shownLimit(limit: number | undefined, kind: LimitKind): string {
  return limit === undefined ? '' : String(kind === 'share' ? limit / 100 : limit);
}

/** A number within a range in steps of 1 / `parts`. */
export function typedWithin(text: string, [least, most]: readonly [number, number], parts = 1): number | undefined {
  const number = typedNumber(withPoint(text))?.value;
  if (number === undefined || number < least || number > most) return undefined;
  return Math.round(number * parts) / parts === number ? number : undefined;
}
