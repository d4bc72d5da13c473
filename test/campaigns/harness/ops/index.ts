import { INSIDE_OUR_LISTS } from './insideOurs';
import { ON_OUR_SHEETS } from './onOurs';
import { ON_THEIRS } from './onTheirs';
import type { Op } from './op';
import { TO_THE_DOCUMENT } from './toTheDocument';

export { type Op, perform } from './op';

export const OPS: readonly Op[] = [...ON_THEIRS, ...ON_OUR_SHEETS, ...INSIDE_OUR_LISTS, ...TO_THE_DOCUMENT];

export function opNamed(name: string): Op {
  const op = OPS.find((each) => each.name === name);
  if (op === undefined) throw new Error(`nobody can “${name}”`);
  return op;
}
