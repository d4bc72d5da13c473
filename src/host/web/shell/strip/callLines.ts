import type { ExecutionInfo } from '../../../server/protocol';

/** 'Range.setValues  Orders!A1:H20' */
export function callLine({ name, target }: ExecutionInfo['trace'][number]): string {
  return target === '' ? name : `${name}  ${target}`;
}

/** The whole run as text, to be pasted into a report. */
export function runAsText({ fn, kind, calls, reads, writes, ms, error, trace }: ExecutionInfo): string {
  const head = `${fn} (${kind}): ${calls} calls = ${reads} reads + ${writes} writes, ${Math.round(ms)} ms`;
  return [head, ...(error === undefined ? [] : [error]), ...trace.map((call, index) => `${index + 1}. ${callLine(call)}`)].join('\n');
}
