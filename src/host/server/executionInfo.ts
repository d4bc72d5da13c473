import type { Execution } from '../kernel/execution';
import type { ExecutionInfo } from './protocol';

const MOST_CALLS = 1000; // of one execution that the page lists

export function executionInfo({ id, kind, fn, calls, reads, writes, ms, error, trace }: Execution): ExecutionInfo {
  const shown = trace.slice(0, MOST_CALLS).map((call) => ({ name: call.name, target: call.target, kind: call.kind }));
  return { id, kind, fn, calls, reads, writes, ms: Math.round(ms), error: error?.message, trace: shown };
}

const OF_THE_DOCUMENT = new Set(['Spreadsheet', 'Sheet', 'Range', 'NamedRange']);

/** Whether it may have changed cells, sheets or names; moving the person's view does not. */
export function changedDocument({ trace }: Execution): boolean {
  return trace.some(({ kind, service, method }) => kind === 'write' && OF_THE_DOCUMENT.has(service) && !/^(activate|setActive)/.test(method));
}
