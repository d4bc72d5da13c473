import { textHash } from '../../core/reading';

const HIGH_BITS = 2 ** 17;

/**
 * What stands for a key in the hidden column beside a row: a whole number of 49 bits, which has 15 digits at most, so that
 * a sheet keeps it exactly and as a number. It says nothing of the customer. Of lists of 100,000 customers about 1 in
 * 100,000 has two who share one.
 */
export function markOf(key: string): number {
  return (textHash(key, 0x9e3779b9) % HIGH_BITS) * 2 ** 32 + textHash(key);
}
