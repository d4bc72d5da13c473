import type { SheetInfo } from '../../../server/protocol';
import { focusGrid, GRID_ID } from '../focus';
import { Icon } from '../Icon';
import type { Box } from '../menus/place';

interface TabProps {
  readonly sheet: SheetInfo;
  readonly active: boolean;
  onChoose(): void;
  onMenu(anchor: Box): void;
  onRename(): void;
}

/** The little arrow is for the mouse; the keyboard opens the menu by its own key or Shift+F10. */
export function Tab({ sheet, active, onChoose, onMenu, onRename }: TabProps) {
  return (
    <button
      type="button"
      class="tab"
      role="tab"
      id={tabId(sheet.id)}
      aria-selected={active}
      aria-controls={GRID_ID}
      aria-haspopup="menu"
      aria-keyshortcuts="F2 Shift+F10"
      tabIndex={active ? 0 : -1}
      title={sheet.name}
      onClick={(event) => {
        onChoose();
        if (event.detail > 0) focusGrid(); // the mouse; by keyboard one walks on along the tabs
      }}
      onDblClick={onRename}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(event.currentTarget.getBoundingClientRect());
      }}
    >
      <span class="tab-name">{sheet.name}</span>
      {active && (
        <span
          class="tab-arrow"
          aria-hidden="true"
          onDblClick={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.stopPropagation();
            onMenu(event.currentTarget.parentElement!.getBoundingClientRect());
          }}
        >
          <Icon name="down" />
        </span>
      )}
      {sheet.tabColor && <span class="tab-color" style={{ backgroundColor: sheet.tabColor }} />}
    </button>
  );
}

export const tabId = (sheetId: number): string => `tab-${sheetId}`;
