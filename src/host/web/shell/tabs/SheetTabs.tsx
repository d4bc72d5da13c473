import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SheetInfo } from '../../../server/protocol';
import { Icon } from '../Icon';
import { choose, MenuButton } from '../menus/MenuButton';
import { type MenuEnd, MenuPopup } from '../menus/MenuPopup';
import { item } from '../menus/menuNode';
import type { Box } from '../menus/place';
import { useDismiss } from '../menus/useDismiss';
import { useShell } from '../shellContext';
import { RenameBox } from './RenameBox';
import { Tab, tabId } from './Tab';
import { TabArrows } from './TabArrows';
import { tabMenu } from './tabMenu';

/** The row of sheets below the cells. Tab stops at the active one; arrows walk along and show what they reach. */
export function SheetTabs() {
  const shell = useShell();
  const { words, state, sheet: active, act, goTo } = shell;
  const [menu, setMenu] = useState<{ sheet: SheetInfo; anchor: Box }>();
  const [renaming, setRenaming] = useState<{ sheet: SheetInfo; anchor: Box }>();
  const list = useRef<HTMLDivElement>(null);
  const shown = state.sheets.filter((sheet) => !sheet.hidden);
  useDismiss(
    menu !== undefined,
    () => false,
    () => setMenu(undefined),
  );
  useLayoutEffect(() => elementOf(active)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [active.id, shown.length]);

  const openMenu = (sheet: SheetInfo, anchor: Box) => {
    goTo(sheet.id);
    setMenu({ sheet, anchor });
  };
  const rename = (sheet: SheetInfo) => {
    const anchor = elementOf(sheet)?.getBoundingClientRect();
    if (anchor) setRenaming({ sheet, anchor });
  };
  const addSheet = () => {
    void act({ do: 'insertSheet' });
    shell.focusGrid();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = shown.indexOf(active);
    const moves: Readonly<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: shown.length - 1 };
    const to = moves[event.key];
    const target = to === undefined ? undefined : shown[to];
    if (target) {
      goTo(target.id);
      elementOf(target)?.focus();
    } else if (event.key === 'F2') rename(active);
    else if (event.key === 'Enter' || event.key === ' ') shell.focusGrid();
    else return;
    event.preventDefault();
  };
  const end = (how: MenuEnd) => {
    const sheet = menu?.sheet;
    setMenu(undefined);
    if (typeof how === 'object') choose(how);
    else if (sheet) elementOf(sheet)?.focus();
  };
  const all = state.sheets.map(({ id, name, hidden }) =>
    hidden
      ? item(words.tabs.hidden(name), () => void act({ do: 'hideSheet', sheetId: id, hidden: false }))
      : item(name, () => goTo(id), { checked: id === active.id }),
  );
  return (
    <nav class="tabs-row" aria-label={words.page.sheetsBar} data-region="tabs">
      <button type="button" class="round" aria-label={words.tabs.add} title={words.tabs.add} onClick={addSheet}>
        <Icon name="plus" />
      </button>
      <MenuButton class="round" label={words.tabs.all} nodes={all}>
        <Icon name="list" />
      </MenuButton>
      <div class="tabs" role="tablist" aria-label={words.tabs.list} ref={list} onKeyDown={onKeyDown}>
        {shown.map((sheet) => (
          <Tab
            key={sheet.id}
            sheet={sheet}
            active={sheet.id === active.id}
            onChoose={() => goTo(sheet.id)}
            onMenu={(anchor) => openMenu(sheet, anchor)}
            onRename={() => rename(sheet)}
          />
        ))}
      </div>
      <TabArrows list={list} tabs={shown.map(({ name }) => name).join()} />
      {menu && (
        <MenuPopup
          label={words.tabs.options(menu.sheet.name)}
          nodes={tabMenu(shell, menu.sheet, () => rename(menu.sheet))}
          anchor={menu.anchor}
          side="below"
          takesFocus
          onEnd={end}
        />
      )}
      {renaming && (
        <RenameBox
          {...renaming}
          onEnd={(name) => {
            setRenaming(undefined);
            elementOf(renaming.sheet)?.focus();
            if (name !== undefined && name !== renaming.sheet.name) void act({ do: 'renameSheet', sheetId: renaming.sheet.id, name });
          }}
        />
      )}
    </nav>
  );
}

function elementOf(sheet: SheetInfo): HTMLElement | null {
  return document.getElementById(tabId(sheet.id));
}
