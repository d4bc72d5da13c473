import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** A press anywhere else closes what stands open; it does nothing more, as in Sheets. */
export function usePressOutside(popup: RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    const pressed = (event: MouseEvent) => {
      if (popup.current?.contains(event.target as Node)) return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    window.addEventListener('mousedown', pressed, true);
    window.addEventListener('blur', onClose);
    return () => {
      window.removeEventListener('mousedown', pressed, true);
      window.removeEventListener('blur', onClose);
    };
  });
}
