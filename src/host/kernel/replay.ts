import type { Call, Execution } from './execution';

/** What one call came to. */
export interface Outcome {
  readonly call: Call;
  readonly value?: unknown;
  readonly thrown?: unknown;
}

/**
 * How code in one thread is stopped in the middle and goes on later: the first time it is cut off after `stopAfter`
 * calls, the second time its `past` calls get their old answers and have no effect, and the rest is live.
 */
export interface Replay {
  readonly past: Outcome[];
  readonly stopAfter: number;
}

/** The old answer to a call that was made before. */
export function repeat({ call, value, thrown }: Outcome, name: string, execution: Execution): unknown {
  if (call.name !== name) throw new Error(`The replay went another way: call ${call.k} was ${call.name}, now it is ${name}.`);
  execution.calls += 1;
  if (call.kind === 'write') execution.writes += 1;
  else execution.reads += 1;
  execution.trace.push(call);
  if (thrown !== undefined) throw thrown;
  return value;
}
