/** The box of a checkbox cell; the cell itself takes the clicks and keys. */
export function Checkbox({ checked, label }: { checked: boolean; label: string }) {
  return (
    <span class="grid-checkbox" role="checkbox" aria-checked={checked} aria-label={label} tabIndex={-1}>
      {checked && (
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 6.2 4.8 9 10 3.4" />
        </svg>
      )}
    </span>
  );
}

/** The value of a drop-down cell with the arrow that opens it. */
export function Chip({ text }: { text: string }) {
  return (
    <span aria-hidden="true" class={text === '' ? 'grid-chip grid-chip-empty' : 'grid-chip'}>
      <span class="grid-chip-text">{text}</span>
      <svg class="grid-arrow" viewBox="0 0 10 10" aria-hidden="true">
        <path d="M1.5 3.2h7L5 7.4z" />
      </svg>
    </span>
  );
}

/** In a heading of a filter; only drawn, for the workbench filters nothing. */
export function FilterArrow() {
  return (
    <svg class="grid-arrow grid-funnel" viewBox="0 0 10 10" aria-hidden="true">
      <path d="M1.5 3.2h7L5 7.4z" />
    </svg>
  );
}
