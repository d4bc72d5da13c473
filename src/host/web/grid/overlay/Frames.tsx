import type { SheetInfo } from '../../../server/protocol';
import type { Selection } from '../../workbench';
import type { Editing } from '../editing/editing';
import { referencesIn } from '../editing/references';
import type { Copied } from '../gridState';
import type { GridLayout, Pane } from '../layout/gridLayout';
import { boxInPane } from './boxInPane';
import { Panes } from './Panes';

interface FramesProps {
  readonly layout: GridLayout;
  readonly sheet: SheetInfo;
  readonly selection: Selection;
  readonly editing: Editing | undefined;
  readonly copied: Copied | undefined;
}

interface Frame {
  readonly kind: string; // a class of grid.css
  readonly cells: { readonly top: number; readonly left: number; readonly rows: number; readonly columns: number };
}

/** The borders around cells: of the selection, of what was copied, of what a formula being typed refers to. */
export function Frames(props: FramesProps) {
  const frames = framesOf(props);
  return <Panes layout={props.layout}>{(pane) => frames.map((frame) => drawnFrame(props.layout, pane, frame))}</Panes>;
}

function framesOf({ sheet, selection, editing, copied }: FramesProps): Frame[] {
  const frames: Frame[] = [];
  const isBlock = selection.rows * selection.columns > 1;
  if (editing === undefined) {
    if (isBlock) frames.push({ kind: 'grid-selected', cells: selection });
    frames.push({ kind: 'grid-active', cells: { top: selection.row, left: selection.column, rows: 1, columns: 1 } });
  } else if (editing.sheetId === sheet.id) {
    for (const { block, color } of referencesIn(editing.text, sheet)) frames.push({ kind: `grid-reference grid-reference-${color}`, cells: block });
    if (editing.pointing !== undefined) frames.push({ kind: 'grid-pointed', cells: editing.pointing.at });
  }
  if (copied?.rect.sheetId === sheet.id) {
    const { row, column, rows, columns } = copied.rect;
    frames.push({ kind: 'grid-copied', cells: { top: row, left: column, rows, columns } });
  }
  return frames;
}

function drawnFrame(layout: GridLayout, pane: Pane, { kind, cells }: Frame) {
  const box = boxInPane(layout, pane, cells);
  return (
    box && (
      <div key={kind} class={`grid-frame ${kind}`} style={`left:${box.left - 1}px;top:${box.top - 1}px;width:${box.width + 1}px;height:${box.height + 1}px`} />
    )
  );
}
