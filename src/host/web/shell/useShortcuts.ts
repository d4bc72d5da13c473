import { useEffect, useRef } from 'preact/hooks';
import { look, NO_LOOK } from './menus/formatMenu';
import { editNote } from './menus/insertMenu';
import { goToNextRegion } from './regions';
import type { Shell } from './shellContext';
import { LEFT_TO_FIELDS, type Shortcut, shortcutOf } from './shortcuts';
import { tabBeside } from './view';

/** The shortcuts that work wherever the keyboard is, unless a dialog is open. */
export function useShortcuts(shell: Shell): void {
  const newest = useRef(shell);
  newest.current = shell;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const shortcut = event.defaultPrevented ? undefined : shortcutOf(event);
      if (shortcut === undefined || document.querySelector('dialog[open]')) return;
      if (LEFT_TO_FIELDS.has(shortcut) && isTyping(event.target as Element)) return;
      event.preventDefault();
      ACTIONS[shortcut](newest.current);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

const ACTIONS: Readonly<Record<Shortcut, (shell: Shell) => void>> = {
  undo: ({ act }) => void act({ do: 'undo' }),
  redo: ({ act }) => void act({ do: 'redo' }),
  clearLook: (shell) => look(shell, NO_LOOK),
  note: (shell) => void editNote(shell),
  addSheet: ({ act }) => void act({ do: 'insertSheet' }),
  nextSheet: (shell) => goBeside(shell, 1),
  previousSheet: (shell) => goBeside(shell, -1),
  nextRegion: () => goToNextRegion(1),
  previousRegion: () => goToNextRegion(-1),
};

function goBeside({ state, sheet, goTo }: Shell, step: 1 | -1): void {
  const beside = tabBeside(state, sheet.id, step);
  if (beside) goTo(beside.id);
}

/** In a field with something in it; the field the cells keep for typing is empty while nobody edits. */
function isTyping(target: Element): boolean {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== '';
}
