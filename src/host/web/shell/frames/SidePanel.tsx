import { useEffect } from 'preact/hooks';
import type { Frame } from '../../../server/protocol';
import { keepFocus } from '../focus';
import { Icon } from '../Icon';
import { useShell } from '../shellContext';
import { PanelFrame } from './PanelFrame';

/** Google's sidebar: 300 pixels, whatever the page in it asks for. */
export function SidePanel({ frame }: { readonly frame: Frame }) {
  const { words, act, focusGrid } = useShell();
  useEffect(() => keepFocus, []);
  const close = () => {
    focusGrid();
    void act({ do: 'closeSidebar' });
  };
  return (
    <aside class="side-panel" aria-label={words.page.panel} data-region="panel">
      <header class="side-panel-head">
        <h2>{frame.title}</h2>
        <button type="button" class="round" aria-label={words.page.closePanel} title={words.page.closePanel} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <PanelFrame key={frame.id} frame={frame} close={close} resize={() => undefined} />
    </aside>
  );
}
