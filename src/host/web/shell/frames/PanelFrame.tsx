import { useEffect, useRef } from 'preact/hooks';
import { FRAME_SANDBOX, type Frame } from '../../../server/protocol';
import { useShell } from '../shellContext';
import { type PanelHost, panelBridge } from './panelBridge';

interface PanelFrameProps {
  readonly frame: Frame;
  close(): void;
  resize(size: { readonly width?: number; readonly height?: number }): void;
}

/** A page of the add-on's, kept on its own origin and spoken to by messages only. */
export function PanelFrame({ frame, close, resize }: PanelFrameProps) {
  const shell = useShell();
  const element = useRef<HTMLIFrameElement>(null);
  const host: PanelHost = { run: (call) => shell.store.client(call), close, focusEditor: shell.focusGrid, resize };
  const newest = useRef(host);
  newest.current = host;
  useEffect(() => {
    const panel = {
      origin: new URL(frame.url, location.href).origin,
      window: () => element.current?.contentWindow ?? undefined,
      post: (message: unknown, origin: string) => element.current?.contentWindow?.postMessage(message, origin),
    };
    const hear = panelBridge(panel, {
      run: (call) => newest.current.run(call),
      close: () => newest.current.close(),
      focusEditor: () => newest.current.focusEditor(),
      resize: (size) => newest.current.resize(size),
    });
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [frame.url]);
  return <iframe ref={element} class="frame" src={frame.url} title={frame.title} sandbox={FRAME_SANDBOX} />;
}
