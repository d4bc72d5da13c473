import type { ClientReply, Execution, Host } from '../../../src/host';

/** How an execution ended for the person: done, told why not, in silence, or cut off by Google. */
export type Ended = 'right' | 'told' | 'silent' | 'killed';

/** What one entry came to: its execution, and how it ended. */
export interface Entry {
  readonly execution: Execution;
  readonly ended: Ended;
  readonly said: string; // the last thing people were told
}

export function byMenu(host: Host, label: string): Entry {
  const [alerts, toasts] = [host.ui.alerts.length, host.ui.toasts.length];
  const execution = host.menu(label);
  const alert = host.ui.alerts.slice(alerts).at(-1)?.message;
  const toast = host.ui.toasts.slice(toasts).at(-1)?.message;
  return { execution, said: alert ?? toast ?? execution.error?.message ?? '', ended: endOf(execution, alert !== undefined, toast !== undefined) };
}

export function byPanel(host: Host, method: string, ...args: readonly unknown[]): Entry {
  const before = host.executions.length;
  const reply = host.clientRun(method, args);
  const execution = host.executions[before];
  if (execution === undefined) throw new Error(`the panel cannot call ${method}`);
  return { execution, said: saidIn(reply), ended: endOf(execution, isRefused(reply), !isRefused(reply)) };
}

/** The clock goes on by an hour: the triggers that fall due fire. `undefined` when none is set. */
export function byClock(host: Host, ms = 3_600_000): Entry | undefined {
  const execution = host.advance(ms).at(-1);
  if (execution === undefined) return undefined;
  const failed = execution.log.some((line) => /failed/.test(line));
  return { execution, said: execution.log.at(-1) ?? '', ended: endOf(execution, failed, !failed) };
}

/** Any entry: what it showed or answered tells how it ended; one that has nothing to say ends right. */
export function endedBy(host: Host, enter: (host: Host) => Execution): Entry {
  const alerts = host.ui.alerts.length;
  const execution = enter(host);
  const answer = execution.result as { ok?: boolean; error?: { message?: string } } | undefined;
  const alert = host.ui.alerts.slice(alerts).at(-1)?.message;
  const isTold = alert !== undefined || answer?.ok === false || execution.log.some((line) => /failed/.test(line));
  return { execution, said: alert ?? answer?.error?.message ?? execution.error?.message ?? '', ended: endOf(execution, isTold, !isTold) };
}

function endOf({ killed, error }: Execution, isTold: boolean, isDone: boolean): Ended {
  if (killed) return 'killed';
  if (error !== undefined || isTold) return 'told';
  return isDone ? 'right' : 'silent';
}

function isRefused(reply: ClientReply): boolean {
  return !reply.ok || (reply.value as { ok?: boolean } | null)?.ok !== true;
}

function saidIn(reply: ClientReply): string {
  if (!reply.ok) return reply.error.message;
  const answer = reply.value as { ok?: boolean; value?: { message?: string }; error?: { message?: string } } | null;
  return answer?.error?.message ?? answer?.value?.message ?? '';
}
