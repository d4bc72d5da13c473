import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { keepFocus } from '../focus';

interface ModalProps {
  readonly title: string;
  readonly role?: 'dialog' | 'alertdialog';
  readonly class?: string;
  readonly children: ComponentChildren;
  onCancel(): void; // Escape
}

/** A dialog above everything; the browser keeps the keyboard inside and gives it back at the end. */
export function Modal({ title, role = 'dialog', children, onCancel, ...rest }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement as HTMLElement | null;
    element?.showModal();
    return () => {
      element?.close();
      if (before?.isConnected) before.focus();
      keepFocus();
    };
  }, []);
  return (
    <dialog
      class={`modal ${rest.class ?? ''}`}
      role={role}
      aria-labelledby={`${id}-title`}
      ref={dialog}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </dialog>
  );
}
