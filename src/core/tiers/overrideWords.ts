import type { Cell } from '../model/cell';
import { once } from '../model/once';
import { customerKey } from '../reading';
import type { Override } from './overrides';

/** What a row of people's words can say; `mayLeave`: the customer may leave the best tier. */
export type OverrideWord = Override['kind'] | 'mayLeave';

const WORDS: Readonly<Record<OverrideWord, string>> = {
  pin: 'pin, pinned, exactly, fix, fixed, set, is, =, 固定, 指定, 锁定, 就是, 设为',
  floor: 'floor, at least, not below, no lower than, minimum, min, >=, ≥, 不低于, 至少, 最低, 下限, 保底',
  ceiling: 'ceiling, at most, not above, no higher than, maximum, max, <=, ≤, 不高于, 至多, 最多, 最高, 上限, 封顶',
  mayLeave: 'may leave the top, may leave, may move down, agreed, agree, ok to move down, 同意降级, 同意降层, 可降级, 允许降级, 同意',
};

const words = once(
  () => new Map((Object.entries(WORDS) as [OverrideWord, string][]).flatMap(([word, list]) => list.split(',').map((each) => [customerKey(each), word]))),
);

/** In either language, in usual other words too; `undefined` for anything else. */
export function overrideWord(cell: Cell): OverrideWord | undefined {
  return words().get(customerKey(cell));
}
