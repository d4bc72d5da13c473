import { useWorkbenchContext } from '../workbench';
import { commitEditing } from './changes';
import { editActiveCell, editText } from './editing/begin';
import { EditBox } from './editing/EditBox';
import { withText } from './editing/editing';
import { editorKey } from './editing/editorKeys';
import { editing, loadedCells } from './gridState';
import { NameBox } from './NameBox';
import { useObserved } from './observed';
import { gridWords } from './words';

const MOST_LINES = 5;

/** The name box and the bar with what the active cell really holds; typing in the bar is typing in the cell. */
export function FormulaBar() {
  const workbench = useWorkbenchContext();
  const { sheet, selection, state } = workbench;
  const words = gridWords(state.language);
  const loaded = useObserved(loadedCells);
  const now = useObserved(editing);
  const text = loaded.sheetId === sheet.id ? editText(selection.row, selection.column) : '';
  const lines = Math.min(MOST_LINES, (now?.text ?? text).split('\n').length);
  return (
    <div class="grid-bar">
      <NameBox />
      <span class="grid-fx" aria-hidden="true">
        fx
      </span>
      <EditBox
        place="bar"
        editing={now}
        text={text}
        attributes={{
          class: 'grid-formula',
          'aria-label': words.formulaBar,
          style: `height:${lines * 20 + 6}px`,
          onFocus: () => (editing.value ? editing.set({ ...editing.value, place: 'bar', arrows: 'caret' }) : editActiveCell(workbench, 'bar')),
        }}
        onText={(next, caret) => editing.value && editing.set(withText(editing.value, next, caret))}
        onKeyDown={(event) => !isPassingBy(event) && editorKey(event, workbench) && event.preventDefault()}
        onLeave={() => commitEditing(workbench)}
      />
    </div>
  );
}

/** Tab goes on through the page as long as nothing was typed here; afterwards it enters what was typed. */
function isPassingBy(event: KeyboardEvent): boolean {
  return event.key === 'Tab' && editing.value?.text === editing.value?.before;
}
