import { type Change, migrationMatrix } from '../core/changes';
import { type Language, say } from '../messages';

const MOST_PAIRS = 8;

/** Who moved, came and went in one generation, and the movement matrix in words: its largest numbers. */
export function latestChanges(changes: readonly Change[], tiers: readonly string[], language: Language): string[] {
  const moves = changes.flatMap((change) => (change.kind === 'tier' ? [change] : []));
  const count = (...kinds: readonly Change['kind'][]) => changes.filter(({ kind }) => kinds.includes(kind)).length;
  const counts = {
    up: moves.filter(({ direction }) => direction > 0).length,
    down: moves.filter(({ direction }) => direction < 0).length,
    fresh: count('firstSeen'),
    gone: count('left', 'merged'),
  };
  if (moves.length + counts.fresh + counts.gone === 0) return [say(language, 'changes.still')];
  const names = [...new Set([...tiers, ...moves.flatMap(({ from, to }) => [from, to])])].filter((name) => name !== '');
  const list = pairs(moves, [...names, '']).map(({ from, to, customers }) =>
    say(language, 'changes.pair', { from: from || say(language, 'changes.noTier'), to: to || say(language, 'changes.noTier'), customers }),
  );
  return [say(language, 'changes.moved', counts), ...(list.length === 0 ? [] : [say(language, 'changes.matrix', { list: list.join(' · ') })])];
}

function pairs(moves: readonly { readonly from: string; readonly to: string }[], names: readonly string[]) {
  const { counts } = migrationMatrix(
    moves.map(({ from, to }) => [from, to] as const),
    names,
    names,
  );
  const all = counts.flatMap((row, from) => row.map((customers, to) => ({ from: names[from] as string, to: names[to] as string, customers })));
  return all
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => b.customers - a.customers)
    .slice(0, MOST_PAIRS);
}
