import { LINE_LEFT_OUT, type Lines } from './lines';

/** By customer: the first line used + 1; 0 = none. */
export function firstLines(lines: Lines, customers: number): Int32Array {
  const first = new Int32Array(customers);
  for (let at = lines.count - 1; at >= 0; at--) if (lines.kind[at] !== LINE_LEFT_OUT) first[lines.customer[at] as number] = at + 1;
  return first;
}
