import { Icon } from '../Icon';
import type { MenuNode } from './menuNode';

interface MenuLineProps {
  readonly node: MenuNode;
  readonly expanded: boolean; // its submenu is open
  onActivate(): void;
  onHover(line: HTMLElement): void;
}

/** One line of a menu; the pointer brings the keyboard along, as in Google's menus. */
export function MenuLine({ node, expanded, onActivate, onHover }: MenuLineProps) {
  if (node.kind === 'separator') return <hr class="menu-separator" />;
  const isItem = node.kind === 'item';
  const checked = isItem ? node.checked : undefined;
  const shortcut = isItem ? node.shortcut : undefined;
  const role = checked === undefined ? ({ role: 'menuitem' } as const) : ({ role: 'menuitemcheckbox', 'aria-checked': checked } as const);
  return (
    <button
      type="button"
      class="menu-line"
      {...role}
      tabIndex={-1}
      aria-haspopup={isItem ? undefined : 'menu'}
      aria-expanded={isItem ? undefined : expanded}
      aria-disabled={isItem ? node.disabled : undefined}
      aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control')}
      onClick={onActivate}
      onPointerMove={(event) => document.activeElement !== event.currentTarget && onHover(event.currentTarget)}
    >
      <span class="menu-mark">{checked && <Icon name="check" />}</span>
      {isItem && node.swatch && <span class="swatch" style={{ backgroundColor: node.swatch }} />}
      <span class="menu-label">{node.label}</span>
      {shortcut && (
        <span class="menu-shortcut" aria-hidden="true">
          {shortcut}
        </span>
      )}
      {!isItem && <Icon name="right" />}
    </button>
  );
}
