import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly look: 'primary' | 'plain' | 'link';
  readonly isBusy?: boolean;
  readonly label?: string; // where the words on it are too few
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

/** A busy button stays in the tab order, so that the keyboard does not lose its place; pressing it does nothing. */
export function Button({ look, isBusy = false, label, onPress, children }: ButtonProps) {
  return (
    <button type="button" class={`button ${look}`} aria-disabled={isBusy} aria-label={label} onClick={() => !isBusy && onPress()}>
      {children}
    </button>
  );
}
