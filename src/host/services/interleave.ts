import type { Call, Execution } from '../kernel/execution';
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
  const { clock } = runner.world;
  let began = clock.now();
  const begin = () => {
    began = clock.now();
    runner.upcoming = { replay: { past, stopAfter } };
    other = second();
  };
  let calls = 0;
  const isDue = ({ executionKind }: Call) => executionKind !== 'custom' && ++calls === at; // cells that calculate in between are other executions
  const disarm = runner.kernel.faults.on(isDue, { does: 'act', act: begin }, 1);
  const one = first();
  disarm();
  if (other?.suspended) {
    runner.upcoming = { replay: { past, stopAfter: Infinity }, id: other.id };
    const later = clock.now();
    clock.goTo(began); // it has read the clock, too, and must not go another way
    other = second();
    clock.goTo(Math.max(later, clock.now()));
  }
  return { first: one, second: other };
}
