import { useShell } from './shellContext';

/** Google's own hint at the top while a script runs. */
export function RunningHint() {
  const { running, words } = useShell();
  return (
    <div class="running" role="status">
      {running && <p class={running.done ? 'running-text done' : 'running-text'}>{running.done ? words.page.finished : words.page.running(running.label)}</p>}
    </div>
  );
}

/** Says that the server is gone; the page goes on asking by itself, too. */
export function GoneBanner() {
  const { gone, words, store } = useShell();
  if (!gone) return null;
  return (
    <div class="gone" role="alert">
      <p>{words.page.gone}</p>
      <button type="button" class="button small" onClick={() => void store.refresh()}>
        {words.page.retry}
      </button>
    </div>
  );
}

export function DropOverlay() {
  const { words } = useShell();
  return (
    <div class="drop-overlay">
      <p>
        <strong>{words.files.drop}</strong>
        <br />
        {words.files.dropWhy}
      </p>
    </div>
  );
}
