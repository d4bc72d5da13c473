import type { Cell } from '../model/cell';
import { once } from '../model/once';
import { HEADER_SYNONYMS } from './headerSynonyms';
import { normaliseHeader } from './normaliseHeader';

const names = once(() => HEADER_SYNONYMS.channel.flatMap((words) => words.split(',').map(normaliseHeader)));

/**
 * The column that says where an order came from, by its name alone, the best name first; `undefined` without one. Asked
 * last: "Shop" and "Source" may as well head the customers, so no column that is `taken` for anything else is a channel.
 */
export function channelColumn(header: readonly Cell[], taken: readonly number[]): number | undefined {
  const headings = header.map((cell, column) => (typeof cell === 'string' && !taken.includes(column) ? normaliseHeader(cell) : ''));
  const best = names().find((name) => headings.includes(name));
  return best === undefined ? undefined : headings.indexOf(best);
}
