/**
 * An exact amount: whole ten-thousandths of the currency unit, because unit prices in real files have three decimals
 * and sums of binary fractions depend on their order. 12.5 units = 125,000.
 */
export type Money = number & { readonly unit: 'ten-thousandth' };

const SCALE = 10_000;
/** Largest amount of one row, in currency units; larger ones are refused as a mistake. */
export const LARGEST_ROW_UNITS = 1e11;
/** Largest exact sum, in currency units: beyond it ten-thousandths no longer fit a double exactly. */
export const LARGEST_SUM_UNITS = 9e11;

/** Currency units → exact money, rounded half away from zero; `undefined` when not finite or above the row limit. */
export function moneyOf(units: number): Money | undefined {
  if (!(Math.abs(units) <= LARGEST_ROW_UNITS)) return undefined;
  return signed(units < 0 ? -1 : 1, tenThousandths(Math.abs(units)));
}

/** Exact money → currency units, for showing and for cells. */
export function unitsOf(money: Money): number {
  return money / SCALE;
}

/**
 * Quantity × unit price, rounded half away from zero to a ten-thousandth; `undefined` above the row limit.
 * The quantity is itself taken to four decimals (1.5 kg), and the product is formed in exact integer parts.
 */
export function lineAmount(quantity: Money, unitPrice: Money): Money | undefined {
  if (Math.abs(quantity / SCALE) * Math.abs(unitPrice / SCALE) > LARGEST_ROW_UNITS) return undefined;
  const sign = quantity < 0 !== unitPrice < 0 ? -1 : 1;
  const [amount, price] = [Math.abs(quantity), Math.abs(unitPrice)];
  const [wholeAmount, partAmount] = [Math.floor(amount / SCALE), amount % SCALE];
  const [wholePrice, partPrice] = [Math.floor(price / SCALE), price % SCALE];
  const exact = wholeAmount * price + partAmount * wholePrice; // integers below 2^53 by the limit above
  return signed(sign, exact + Math.floor((partAmount * partPrice) / SCALE + 0.5));
}

/** Whether a sum is still exact; callers refuse with a code when it is not. */
export function isExactSum(sum: number): boolean {
  return Math.abs(sum) <= LARGEST_SUM_UNITS * SCALE;
}

/**
 * By the decimal digits as written, not by the binary product, which for one half in fourteen falls just short
 * (24173.68195 × 10,000 = 241736819.49999997). Only values that near a half are worth their text.
 */
function tenThousandths(units: number): number {
  const product = units * SCALE;
  const part = product - Math.floor(product);
  return Math.floor((part > 0.3 && part < 0.5 ? Number(`${units}e4`) : product) + 0.5);
}

/** Never −0: it would show as "-0". */
function signed(sign: 1 | -1, size: number): Money {
  return (size === 0 ? 0 : sign * size) as Money;
}
