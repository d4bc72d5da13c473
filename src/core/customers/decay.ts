import type { Money } from '../model/money';

/** What counts fully, in ten-thousandths. */
export const FULL_WEIGHT = 10_000;

const MONTH = { days: 487, in: 16 }; // 30.4375 days = 365.25 ÷ 12
const BITS = 24;

/**
 * How much an order so many days old counts, in whole ten-thousandths: half after each half-life, rounded half up. Powers of
 * two are put together of square roots, which every machine rounds alike, so the weights are the same everywhere.
 *
 * @param halfLifeMonths above 0; months of 30.4375 days
 */
export function decayWeight(ageDays: number, halfLifeMonths: number): number {
  const lives = (Math.max(0, ageDays) * MONTH.in) / (MONTH.days * halfLifeMonths);
  const whole = Math.floor(lives);
  if (whole > BITS) return 0;
  let weight = FULL_WEIGHT / 2 ** whole;
  let root = 0.5;
  let rest = lives - whole;
  for (let bit = 0; bit < BITS; bit++) {
    root = Math.sqrt(root);
    rest *= 2;
    if (rest < 1) continue;
    rest -= 1;
    weight *= root;
  }
  return Math.floor(weight + 0.5);
}

/** amount · weight ÷ 10,000, rounded half away from zero, exactly; never further from zero than the amount. */
export function decayedAmount(amount: Money, weight: number): Money {
  const size = Math.abs(amount);
  const rest = size % FULL_WEIGHT;
  const decayed = ((size - rest) / FULL_WEIGHT) * weight + Math.floor((rest * weight) / FULL_WEIGHT + 0.5);
  return (amount < 0 && decayed > 0 ? -decayed : decayed) as Money;
}
