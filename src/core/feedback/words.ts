import { type Cell, isBlank } from '../model/cell';
import { once } from '../model/once';
import { customerKey } from '../reading';

/** What people write in one word, in either language: the meaning by any of its usual spellings; `undefined` for anything else. */
export function wordsOf<Meaning extends string>(lists: Readonly<Record<Meaning, string>>): (cell: Cell) => Meaning | undefined {
  const known = once(
    () => new Map((Object.entries(lists) as [Meaning, string][]).flatMap(([meaning, list]) => list.split(',').map((word) => [customerKey(word), meaning]))),
  );
  return (cell) => {
    const key = isBlank(cell) ? '' : customerKey(cell);
    return key === '' ? undefined : known().get(key);
  };
}
