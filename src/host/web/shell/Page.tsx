import { useEffect } from 'preact/hooks';
import { FormulaBar, Grid } from '../grid';
import { WORDS } from '../words';
import { WorkbenchContext } from '../workbench';
import { Dialogs } from './dialogs/Dialogs';
import { useFileDrop } from './files/useFileDrop';
import { focusGrid, GRID_ID } from './focus';
import { SidePanel } from './frames/SidePanel';
import { DropOverlay, GoneBanner, RunningHint } from './Notices';
import { type Shell, ShellContext } from './shellContext';
import { Strip } from './strip/Strip';
import { TitleBar } from './TitleBar';
import { SheetTabs } from './tabs/SheetTabs';
import { tabId } from './tabs/Tab';
import { Toasts } from './toasts/Toasts';
import { Toolbar } from './toolbar/Toolbar';
import { useShortcuts } from './useShortcuts';
import { useWorkbench } from './useWorkbench';
import type { WorkbenchStore } from './workbenchStore';

/** The whole page: a spreadsheet as people know it, around the cells. */
export function Page({ store }: { readonly store: WorkbenchStore }) {
  const shell = useWorkbench(store);
  return shell ? <OpenedPage shell={shell} /> : <Waiting store={store} />;
}

function OpenedPage({ shell }: { readonly shell: Shell }) {
  const { state, sheet, words } = shell;
  useShortcuts(shell);
  const dropping = useFileDrop((files) => void shell.openFiles(files));
  useEffect(() => focusGrid(), []);
  useEffect(() => {
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
    document.title = `${state.title} · ${words.page.imitation}`;
  }, [state.language, state.title]);
  return (
    <WorkbenchContext.Provider value={shell}>
      <ShellContext.Provider value={shell}>
        <a
          class="skip"
          href={`#${GRID_ID}`}
          onClick={(event) => {
            event.preventDefault();
            focusGrid();
          }}
        >
          {words.page.skip}
        </a>
        <GoneBanner />
        <header class="top">
          <TitleBar />
          <Toolbar />
        </header>
        <div class="middle">
          <main class="sheet">
            <FormulaBar />
            <div class="cells" id={GRID_ID} role="tabpanel" aria-labelledby={tabId(sheet.id)} data-region="grid">
              <Grid />
            </div>
            <Toasts />
          </main>
          {state.sidebar && <SidePanel frame={state.sidebar} />}
        </div>
        <SheetTabs />
        <Strip />
        <RunningHint />
        <Dialogs />
        {dropping && <DropOverlay />}
      </ShellContext.Provider>
    </WorkbenchContext.Provider>
  );
}

/** Before the first answer, when nobody knows the person's language yet but the browser. */
function Waiting({ store }: { readonly store: WorkbenchStore }) {
  const { page } = WORDS[navigator.language.startsWith('zh') ? 'zh' : 'en'];
  return (
    <main class="waiting">
      <h1>{store.snapshot.gone ? page.noServer : page.loading}</h1>
      {store.snapshot.gone && (
        <button type="button" class="button primary" onClick={() => void store.refresh()}>
          {page.retry}
        </button>
      )}
    </main>
  );
}
