import type { State } from '../../../server/protocol';

export type Toast = State['toasts'][number];

/** The toasts nobody has seen yet, and the newest id seen now. Ids begin anew when the server was started again. */
export function unseen(toasts: readonly Toast[], seen: number): { fresh: Toast[]; seen: number } {
  const newest = Math.max(0, ...toasts.map(({ id }) => id));
  const from = newest < seen ? 0 : seen;
  return { fresh: toasts.filter(({ id }) => id > from), seen: newest };
}
