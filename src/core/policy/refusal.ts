import type { Cell } from '../model/cell';
import type { Policy } from './policy';
import type { RuleProblem } from './problem';
import { shownCell } from './ruleCells';

/** A row of the rules table that cannot be followed, and which of its two cells is to be corrected. */
export interface Refusal extends RuleProblem {
  readonly part: 'key' | 'value';
}

/** What a row makes of the policy. */
export type Changed = Policy | Refusal;

export function isRefusal(changed: Changed): changed is Refusal {
  return 'code' in changed;
}

export function refuseKey(code: RuleProblem['code'], params: RuleProblem['params']): Refusal {
  return { code, params, part: 'key' };
}

/** The value of a row, shown as `key · value`. */
export function refuseValue(code: RuleProblem['code'], key: string, value: Cell, params: RuleProblem['params'] = {}): Refusal {
  return { code, params: { rule: `${key} · ${shownCell(value)}`, ...params }, part: 'value' };
}
