import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { itemToFocus } from '../../itemToFocus';
import type { MenuChoice, MenuItem } from './menuItems';
import { usePressOutside } from './usePressOutside';

interface ContextMenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly x: number; // in the window
  readonly y: number;
  onChoose(choice: MenuChoice): void;
  onClose(): void;
}

/** A menu at the pointer, or at the cell when called by keyboard. It holds the keyboard until it is closed. */
export function ContextMenu({ label, items, x, y, onChoose, onClose }: ContextMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [place, setPlace] = useState({ left: x, top: y });
  const choices = items.filter((item) => item !== 'line');
  usePressOutside(menu, onClose);
  useLayoutEffect(() => {
    const { width, height } = menu.current!.getBoundingClientRect();
    setPlace({ left: Math.max(0, Math.min(x, innerWidth - width - 4)), top: Math.max(0, Math.min(y, innerHeight - height - 4)) });
  }, [x, y]);
  useLayoutEffect(() => {
    menu.current!.querySelectorAll<HTMLElement>('[role=menuitem]')[at]?.focus({ preventScroll: true });
  }, [at]);

  const keys = (event: KeyboardEvent) => {
    const labels = choices.map((item) => item.label);
    const next = itemToFocus(event.key, at, labels);
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key === 'Enter' || event.key === ' ') onChoose(choices[at]!.chosen);
    else if (next !== undefined) setAt(next);
    event.preventDefault();
    event.stopPropagation();
  };
  const pointed = (event: MouseEvent) => {
    const index = (event.target as Element).closest<HTMLElement>('[role=menuitem]')?.dataset.index;
    return index === undefined ? undefined : Number(index);
  };
  return (
    <div
      ref={menu}
      role="menu"
      aria-label={label}
      class="grid-menu"
      style={`left:${place.left}px;top:${place.top}px`}
      tabIndex={-1}
      onKeyDown={keys}
      onMouseMove={(event) => setAt(pointed(event) ?? at)}
      onClick={(event) => {
        const index = pointed(event);
        if (index !== undefined) onChoose(choices[index]!.chosen);
      }}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map((item, index) =>
        item === 'line' ? (
          <div key={index} role="separator" class="grid-menu-line" />
        ) : (
          <div
            key={index}
            role="menuitem"
            class="grid-menu-item"
            tabIndex={-1}
            data-index={choices.indexOf(item)}
            aria-keyshortcuts={item.keys?.replaceAll('Ctrl', 'Control').replace('Del', 'Delete')}
          >
            <span>{item.label}</span>
            {item.keys !== undefined && (
              <span class="grid-menu-keys" aria-hidden="true">
                {item.keys}
              </span>
            )}
          </div>
        ),
      )}
    </div>
  );
}
