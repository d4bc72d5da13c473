/** A hundred points are as many. */
const BLOCKS = 10;

/** A score of 0 to 100 as a bar of text, to half a block: 79 → eight blocks, 76 → seven and a half. Nothing for 0. */
export function barOf(points: number): string {
  const halves = Math.round((points / 100) * BLOCKS * 2);
  return '█'.repeat(Math.floor(halves / 2)) + (halves % 2 === 1 ? '▌' : '');
}
