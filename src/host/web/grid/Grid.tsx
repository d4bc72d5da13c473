import { useRef } from 'preact/hooks';
import { useWorkbenchContext } from '../workbench';
import { ColumnHeaders } from './cells/ColumnHeaders';
import { cellAt, NO_CELLS } from './cells/loadedCells';
import { Rows } from './cells/Rows';
import { useCells } from './cells/useCells';
import { change } from './changes';
import { Charts } from './charts/Charts';
import { onCopy, onPaste } from './clipboard/clipboardEvents';
import { CellEditor } from './editing/CellEditor';
import { copied, editing, loadedCells } from './gridState';
import { isSeen } from './layout/axisView';
import { contentSize, stageStyle, useGridLayout } from './layout/useGridLayout';
import { useRowHeights } from './layout/useRowHeights';
import { Popup } from './menus/Popup';
import { useObserved } from './observed';
import { CellCard } from './overlay/CellCard';
import { Frames } from './overlay/Frames';
import { FreezeLines } from './overlay/FreezeLines';
import { Said } from './Said';
import { useFollowing } from './useFollowing';
import { useGridKeys } from './useGridKeys';
import { useGridTools } from './useGridTools';
import { useSpoken } from './useSpoken';
import { useStageMouse } from './useStageMouse';
import { gridWords } from './words';

const IDS = { grid: 'grid-of-cells', help: 'grid-help' };

/** The cells of the active sheet. What is seen is drawn into a stage that stays in place while the bars move. */
export function Grid() {
  const workbench = useWorkbenchContext();
  const { state, sheet, selection, focusGrid } = workbench;
  const words = gridWords(state.language);
  const loaded = useObserved(loadedCells);
  const now = useObserved(editing);
  const marked = useObserved(copied);
  const shown = loaded.sheetId === sheet.id ? loaded : NO_CELLS;
  const view = useGridLayout(sheet, useRowHeights(sheet, loaded));
  const { scroller, layout, onScroll, show } = view;
  const stage = useRef<HTMLDivElement>(null);
  const keys = useGridKeys(() => tools());
  const { tools, popup, closePopup } = useGridTools(workbench, words, view, stage, keys.leave);
  const mouse = useStageMouse(tools);
  const active = cellAt(shown, selection.row, selection.column);
  const carded = now === undefined && popup === undefined ? (mouse.hovered ?? selection) : undefined;
  const card = carded && cellAt(shown, carded.row, carded.column);

  useCells(state, sheet, layout, selection);
  useSpoken(workbench, active, words);
  useFollowing(workbench, now, layout.rows.extent > 0, show);

  const close = () => {
    closePopup();
    focusGrid();
  };
  const size = contentSize(layout);
  return (
    <div class={sheet.gridlines ? 'grid' : 'grid grid-plain'}>
      <div class="grid-scroller" ref={scroller} onScroll={onScroll}>
        <div style={`width:${size.width}px;height:${size.height}px`}>
          <div ref={stage} class="grid-stage" style={stageStyle(layout)} {...mouse.handlers}>
            <div
              id={IDS.grid}
              class="grid-cells"
              role="grid"
              aria-label={sheet.name}
              aria-rowcount={sheet.rows}
              aria-colcount={sheet.columns}
              aria-multiselectable={true}
              tabIndex={-1}
              onFocus={(event) => event.target === event.currentTarget && focusGrid()}
            >
              <ColumnHeaders layout={layout} selection={selection} words={words} />
              <Rows sheet={sheet} layout={layout} loaded={shown} selection={selection} words={words} />
            </div>
            <Frames layout={layout} sheet={sheet} selection={selection} editing={now} copied={marked} />
            <FreezeLines layout={layout} />
            <CellEditor
              workbench={workbench}
              layout={layout}
              now={now?.sheetId === sheet.id ? now : undefined}
              words={words}
              activeIsSeen={isSeen(layout.rows, selection.row) && isSeen(layout.columns, selection.column)}
              ids={IDS}
              onKeyDown={keys.pressed}
              onCopy={(event, cut) => onCopy(event, tools(), cut)}
              onPaste={(event) => onPaste(event, tools(), keys.whatToPaste())}
            />
            <Charts
              sheet={sheet}
              layout={layout}
              words={words}
              onDelete={(chart) => void change(workbench, { do: 'deleteChart', sheetId: sheet.id, chartId: chart.id }).then(focusGrid)}
              onMenu={(chart, x, y) => tools().openMenu({ kind: 'chart', chartId: chart.id }, { x, y })}
              onLeave={focusGrid}
            />
            {carded && card && <CellCard cell={card} at={carded} layout={layout} words={words} />}
            {mouse.guide !== undefined && <div class="grid-guide" style={`left:${mouse.guide}px`} />}
          </div>
        </div>
      </div>
      {popup && <Popup popup={popup} tools={tools} onClose={close} />}
      <Said />
      <p id={IDS.help} class="grid-unseen">
        {words.gridHelp}
      </p>
    </div>
  );
}
