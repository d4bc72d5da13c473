import type { Execution } from '../kernel/execution';
import type { Outcome } from '../kernel/replay';
import type { Runner } from './runner';

export interface Interleaving {
  readonly first: () => Execution;
  readonly at: number;
  readonly second: () => Execution;
  readonly stopAfter: number;
}

/**
 * Two executions at once: `second` starts inside call `at` of `first`, stands still after `stopAfter` of its own calls
 * until `first` is over, and then goes on. Undefined when `first` has no such call.
 */
export function interleave(runner: Runner, { first, at, second, stopAfter }: Interleaving): { first: Execution; second: Execution | undefined } {
  const past: Outcome[] = [];
  let other: Execution | undefined;
  const begin = () => {
    runner.upcoming = { replay: { past, stopAfter } };
    other = second();
  };
  const disarm = runner.kernel.faults.at(at, { does: 'act', act: begin });
  const one = first();
  disarm();
  if (other?.suspended) {
    runner.upcoming = { replay: { past, stopAfter: Infinity }, id: other.id };
    other = second();
  }
  return { first: one, second: other };
}
