import type { ExecutionKind } from '../../kernel/execution';
import type { PanelCalls } from '../../server/protocol';

const kinds: Readonly<Record<ExecutionKind, string>> = {
  open: 'document opened',
  install: 'add-on installed',
  menu: 'menu',
  client: 'panel',
  trigger: 'schedule',
  custom: 'formula',
  run: 'started directly',
};

const panelCalls: Readonly<Record<PanelCalls, string>> = {
  work: 'Everything works',
  fail: 'Every call fails',
  silent: 'Never answers',
  denied: 'PERMISSION_DENIED',
};

const panelCallsWhy: Readonly<Record<PanelCalls, string>> = {
  work: 'The panel’s calls reach the script, as on a good day.',
  fail: 'The script throws an error at every call from the panel.',
  silent: 'No answer ever reaches the panel, as when the connection is lost.',
  denied: 'Google refuses the calls, as it does when several Google accounts are signed in.',
};

/** What the add-on did, and the controls of the imitated Google. */
export const googleEn = {
  did: 'What the add-on did',
  nothingYet: 'nothing yet',
  kinds,
  run: (fn: string, kind: string) => `${fn} (${kind})`,
  calls: (calls: number, reads: number, writes: number) =>
    `${calls} ${calls === 1 ? 'call' : 'calls'} = ${reads} ${reads === 1 ? 'read' : 'reads'} + ${writes} ${writes === 1 ? 'write' : 'writes'}`,
  ms: (ms: number) => `${ms} ms`,
  failedWith: 'failed',
  callsWhy: 'Each line is one call to a Google service. Fewer calls mean a faster add-on.',
  noCalls: 'This run called no Google service.',
  moreCalls: (count: number) => `… and ${count} more; Copy takes them all.`,
  write: 'write',
  read: 'read',
  copy: 'Copy',
  copied: 'Copied',
  controls: 'Local Google',
  works: 'works normally',
  clock: 'Clock',
  clockWhy: 'Let time pass, to see what the add-on does on its schedule.',
  hour: '+1 hour',
  day: '+1 day',
  week: '+1 week',
  next: 'Until the next schedule',
  schedules: 'Scheduled',
  noSchedules: 'Nothing is scheduled.',
  schedule: (handler: string, due: string, owner: string) => `${handler}, next at ${due}, as ${owner}`,
  panel: 'Answers to the panel',
  panelIs: (how: string) => `Answers to the panel: ${how}`,
  panelCalls,
  panelCallsWhy,
  behaviour: 'How Google behaves',
  notAuthorised: 'permission withdrawn',
  slow: 'Slow answers',
  slowWhy: 'Every answer takes a while, and later ones may overtake earlier ones.',
  authorised: 'Permission granted',
  authorisedWhy: 'Switched off, Google treats the add-on as if you had never allowed it to run.',
};
