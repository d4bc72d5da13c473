import { useEffect } from 'preact/hooks';
import type { ShownCell } from '../../server/protocol';
import type { Workbench } from '../workbench';
import { announcement } from './gridState';
import { selectionName } from './selection/address';
import type { GridWords } from './words';

const REST_MS = 120;

/** Says where the selection has come to rest and what stands there: “B2 Gold”. */
export function useSpoken({ sheet, selection }: Workbench, cell: ShownCell | undefined, words: GridWords): void {
  const name = selectionName(selection, sheet);
  const isBlock = selection.rows * selection.columns > 1;
  const text = isBlock ? words.selected(name) : [name, cell?.text, cell?.error, cell?.note].filter(Boolean).join(' ');
  useEffect(() => {
    const timer = setTimeout(() => announcement.set(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text, sheet.id]);
}
