import type { Refusal, RefusalCode } from './actions';

/** What an action would do: the change itself, or why it is refused. Planning changes nothing. */
export type Plan = Refusal | (() => void);

export function refuse(code: RefusalCode, params: Refusal['params'] = {}): Refusal {
  return { code, params };
}

export function isRefusal(plan: Plan): plan is Refusal {
  return typeof plan !== 'function';
}
