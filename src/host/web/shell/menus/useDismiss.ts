import { useEffect, useRef } from 'preact/hooks';

/** Calls `dismiss` when the person turns to something else: a click elsewhere, or into a frame of the page. */
export function useDismiss(open: boolean, isInside: (target: Element) => boolean, dismiss: () => void): void {
  const newest = useRef({ isInside, dismiss });
  newest.current = { isInside, dismiss };
  useEffect(() => {
    if (!open) return;
    const pressed = (event: PointerEvent) => {
      const target = event.target as Element;
      if (!target.closest('[data-menu]') && !newest.current.isInside(target)) newest.current.dismiss();
    };
    const away = () => newest.current.dismiss();
    document.addEventListener('pointerdown', pressed, true);
    window.addEventListener('blur', away);
    window.addEventListener('resize', away);
    return () => {
      document.removeEventListener('pointerdown', pressed, true);
      window.removeEventListener('blur', away);
      window.removeEventListener('resize', away);
    };
  }, [open]);
}
