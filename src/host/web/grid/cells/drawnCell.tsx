import { cellName } from '../../../book/address';
import type { ShownCell } from '../../../server/protocol';
import type { GridWords } from '../words';
import type { Overflow } from './overflow';
import { Checkbox, Chip, FilterArrow } from './ruleMarks';

const WHITE = '#ffffff';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly selected: boolean;
  readonly overflow: Overflow | undefined;
  readonly covered: boolean; // by the text of a cell further left
  readonly words: GridWords;
}

export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

/** One cell: its name is its address, its description what it shows. A plain function, not a component: hundreds are drawn per scrolled frame. */
export function drawnCell(cell: ShownCell | undefined, place: CellPlace) {
  const { row, column } = place;
  const name = cellName(row, column);
  return (
    <div
      key={column}
      role="gridcell"
      id={cellId(row, column)}
      class={classesOf(cell, place)}
      style={styleOf(cell, place.width)}
      {...addressed(name, cell)}
      aria-description={description(cell, place.words)}
      aria-colindex={column + 1}
      aria-selected={place.selected}
    >
      {cell !== undefined && content(cell, name, place)}
      {cell?.filter && <FilterArrow />}
    </div>
  );
}

/**
 * Names a cell by its address. Where a text is seen it would be an error for the label to be another (WCAG 2.5.3), so the
 * style sheet names those cells by generated content.
 */
function addressed(name: string, cell: ShownCell | undefined) {
  const isSeen = (cell?.text ?? '') !== '' && !isChecked(cell);
  return isSeen ? { 'data-name': name } : { 'aria-label': name };
}

function isChecked(cell: ShownCell | undefined): boolean {
  return cell?.rule?.kind === 'checkbox' && (cell.text === 'TRUE' || cell.text === 'FALSE');
}

function content(cell: ShownCell, name: string, { overflow, words }: CellPlace) {
  const text = cell.text ?? '';
  if (isChecked(cell)) return <Checkbox checked={text === 'TRUE'} label={words.checkbox(name)} />;
  if (cell.rule?.kind === 'list') return <Chip text={text} />;
  if (text === '') return undefined;
  return (
    <span class="grid-text" aria-hidden="true" style={overflow && `width:${overflow.width - 4}px`}>
      {text}
    </span>
  );
}

function description(cell: ShownCell | undefined, words: GridWords): string | undefined {
  if (cell === undefined) return undefined;
  const text = cell.error ? `${cell.text ?? ''} ${cell.error}` : (cell.text ?? '');
  return (cell.note === undefined ? text : `${text} ${words.hasNote}`.trim()) || undefined;
}

function classesOf(cell: ShownCell | undefined, { overflow, covered }: CellPlace): string {
  const base = covered || overflow ? 'grid-cell grid-open' : 'grid-cell';
  if (cell === undefined) return base;
  const align = cell.align ?? (cell.right ? 'right' : cell.middle || cell.rule?.kind === 'checkbox' ? 'center' : undefined);
  return [
    base,
    (align === 'right' || align === 'center') && `grid-${align}`,
    cell.bold && 'grid-bold',
    cell.wrap && 'grid-wrap',
    cell.error !== undefined && 'grid-error',
    cell.note !== undefined && 'grid-note',
    cell.link && 'grid-link',
    cell.filter && 'grid-filter',
    cell.upright && 'grid-upright',
    overflow && 'grid-over',
  ]
    .filter(Boolean)
    .join(' ');
}

function styleOf(cell: ShownCell | undefined, width: number): string {
  if (width === 0) return 'width:0;padding:0;border-width:0'; // a hidden column
  let style = `width:${width}px`;
  if (cell?.color !== undefined) style += `;color:${cell.color}`;
  if (cell?.background !== undefined) style += `;background-color:${cell.background}${cell.background === WHITE ? '' : `;border-color:${cell.background}`}`;
  if (cell?.size !== undefined) style += `;font-size:${cell.size}pt`;
  return style;
}
