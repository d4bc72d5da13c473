import { download } from '../files/download';
import type { Shell } from '../shellContext';
import { item, type MenuNode, SEPARATOR } from './menuNode';

export function fileMenu({ words, sheet, chooseFiles }: Shell): MenuNode[] {
  return [
    item(words.file.open, chooseFiles),
    SEPARATOR,
    item(words.file.xlsx, () => download('/api/save.xlsx')),
    item(words.file.csv, () => download(`/api/save.csv?sheet=${sheet.id}`)),
  ];
}
