import { useEffect, useRef, useState } from 'preact/hooks';
import { keepFocus } from '../focus';
import { Icon } from '../Icon';
import { useShell } from '../shellContext';
import { type Toast, unseen } from './toastQueue';

const SHOWN_MS = 8000;

/** Messages of scripts, at the lower right for some seconds each. Those from before the page was opened stay unsaid. */
export function Toasts() {
  const { state, words } = useShell();
  const [shown, setShown] = useState<readonly Toast[]>([]);
  const seen = useRef(Math.max(0, ...state.toasts.map(({ id }) => id)));
  const remove = (toast: Toast) => setShown((now) => now.filter((each) => each !== toast));
  useEffect(() => {
    const { fresh, seen: newest } = unseen(state.toasts, seen.current);
    seen.current = newest;
    if (fresh.length === 0) return;
    setShown((now) => [...now, ...fresh]);
    for (const toast of fresh) setTimeout(remove, SHOWN_MS, toast);
  }, [state.toasts]);
  return (
    <section class="toasts" role="status" aria-label={words.page.toasts}>
      {shown.map((toast) => (
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
      ))}
    </section>
  );
}
