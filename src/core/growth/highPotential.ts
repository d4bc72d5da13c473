import { benjaminiHochberg } from '../math/benjaminiHochberg';
import { binomialAtMost } from '../math/incompleteBeta';
import type { Growth } from './growthOf';

const FALSE_SHARE = 0.1; // of those called engaged
const FEWEST_WORDS = 2;

export interface Potential {
  readonly spend: number | undefined; // any unit; undefined: not known
  readonly growth: Growth | undefined;
  readonly words: number | undefined; // suggestions and the like they have given; undefined: nobody writes that down
}

/**
 * Who would be overlooked by spend alone: in the lower half by spend, and rising, or giving more suggestions than chance
 * would hand to one of so many customers (binomial, of those called so at most a tenth falsely).
 *
 * @returns why, in the order given; `undefined`: not known to be
 */
export function highPotentials(customers: readonly Potential[]): ('growth' | 'engagement' | undefined)[] {
  const known = customers.flatMap(({ spend }) => (spend === undefined ? [] : [spend])).sort((a, b) => a - b);
  const median = known[(known.length - 1) >> 1] ?? Number.NEGATIVE_INFINITY;
  const engaged = areEngaged(customers.map(({ words }) => words));
  return customers.map(({ spend, growth }, at) => {
    if (spend === undefined || spend > median) return undefined;
    if (growth?.verdict === 'rising') return 'growth';
    return engaged[at] ? 'engagement' : undefined;
  });
}

function areEngaged(words: readonly (number | undefined)[]): boolean[] {
  const asked = words.filter((count) => count !== undefined);
  const all = asked.reduce((sum: number, count) => sum + (count as number), 0);
  const chances = words.map((count) => (count === undefined ? 1 : 1 - binomialAtMost(count - 1, all, 1 / asked.length)));
  const holds = benjaminiHochberg(chances, FALSE_SHARE);
  return words.map((count, at) => (count ?? 0) >= FEWEST_WORDS && asked.length > 1 && holds[at] === true);
}
