import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { itemToFocus } from '../../itemToFocus';
import { MenuLine } from './MenuLine';
import type { MenuItem, MenuNode } from './menuNode';
import { type Box, placeBeside } from './place';

/** How a menu came to its end; `left` and `right` are arrows it had no use for itself. */
export type MenuEnd = 'escape' | 'left' | 'right' | 'tab' | { readonly chosen: MenuItem };

interface MenuPopupProps {
  readonly label: string;
  readonly nodes: readonly MenuNode[];
  readonly anchor: Box;
  readonly side: 'below' | 'right';
  readonly takesFocus: boolean;
  onEnd(end: MenuEnd): void;
}

/** A menu that floats above the page, with the submenu it has open. */
export function MenuPopup({ label, nodes, anchor, side, takesFocus, onEnd }: MenuPopupProps) {
  const box = useRef<HTMLDivElement>(null);
  const [sub, setSub] = useState<{ index: number; anchor: Box; takesFocus: boolean }>();
  const lines = () => [...(box.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];

  useLayoutEffect(() => {
    const menu = box.current;
    if (!menu) return;
    const { left, top } = placeBeside(anchor, side, menu.getBoundingClientRect(), { width: innerWidth, height: innerHeight });
    menu.style.left = `${left}px`;
    menu.style.top = `${top}px`;
  }, [anchor, side]);
  useLayoutEffect(() => {
    if (takesFocus) lines()[0]?.focus();
  }, []);

  const openSub = (index: number, line: Element | undefined, focus: boolean) => {
    if (line) setSub({ index, anchor: line.getBoundingClientRect(), takesFocus: focus });
  };
  const activate = (index: number, byKeyboard: boolean) => {
    const node = nodes[index];
    if (node?.kind === 'submenu') openSub(index, lines()[lineOf(nodes, index)], byKeyboard);
    if (node?.kind === 'item' && !node.disabled) onEnd({ chosen: node });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = lines();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const index = nodeOf(nodes, at);
    const next = itemToFocus(
      event.key,
      at,
      all.map((line) => line.textContent ?? ''),
    );
    if (next !== undefined) {
      setSub(undefined);
      all[next]?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') activate(index, true);
    else if (event.key === 'ArrowRight' && nodes[index]?.kind === 'submenu') activate(index, true);
    else if (event.key === 'ArrowRight') onEnd('right');
    else if (event.key === 'ArrowLeft') onEnd('left');
    else if (event.key === 'Escape') onEnd('escape');
    else if (event.key === 'Tab') onEnd('tab');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const hover = (index: number, line: HTMLElement) => {
    line.focus();
    if (nodes[index]?.kind !== 'submenu') setSub(undefined);
    else if (sub?.index !== index) openSub(index, line, false);
  };
  const endSub = (end: MenuEnd) => {
    if (end !== 'escape' && end !== 'left') return onEnd(end);
    if (sub) lines()[lineOf(nodes, sub.index)]?.focus();
    setSub(undefined);
  };
  const open = sub && nodes[sub.index];
  return (
    <>
      <div class="menu" role="menu" aria-label={label} data-menu ref={box} onKeyDown={onKeyDown}>
        {nodes.map((node, index) => (
          <MenuLine key={index} node={node} expanded={sub?.index === index} onActivate={() => activate(index, false)} onHover={(line) => hover(index, line)} />
        ))}
      </div>
      {open?.kind === 'submenu' && (
        <MenuPopup key={sub!.index} label={open.label} nodes={open.nodes} anchor={sub!.anchor} side="right" takesFocus={sub!.takesFocus} onEnd={endSub} />
      )}
    </>
  );
}

/** Separators are nodes but not lines one can stand on. */
function lineOf(nodes: readonly MenuNode[], index: number): number {
  return nodes.slice(0, index).filter((node) => node.kind !== 'separator').length;
}

function nodeOf(nodes: readonly MenuNode[], line: number): number {
  return nodes.map((node, index) => (node.kind === 'separator' ? -1 : index)).filter((index) => index >= 0)[line] ?? -1;
}
