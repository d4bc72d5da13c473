/** Which line of a menu a key goes to from line `at` (−1: none yet); undefined when the key is for something else. */
export function itemToFocus(key: string, at: number, labels: readonly string[]): number | undefined {
  const last = labels.length - 1;
  if (last < 0) return undefined;
  if (key === 'ArrowDown') return at >= last ? 0 : at + 1;
  if (key === 'ArrowUp') return at <= 0 ? last : at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if ([...key].length !== 1 || key === ' ') return undefined;
  const order = labels.map((_, step) => (at + 1 + step) % labels.length);
  return order.find((index) => labels[index]?.toLowerCase().startsWith(key.toLowerCase()));
}
