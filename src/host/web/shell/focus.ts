/** Gives the keyboard to the cells: to the element the grid marks for it, or its one tab stop. */
export function focusGrid(): void {
  const grid = document.getElementById(GRID_ID);
  const target = grid?.querySelector<HTMLElement>('[data-takes-focus]') ?? grid?.querySelector<HTMLElement>('[tabindex="0"]');
  target?.focus({ preventScroll: true });
}

export const GRID_ID = 'cells';

/** When what had the keyboard is gone from the page, the cells get it: the focus is never lost. */
export function keepFocus(): void {
  if (document.activeElement === null || document.activeElement === document.body) focusGrid();
}
