import { FrameDialog } from '../frames/FrameDialog';
import { useShell } from '../shellContext';
import { PageDialogView } from './PageDialogView';
import { ScriptAlert } from './ScriptAlert';

/** Everything that wants an answer, one of each kind at a time; a later one stands above an earlier. */
export function Dialogs() {
  const { state, dialogs } = useShell();
  const [alert] = state.alerts;
  const [dialog] = dialogs;
  return (
    <>
      {state.dialog && <FrameDialog key={`frame ${state.dialog.id}`} frame={state.dialog} />}
      {alert && <ScriptAlert key={`alert ${alert.id}`} alert={alert} />}
      {dialog && <PageDialogView key={`page ${dialog.id}`} dialog={dialog} />}
    </>
  );
}
