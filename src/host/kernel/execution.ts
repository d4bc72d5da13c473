import type { Replay } from './replay';

/** What started a run of the script. */
export type ExecutionKind = 'open' | 'install' | 'menu' | 'client' | 'trigger' | 'custom' | 'run';
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/**
 * One call of the script on a service. A *write* may change what is kept: cells, sheets, names, metadata,
 * properties, cache, triggers or the active sheet. Everything else is a *read*: locks pass with the execution,
 * toasts and menus are only shown, `flush` changes nothing of its own.
 */
export interface Call {
  readonly n: number; // among all calls the host has counted, from 1
  readonly k: number; // among the calls of its execution, from 1
  readonly execution: number;
  readonly executionKind: ExecutionKind;
  readonly fn: string; // the entry function of the execution
  readonly name: string; // 'Range.setValues'
  readonly service: string;
  readonly method: string;
  readonly kind: 'read' | 'write';
  readonly target: string; // 'Orders!A1:H20', where there is such a thing
  readonly cells: number; // of the range it is about
  readonly at: number; // host time
  readonly open: number; // writes of the script that were not yet durable; 0 without a journal
  fault?: string;
  threw?: string;
}

export interface ExecutionError {
  readonly name: string;
  readonly message: string;
}

/** One run of the script, from an empty realm to its end. */
export interface Execution {
  readonly id: number;
  readonly kind: ExecutionKind;
  readonly fn: string;
  readonly authMode: AuthMode;
  readonly user: string; // e-mail address
  readonly locale: string; // the user's language
  startedAt: number;
  calls: number;
  reads: number;
  writes: number;
  ms: number; // virtual
  readonly log: string[];
  readonly trace: Call[];
  result?: unknown;
  error?: ExecutionError;
  killed?: boolean;
  suspended?: boolean; // cut off by a test, or waiting for the person; it holds its locks and goes on later
  replay?: Replay;
}

/** What hit a run, in one line: 'trigger hourlySweep_, call 12 Range.setValues Tier A!A1:H20: kill after, P3:2'. */
export function faultLine({ kind, fn, trace }: Execution): string {
  const hits = trace.filter(({ fault }) => fault !== undefined).map(({ k, name, target, fault }) => `call ${k} ${name}${target && ` ${target}`}: ${fault}`);
  return [`${kind} ${fn}`, ...hits].join(', ');
}
