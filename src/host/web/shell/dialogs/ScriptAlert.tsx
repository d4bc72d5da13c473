import type { AlertButton, State } from '../../../server/protocol';
import { useShell } from '../shellContext';
import { Modal } from './Modal';

/** What a script said by `Ui.alert`; its line breaks are kept. With several buttons the script waits for the one that is pressed. */
export function ScriptAlert({ alert }: { readonly alert: State['alerts'][number] }) {
  const { words, state, act } = useShell();
  const close = (answer?: AlertButton) => void act({ do: 'closeAlert', id: alert.id, ...(answer && { answer }) });
  return (
    <Modal title={alert.title || words.dialog.fromScript(state.addOnName)} role="alertdialog" onCancel={() => close()}>
      <p class="modal-text">{alert.message}</p>
      <div class="modal-buttons">
        {alert.buttons.map((button, at) => (
          <button key={button} type="button" class={`button ${at === 0 ? 'primary' : ''}`} autofocus={at === 0} onClick={() => close(button)}>
            {words.dialog.buttons[button]}
          </button>
        ))}
      </div>
    </Modal>
  );
}
