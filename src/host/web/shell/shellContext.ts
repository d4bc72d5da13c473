import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ShownCell } from '../../server/protocol';
import type { Workbench } from '../workbench';
import type { Choosing, PageDialog } from './pageDialogs';
import type { Snapshot, WorkbenchStore } from './workbenchStore';

/** What the parts around the grid share beyond what the grid needs. */
export interface Shell extends Workbench {
  readonly store: WorkbenchStore;
  readonly running: Snapshot['running'];
  readonly gone: boolean;
  readonly cell: ShownCell | undefined; // the active one
  readonly dialogs: readonly PageDialog[];
  choose(choosing: Choosing): Promise<string | undefined>;
  tell(title: string, message: string): Promise<void>;
  openFiles(files: readonly File[]): Promise<void>;
  chooseFiles(): void;
}

export const ShellContext = createContext<Shell | undefined>(undefined);

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (shell === undefined) throw new Error('outside the shell');
  return shell;
}
