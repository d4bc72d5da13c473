import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly look: 'primary' | 'plain' | 'link';
  readonly isBusy?: boolean;
  readonly isDanger?: boolean | undefined; // what it does is for good
  readonly label?: string; // where the words on it are too few
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

/** A busy button stays in the tab order, so that the keyboard does not lose its place; pressing it does nothing. */
export function Button({ look, isBusy = false, isDanger = false, label, onPress, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={isDanger ? `button ${look} danger` : `button ${look}`}
      aria-disabled={isBusy}
      aria-label={label}
      onClick={() => !isBusy && onPress()}
    >
      {children}
    </button>
  );
}
