import { useState } from 'preact/hooks';
import type { Frame } from '../../../server/protocol';
import { Modal } from '../dialogs/Modal';
import { Icon } from '../Icon';
import { useShell } from '../shellContext';
import { PanelFrame } from './PanelFrame';

const USUAL = { width: 600, height: 400 };

/** `Ui.showModalDialog`: a page of the add-on's above everything. */
export function FrameDialog({ frame }: { readonly frame: Frame }) {
  const { words, act } = useShell();
  const [size, setSize] = useState({ width: frame.width ?? USUAL.width, height: frame.height ?? USUAL.height });
  const close = () => void act({ do: 'closeDialog' });
  return (
    <Modal title={frame.title} class="frame-dialog" onCancel={close}>
      <button type="button" class="round frame-dialog-close" aria-label={words.dialog.close} title={words.dialog.close} onClick={close}>
        <Icon name="close" />
      </button>
      <div class="frame-dialog-page" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        <PanelFrame frame={frame} close={close} resize={(change) => setSize((now) => ({ ...now, ...change }))} />
      </div>
    </Modal>
  );
}
