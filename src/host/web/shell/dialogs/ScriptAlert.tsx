import type { State } from '../../../server/protocol';
import { useShell } from '../shellContext';
import { Modal } from './Modal';

/** What a script said by `Ui.alert`; its line breaks are kept. */
export function ScriptAlert({ alert }: { readonly alert: State['alerts'][number] }) {
  const { words, state, act } = useShell();
  const close = () => void act({ do: 'closeAlert', id: alert.id });
  return (
    <Modal title={alert.title || words.dialog.fromScript(state.addOnName)} role="alertdialog" onCancel={close}>
      <p class="modal-text">{alert.message}</p>
      <div class="modal-buttons">
        <button type="button" class="button primary" autofocus onClick={close}>
          {words.dialog.ok}
        </button>
      </div>
    </Modal>
  );
}
