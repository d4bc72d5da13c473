import type { ClientCall, FromPanel, ToPanel } from '../../../server/protocol';
import type { ClientReply } from '../../../services/clientCall';

export interface PanelHost {
  /** Undefined: nobody answered, and nothing is said to the page, as on Google. */
  run(call: ClientCall): Promise<ClientReply | undefined>;
  close(): void;
  focusEditor(): void;
  resize(size: { readonly width?: number; readonly height?: number }): void;
}

interface Panel {
  readonly origin: string;
  readonly window: () => unknown; // of the frame, while it is there
  post(message: ToPanel, origin: string): void;
}

/** Hears what the add-on's page says. Only its own window on its own origin is listened to, and only it is answered. */
export function panelBridge(panel: Panel, host: PanelHost): (event: Pick<MessageEvent, 'source' | 'origin' | 'data'>) => Promise<void> {
  return async ({ source, origin, data }) => {
    const opened = panel.window();
    if (opened === undefined || source !== opened || origin !== panel.origin || !isFromPanel(data)) return;
    if (data.gsr === 'host') return hostCall(data, host);
    const reply = await host.run({ fn: data.fn, args: data.args });
    if (reply !== undefined && panel.window() === opened) panel.post({ gsr: 'reply', id: data.id, reply }, panel.origin);
  };
}

function hostCall(message: Extract<FromPanel, { gsr: 'host' }>, host: PanelHost): void {
  if ('pixels' in message) host.resize(message.what === 'setWidth' ? { width: message.pixels } : { height: message.pixels });
  else if (message.what === 'close') host.close();
  else host.focusEditor();
}

function isFromPanel(data: unknown): data is FromPanel {
  if (data === null || typeof data !== 'object' || !('gsr' in data)) return false;
  const message = data as Record<string, unknown>;
  if (message.gsr === 'run') return typeof message.id === 'number' && typeof message.fn === 'string' && Array.isArray(message.args);
  if (message.gsr !== 'host') return false;
  if (message.what === 'close' || message.what === 'focusEditor') return true;
  return (message.what === 'setWidth' || message.what === 'setHeight') && typeof message.pixels === 'number';
}
