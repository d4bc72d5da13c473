import { useEffect, useMemo, useState } from 'preact/hooks';
import { forgetCells } from '../grid';
import { WORDS } from '../words';
import type { Selection } from '../workbench';
import { openingFiles } from './files/openFiles';
import { pickFiles } from './files/pickFiles';
import { focusGrid } from './focus';
import type { Shell } from './shellContext';
import { useActiveCell } from './useActiveCell';
import { usePageDialogs } from './usePageDialogs';
import { usePolling } from './usePolling';
import { selectionOn } from './view';
import type { WorkbenchStore } from './workbenchStore';

const NOWHERE: Selection = { row: 0, column: 0, top: 0, left: 0, rows: 1, columns: 1 };

/** Everything the page shares, anew whenever something changed; undefined until the server has answered once. */
export function useWorkbench(store: WorkbenchStore): Shell | undefined {
  const [snapshot, setSnapshot] = useState(store.snapshot);
  useEffect(() => store.subscribe(() => setSnapshot(store.snapshot)), [store]);
  usePolling(store);
  const { dialogs, ask, choose } = usePageDialogs();
  const { state, view, gone, running } = snapshot;
  const sheet = state?.sheets.find(({ id }) => id === view?.sheetId);
  const selection = useMemo(() => (view && sheet ? selectionOn(view, sheet) : NOWHERE), [view, sheet]);
  const cell = useActiveCell(sheet?.id, selection.row, selection.column, state?.revision ?? -1);
  if (!state || !sheet) return undefined;

  const words = WORDS[state.language];
  const tell = async (title: string, message: string) => {
    await choose({ title, message, choices: [{ id: 'ok', label: words.dialog.ok }], mayCancel: false });
  };
  const act: Shell['act'] = async (command) => {
    const outcome = await store.act(command);
    if (outcome.kind === 'refused') await tell(words.dialog.refusedTitle, words.trouble.refusals[outcome.refusal.code](outcome.refusal.params));
    if (outcome.kind === 'broken') await tell(words.dialog.refusedTitle, words.page.broken);
    return outcome.kind === 'done';
  };
  const open = async (file: File, as: 'document' | 'sheets') => {
    const trouble = await store.open(file, as);
    if (!trouble && as === 'document') forgetCells();
    return trouble;
  };
  const openFiles = openingFiles({ words, choose, tell, open });
  return {
    state,
    sheet,
    selection,
    words,
    store,
    running,
    gone,
    cell,
    dialogs,
    select: (next) => store.select(next),
    goTo: (sheetId) => store.goTo(sheetId),
    act,
    focusGrid,
    ask,
    choose,
    tell,
    openFiles,
    chooseFiles: () => pickFiles(openFiles),
  };
}
