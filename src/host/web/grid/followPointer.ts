const FOLLOWING = 'follows-pointer'; // in grid.css: frames let the pointer through

/** Hears the mouse until its button is let go, over the panel's frame too, which would otherwise swallow the end of a drag. */
export function followPointer(moved: (event: MouseEvent) => void, ended: (event: MouseEvent) => void): void {
  const end = (event: MouseEvent) => {
    window.removeEventListener('mousemove', moved);
    window.removeEventListener('mouseup', end);
    document.body.classList.remove(FOLLOWING);
    ended(event);
  };
  window.addEventListener('mousemove', moved);
  window.addEventListener('mouseup', end);
  document.body.classList.add(FOLLOWING);
}
