import { LINE_ORDER, LINE_REFUND, type Lines } from './lines';
import { pairIndex } from './pairIndex';

/** Dates each refund line on its order, where the table holds that customer's order; others keep their own day. */
export function dateRefunds(lines: Lines): void {
  if (lines.refunds === 0) return;
  const isOfOrder = (at: number, kind: number) => lines.kind[at] === kind && (lines.order[at] as number) >= 0;
  const groups = pairIndex(lines.count);
  const day = new Int32Array(lines.count);
  for (let at = 0; at < lines.count; at++) {
    if (!isOfOrder(at, LINE_ORDER)) continue;
    const known = groups.size();
    const group = groups.add(lines.order[at] as number, lines.customer[at] as number);
    day[group] = group === known ? (lines.day[at] as number) : Math.min(day[group] as number, lines.day[at] as number);
  }
  for (let at = 0; at < lines.count; at++) {
    if (!isOfOrder(at, LINE_REFUND)) continue;
    const group = groups.find(lines.order[at] as number, lines.customer[at] as number);
    if (group >= 0) lines.day[at] = day[group] as number;
  }
}
