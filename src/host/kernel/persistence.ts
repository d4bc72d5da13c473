import { keepFirst, type Loss, loseAll } from './faults';
import { seededRandom } from './random';

const MOST_FOR_ALL = 6;
const SAMPLED = 64;

/** A way in which a kill may leave writes that were not flushed; without `loses` all of them are durable. */
export interface PersistenceModel {
  readonly name: string;
  readonly loses?: Loss;
}

/**
 * Every model for a kill with so many writes open: P1 all durable, P2 all lost, P3 each prefix, P4 each subset of up to six
 * writes, else 64 seeded ones, the order inside a sheet kept, P5 as P2 with properties and cache durable at once.
 */
export function persistenceModels(open: number, seed = 1): PersistenceModel[] {
  const losses: Loss[] = open === 0 ? [loseAll()] : [loseAll(), ...prefixes(open), ...subsets(open, seed), loseAll('kept')];
  return [{ name: 'P1' }, ...losses.map((loses) => ({ name: loses.name, loses }))];
}

const prefixes = (open: number): Loss[] => Array.from({ length: open - 1 }, (_, index) => keepFirst(index + 1));

function subsets(open: number, seed: number): Loss[] {
  if (open <= MOST_FOR_ALL) {
    const all = Array.from({ length: 2 ** open }, (_, bits) => Array.from({ length: open }, (__, write) => ((bits >> write) & 1) === 1));
    return all.filter((kept) => !isPrefix(kept)).map(subset);
  }
  const random = seededRandom(seed);
  return Array.from({ length: SAMPLED }, () => subset(Array.from({ length: open }, () => random() < 0.5)));
}

/** Prefixes are P3 already; all and nothing are P1 and P2. */
const isPrefix = (kept: readonly boolean[]): boolean => kept.every((is, index) => !is || index === 0 || kept[index - 1] === true);

function subset(kept: readonly boolean[]): Loss {
  const name = `P4:${kept.map(Number).join('')}`;
  return { name, keeps: (write) => kept[write] === true, properties: 'kept', sheetOrder: true };
}
