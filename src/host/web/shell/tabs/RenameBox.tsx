import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SheetInfo } from '../../../server/protocol';
import type { Box } from '../menus/place';
import { useShell } from '../shellContext';

interface RenameBoxProps {
  readonly sheet: SheetInfo;
  readonly anchor: Box;
  onEnd(name: string | undefined): void;
}

const NARROWEST = 120;

/** Stands over the tab while its name is typed; a tab itself may hold no field. */
export function RenameBox({ sheet, anchor, onEnd }: RenameBoxProps) {
  const { words } = useShell();
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useLayoutEffect(() => input.current?.select(), []);
  const end = (name: string | undefined) => {
    if (ended.current) return; // its going away takes the focus, too
    ended.current = true;
    onEnd(name);
  };
  return (
    <input
      class="rename"
      ref={input}
      aria-label={words.tabs.renameLabel}
      defaultValue={sheet.name}
      style={{
        left: `${anchor.left}px`,
        top: `${anchor.top}px`,
        width: `${Math.max(NARROWEST, anchor.right - anchor.left)}px`,
        height: `${anchor.bottom - anchor.top}px`,
      }}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter') end(event.currentTarget.value);
        if (event.key === 'Escape') end(undefined);
      }}
    />
  );
}
