import { useId, useState } from 'preact/hooks';
import type { PageDialog } from '../pageDialogs';
import { useShell } from '../shellContext';
import { Modal } from './Modal';

/** The page's own question: a line of text, or a choice. */
export function PageDialogView({ dialog }: { readonly dialog: PageDialog }) {
  return dialog.kind === 'ask' ? <AskDialog dialog={dialog} /> : <ChooseDialog dialog={dialog} />;
}

function AskDialog({ dialog }: { readonly dialog: Extract<PageDialog, { kind: 'ask' }> }) {
  const { words } = useShell();
  const [text, setText] = useState(dialog.value ?? '');
  const cancel = () => dialog.answer(undefined);
  const id = useId();
  const field = { id, value: text, autofocus: true, onInput: (event: Event) => setText((event.currentTarget as HTMLInputElement).value) };
  return (
    <Modal title={dialog.title} onCancel={cancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          dialog.answer(text);
        }}
      >
        <div class="field">
          <label for={id}>{dialog.label}</label>
          {dialog.multiline ? <textarea rows={5} {...field} /> : <input type="text" onFocus={(event) => event.currentTarget.select()} {...field} />}
        </div>
        <div class="modal-buttons">
          <button type="button" class="button" onClick={cancel}>
            {words.dialog.cancel}
          </button>
          <button type="submit" class="button primary">
            {dialog.confirm}
          </button>
        </div>
      </form>
    </Modal>
  );
}

function ChooseDialog({ dialog }: { readonly dialog: Extract<PageDialog, { kind: 'choose' }> }) {
  const { words } = useShell();
  const [first, ...others] = dialog.choices;
  return (
    <Modal title={dialog.title} role="alertdialog" onCancel={() => dialog.answer(undefined)}>
      <p class="modal-text">{dialog.message}</p>
      <div class="modal-buttons">
        {dialog.mayCancel && (
          <button type="button" class="button" onClick={() => dialog.answer(undefined)}>
            {words.dialog.cancel}
          </button>
        )}
        {others.map(({ id, label }) => (
          <button key={id} type="button" class="button" onClick={() => dialog.answer(id)}>
            {label}
          </button>
        ))}
        <button type="button" class="button primary" autofocus onClick={() => dialog.answer(first?.id)}>
          {first?.label}
        </button>
      </div>
    </Modal>
  );
}
