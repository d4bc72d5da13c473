/// <reference types="google.script.client-side" />
import type { FromPanel } from '../../server/protocol';
import { Calls } from './calls';
import { runner } from './runner';

/** The page of an add-on, in its frame. */
export type PanelWindow = Window & typeof globalThis;

export interface Given {
  readonly functions: readonly string[];
  readonly workbenchOrigin: string;
}

/** Puts `google.script` into the page of an add-on; what it does reaches the workbench by `postMessage` only. */
export function installGoogleScript(page: PanelWindow, { functions, workbenchOrigin }: Given): void {
  const tell = (message: FromPanel) => page.parent.postMessage(message, workbenchOrigin);
  const calls = new Calls(page, tell);
  page.addEventListener('message', (event) => {
    if (event.source === page.parent && event.origin === workbenchOrigin) calls.answer(event.data);
  });
  const host: typeof google.script.host = {
    origin: workbenchOrigin,
    close: () => tell({ gsr: 'host', what: 'close' }),
    setWidth: (pixels) => tell({ gsr: 'host', what: 'setWidth', pixels: Number(pixels) }),
    setHeight: (pixels) => tell({ gsr: 'host', what: 'setHeight', pixels: Number(pixels) }),
    editor: { focus: () => tell({ gsr: 'host', what: 'focusEditor' }) },
  };
  Object.assign(page, { google: { script: { run: runner(page, functions, calls), host } } });
}
