import { useState } from 'preact/hooks';
import { useWorkbenchContext } from '../workbench';
import { notice } from './gridState';
import { selectionName, selectionNamed } from './selection/address';
import { gridWords } from './words';

/** Shows which cells are selected, and goes to those somebody names. */
export function NameBox() {
  const workbench = useWorkbenchContext();
  const { sheet, selection, state, select, focusGrid } = workbench;
  const words = gridWords(state.language);
  const [typed, setTyped] = useState<string>();
  const go = (text: string) => {
    setTyped(undefined);
    const named = selectionNamed(text, sheet);
    if (named === undefined) notice.set(words.noSuchCells);
    else select(named);
    focusGrid();
  };
  return (
    <input
      class="grid-name-box"
      aria-label={words.nameBox}
      spellcheck={false}
      autocomplete="off"
      value={typed ?? selectionName(selection, sheet)}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setTyped(undefined)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') go(event.currentTarget.value);
        else if (event.key === 'Escape') focusGrid();
        else return;
        event.preventDefault();
      }}
    />
  );
}
