import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { focusGrid, keepFocus } from '../focus';
import { type MenuEnd, MenuPopup } from './MenuPopup';
import type { MenuNode } from './menuNode';
import type { Box } from './place';
import { useDismiss } from './useDismiss';

interface MenuButtonProps {
  readonly label: string;
  readonly nodes: readonly MenuNode[];
  readonly class: string;
  readonly tabIndex?: number;
  readonly children: ComponentChildren;
}

/** A button that opens a menu below itself. */
export function MenuButton({ label, nodes, tabIndex = 0, children, ...rest }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<Box>();
  useDismiss(
    anchor !== undefined,
    (target) => button.current?.contains(target) ?? false,
    () => setAnchor(undefined),
  );
  const toggle = () => setAnchor(anchor ? undefined : button.current?.getBoundingClientRect());
  const end = (how: MenuEnd) => {
    setAnchor(undefined);
    if (typeof how !== 'object') return button.current?.focus();
    choose(how);
  };
  return (
    <>
      <button
        type="button"
        class={rest.class}
        ref={button}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        tabIndex={tabIndex}
        onClick={toggle}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          toggle();
        }}
      >
        {children}
      </button>
      {anchor && <MenuPopup label={label} nodes={nodes} anchor={anchor} side="below" takesFocus onEnd={end} />}
    </>
  );
}

/** Does what a line of a menu says; the cells have the keyboard by then, unless the line moves it itself. */
export function choose({ chosen }: Extract<MenuEnd, object>): void {
  if (!chosen.keepsFocus) focusGrid();
  chosen.run();
  keepFocus();
}
