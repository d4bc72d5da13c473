import { textHash } from '../../core/reading';

const HIGH_BITS = 2 ** 21;

/**
 * What stands for a key in the hidden column beside a row: a whole number of 53 bits that says nothing of the customer,
 * and that a sheet keeps exactly. Of 100,000 customers two share one in about 1 of 2 million lists.
 */
export function markOf(key: string): number {
  return (textHash(key, 0x9e3779b9) % HIGH_BITS) * 2 ** 32 + textHash(key);
}
