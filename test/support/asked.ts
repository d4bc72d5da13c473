import type { Host } from '../../src/host';
import type { Answer } from '../../src/workflows';

/** What the panel gets, as JSON brought it over. */
export function asked<T>(host: Host, fn: string, ...args: readonly unknown[]): Answer<T> {
  const reply = host.clientRun(fn, args);
  if (!reply.ok) throw new Error(`${fn} ${JSON.stringify(args)}: ${reply.error.message}`);
  return JSON.parse(JSON.stringify(reply.value)) as Answer<T>;
}

/** What was asked for; throws when it was refused. */
export function granted<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
