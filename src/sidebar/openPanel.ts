import type { HomeState } from '../workflows';
import type { Server } from './server/callServer';
import { isDenied, type Trouble } from './server/outcome';

/** What the panel shows until it knows the state of the spreadsheet, and then. */
export type View =
  | { readonly show: 'loading' }
  | { readonly show: 'accounts'; readonly isDenied: boolean }
  | { readonly show: 'lost'; readonly trouble: Exclude<Trouble, { kind: 'denied' }> | { readonly kind: 'refused'; readonly message: string } }
  | { readonly show: 'home'; readonly home: HomeState };

/** A person waits this long before we say that something is wrong. */
export const PATIENCE_MS = 3000;

/**
 * Opens the panel: a small call that proves that this person's calls arrive, and the state itself, go out together.
 * With several accounts signed in Google refuses both, or answers neither. The state may still come after that, and is
 * shown then.
 *
 * @returns a function that stops listening
 */
export function openPanel(server: Server, show: (view: View) => void, speak: (language: HomeState['language']) => void): () => void {
  let isOver = false;
  let isHeard = false; // Google has answered something
  const patience = setTimeout(() => show({ show: 'accounts', isDenied: false }), PATIENCE_MS);
  const finish = (view: View) => {
    stop();
    show(view);
  };
  const stop = () => {
    isOver = true;
    clearTimeout(patience);
  };

  show({ show: 'loading' });
  void server.ui_ping().then((ping) => {
    if (isOver || ping.kind === 'silent') return;
    isHeard = true;
    clearTimeout(patience);
    if (ping.kind === 'done') speak(ping.value.language);
    show(isDenied(ping) ? { show: 'accounts', isDenied: true } : { show: 'loading' }); // Google answers, so the state may come yet
  });
  void server.ui_home().then((home) => {
    if (isOver || (home.kind === 'silent' && !isHeard)) return; // what to do about silence is on the screen already
    if (home.kind === 'done') finish({ show: 'home', home: home.value });
    else if (home.kind === 'denied' || isDenied(home)) finish({ show: 'accounts', isDenied: true });
    else if (home.kind === 'refused') finish({ show: 'lost', trouble: { kind: 'refused', message: home.error.message } });
    else finish({ show: 'lost', trouble: home });
  });
  return stop;
}
