import { useRef, useState } from 'preact/hooks';
import { focusGrid } from '../focus';
import { useShell } from '../shellContext';
import { allMenus } from './allMenus';
import { choose } from './MenuButton';
import { type MenuEnd, MenuPopup } from './MenuPopup';
import type { Box } from './place';
import { useDismiss } from './useDismiss';

/** Google's row of menus. Arrows walk along it, with a menu open or not. */
export function MenuBar() {
  const shell = useShell();
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0); // where Tab enters the bar
  const [open, setOpen] = useState<{ index: number; anchor: Box }>();
  const menus = allMenus(shell);
  const buttons = () => [...(bar.current?.children ?? [])] as HTMLElement[];
  useDismiss(
    open !== undefined,
    (target) => bar.current?.contains(target) ?? false,
    () => setOpen(undefined),
  );

  const show = (index: number) => {
    const anchor = buttons()[index]?.getBoundingClientRect();
    setStop(index);
    if (anchor) setOpen({ index, anchor });
  };
  const go = (index: number) => {
    const next = (index + menus.length) % menus.length;
    setStop(next);
    if (open) show(next);
    else buttons()[next]?.focus();
  };
  const end = (how: MenuEnd) => {
    if (how === 'left' || how === 'right') return go(stop + (how === 'left' ? -1 : 1));
    setOpen(undefined);
    if (how === 'escape') return buttons()[stop]?.focus();
    if (typeof how === 'object') choose(how);
    else focusGrid();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => go(stop - 1),
      ArrowRight: () => go(stop + 1),
      Home: () => go(0),
      End: () => go(menus.length - 1),
      ArrowDown: () => show(stop),
      Enter: () => show(stop),
      ' ': () => show(stop),
      Escape: () => (open ? setOpen(undefined) : focusGrid()),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  const opened = open && menus[open.index];
  return (
    <>
      <div class="menubar" role="menubar" aria-label={shell.words.page.menuBar} data-region="menubar" ref={bar} onKeyDown={onKeyDown}>
        {menus.map(({ label }, index) => (
          <button
            type="button"
            key={label}
            class="menubar-item"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open?.index === index}
            tabIndex={index === stop ? 0 : -1}
            onFocus={() => setStop(index)}
            onClick={() => (open?.index === index ? setOpen(undefined) : show(index))}
            onPointerEnter={() => open && open.index !== index && show(index)}
          >
            {label}
          </button>
        ))}
      </div>
      {opened && <MenuPopup key={open.index} label={opened.label} nodes={opened.nodes} anchor={open.anchor} side="below" takesFocus onEnd={end} />}
    </>
  );
}
