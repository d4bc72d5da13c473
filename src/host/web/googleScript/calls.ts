import type { FromPanel, ToPanel } from '../../server/protocol';
import type { PanelWindow } from './index';

/** What a runner was given; `null` takes a handler away again. */
export interface Handlers {
  readonly onSuccess?: ((value: unknown, userObject: unknown) => void) | null | undefined;
  readonly onFailure?: ((error: Error, userObject: unknown) => void) | null | undefined;
  readonly userObject?: unknown;
}

interface Waiting {
  readonly message: FromPanel;
  readonly id: number;
  readonly handlers: Handlers;
}

const AT_ONCE = 10; // documented: the eleventh waits

/** The calls on their way to the server. */
export class Calls {
  #lastId = 0;
  readonly #queue: Waiting[] = [];
  readonly #running = new Map<number, Handlers>();

  constructor(
    readonly page: PanelWindow,
    readonly tell: (message: FromPanel) => void,
  ) {}

  start(fn: string, args: readonly unknown[], handlers: Handlers): void {
    this.#lastId += 1;
    this.#queue.push({ id: this.#lastId, handlers, message: { gsr: 'run', id: this.#lastId, fn, args } });
    this.#sendNext();
  }

  /** A message from the workbench, whatever it is. */
  answer(message: unknown): void {
    if (!isReply(message)) return;
    const handlers = this.#running.get(message.id);
    if (handlers === undefined) return;
    this.#running.delete(message.id);
    this.#sendNext();
    const { reply } = message;
    if (reply.ok) handlers.onSuccess?.(reply.value, handlers.userObject);
    else this.#fail(handlers, Object.assign(new Error(reply.error.message), { name: reply.error.name }));
  }

  #fail({ onFailure, userObject }: Handlers, error: Error): void {
    if (onFailure) onFailure(error, userObject);
    else this.page.console.error(`Uncaught ${error.name}: ${error.message}`); // documented: to the console
  }

  #sendNext(): void {
    if (this.#running.size >= AT_ONCE) return;
    const next = this.#queue.shift();
    if (!next) return;
    this.#running.set(next.id, next.handlers);
    this.tell(next.message);
  }
}

function isReply(message: unknown): message is ToPanel {
  return typeof message === 'object' && message !== null && (message as { gsr?: unknown }).gsr === 'reply';
}
