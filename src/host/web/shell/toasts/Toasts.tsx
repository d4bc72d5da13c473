import { useEffect, useRef, useState } from 'preact/hooks';
import { keepFocus } from '../focus';
import { Icon } from '../Icon';
import { useShell } from '../shellContext';
import { type Toast, unseen } from './toastQueue';

const SHOWN_MS = 8000;

/** The latest message of a script, at the lower right for some seconds; a new one takes its place (*observed*). Those from before the page was opened stay unsaid. */
export function Toasts() {
  const { state, words } = useShell();
  const [toast, setToast] = useState<Toast>();
  const seen = useRef(Math.max(0, ...state.toasts.map(({ id }) => id)));
  const remove = (gone: Toast) => setToast((now) => (now === gone ? undefined : now));
  useEffect(() => {
    const { fresh, seen: newest } = unseen(state.toasts, seen.current);
    seen.current = newest;
    const latest = fresh.at(-1);
    if (latest === undefined) return;
    setToast(latest);
    setTimeout(remove, SHOWN_MS, latest);
  }, [state.toasts]);
  return (
    <section class="toasts" role="status" aria-label={words.page.toasts}>
      {toast && (
        <div class="toast" key={toast.id}>
          <div>
            {toast.title !== '' && <strong>{toast.title}</strong>}
            <p>{toast.message}</p>
          </div>
          <button
            type="button"
            class="round"
            aria-label={words.page.closeToast}
            title={words.page.closeToast}
            onClick={() => {
              remove(toast);
              requestAnimationFrame(keepFocus);
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </section>
  );
}
