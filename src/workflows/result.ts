import { type Language, type MessageKey, type MessageParams, say } from '../messages';
import type { ColumnQuestion, Fix } from './sidebarApi';

/** Why a workflow did not do what it was asked. `key` and `params` are worded once, at the end, in one language. */
export interface Failure {
  readonly code: string; // stable, for people who write programs: 'COLUMN_MISSING'
  readonly key: MessageKey;
  readonly params: MessageParams;
  readonly question?: ColumnQuestion; // a person's answer settles it
}

export type Done<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function done<T>(value: T): Done<T> {
  return { ok: true, value };
}

export function failed(key: MessageKey, params: MessageParams = {}): { ok: false; failure: Failure } {
  return { ok: false, failure: { code: key.slice(key.indexOf('.') + 1), key, params } };
}

export function sentenceOf(failure: Failure, language: Language): string {
  return say(language, failure.key, failure.params);
}

const PASSING: readonly string[] = ['LOCK_BUSY', 'LOCK_UNAVAILABLE', 'BUSY', 'GONE', 'NAME_TAKEN', 'SERVICE', 'SHEET_HIDDEN', 'OWN_HIDDEN', 'QUESTION_OVER'];

/** Not a failure at all: what did not fit into this run goes on in the next. */
export function goesOn({ code }: Failure): boolean {
  return code === 'UNFINISHED';
}

/** What mends a failure, or leads to where it can be mended: the panel makes a button of it. Nothing leads to a sheet that is gone. */
export function fixOf({ code, params, question }: Failure): Fix | undefined {
  if (question !== undefined) return { kind: 'ask', question };
  if (code === 'UNFINISHED') return { kind: 'goOn', done: Number(params.done), of: Number(params.of) };
  if (PASSING.includes(code)) return { kind: 'retry' };
  if (code === 'SHEET_GONE') return undefined;
  if (['RULES_WRONG', 'SHEET_UNKNOWN', 'SOURCE_IS_OUTPUT', 'COLUMN_UNKNOWN'].includes(code)) return { kind: 'show', place: { role: 'rules' } };
  return typeof params.sheet === 'string' ? { kind: 'show', place: { sheet: params.sheet } } : undefined;
}
