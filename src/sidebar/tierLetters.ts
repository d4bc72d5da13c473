/**
 * A letter for each tier's badge: the first letter of its name, or the ranks 1, 2, 3 … for all tiers when two of them
 * begin alike or one has no letter.
 *
 * @example tierLetters(['VIP', 'Gold', '★ silver']) // ['V', 'G', 'S']
 * @example tierLetters(['Gold', 'Green', 'Basic']) // ['1', '2', '3']
 */
export function tierLetters(names: readonly string[]): string[] {
  const letters = names.map((name) => /\p{L}|\p{N}/u.exec(name.normalize('NFKC'))?.[0].toUpperCase() ?? '');
  const isClear = letters.every((letter) => [...letter].length === 1) && new Set(letters).size === letters.length;
  return isClear ? letters : names.map((_, rank) => String(rank + 1));
}
