import { sentArguments } from './arguments';
import type { Calls, Handlers } from './calls';
import type { PanelWindow } from './index';

/** `google.script.run`: the script's functions as methods, and three that give a new runner with one thing set. */
export function runner(page: PanelWindow, functions: readonly string[], calls: Calls, handlers: Handlers = {}): object {
  const having = (more: Handlers) => runner(page, functions, calls, { ...handlers, ...more });
  const methods = functions.map((fn) => [fn, (...args: unknown[]) => calls.start(fn, sentArguments(page, args), handlers)] as const);
  return {
    ...Object.fromEntries(methods),
    withSuccessHandler: (onSuccess: Handlers['onSuccess']) => having({ onSuccess }),
    withFailureHandler: (onFailure: Handlers['onFailure']) => having({ onFailure }),
    withUserObject: (userObject: unknown) => having({ userObject }),
  };
}
