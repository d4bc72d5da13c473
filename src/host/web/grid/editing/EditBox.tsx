import type { TextareaHTMLAttributes } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Editing } from './editing';

interface EditBoxProps {
  readonly place: Editing['place'];
  readonly editing: Editing | undefined;
  readonly text: string; // while nothing is being edited
  readonly attributes: TextareaHTMLAttributes<HTMLTextAreaElement> & Record<`data-${string}`, string>;
  onText(text: string, caret: number): void;
  onKeyDown(event: KeyboardEvent): void;
  /** The keyboard has gone to another part of the page. */
  onLeave(): void;
}

/**
 * One of the two boxes that show the text being edited. The browser owns the box's text while somebody types, or an
 * input method composes a Chinese word; it is only written to when it has to become another.
 */
export function EditBox({ place, editing, text, attributes, onText, onKeyDown, onLeave }: EditBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const shown = editing?.text ?? text;
  const hasKeyboard = editing?.place === place;
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || element.value === shown) return;
    element.value = shown;
    if (hasKeyboard && editing) element.setSelectionRange(editing.caret, editing.caret);
  }, [shown, editing, hasKeyboard]);
  useLayoutEffect(() => {
    if (hasKeyboard) box.current?.focus({ preventScroll: true });
  }, [hasKeyboard]);
  return (
    <textarea
      {...attributes}
      ref={box}
      rows={1}
      spellcheck={false}
      autocomplete="off"
      data-edits={place}
      onInput={(event) => onText(event.currentTarget.value, event.currentTarget.selectionStart)}
      onBlur={() => setTimeout(() => isElsewhere() && onLeave())}
      onKeyDown={(event) => !event.isComposing && event.keyCode !== 229 && onKeyDown(event)}
    />
  );
}

/** Another window in front of this one takes the keyboard only for a while. */
function isElsewhere(): boolean {
  return document.hasFocus() && document.activeElement?.closest('[data-edits]') === null;
}
