import type { SheetModel } from '../book/types';
import { writeCsv, writeXlsx } from '../io';
import type { Session } from './session';

/** A file for the person to keep. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export async function workbookDownload({ book, title }: Session): Promise<Download> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: `${title}.xlsx`, type, bytes: await writeXlsx(book) };
}

/** The sheet as shown, number formats and all, under the name Google gives it (*observed*). */
export function sheetDownload({ book, title }: Session, sheet: SheetModel): Download {
  const [rows, columns] = [book.lastRow(sheet.id), book.lastColumn(sheet.id)];
  const texts = rows * columns === 0 ? [] : book.display({ sheetId: sheet.id, row: 0, column: 0, rows, columns });
  return { name: `${title} - ${sheet.name}.csv`, type: 'text/csv; charset=utf-8', bytes: Buffer.from(writeCsv(texts)) };
}

/** The header that names it: exact in UTF-8, and in ASCII for programs that cannot read that. */
export function dispositionOf({ name }: Download): string {
  const legal = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]/gu, '_');
  const encoded = encodeURIComponent(legal).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${legal.replace(/[^\x20-\x7e]/g, '_')}"; filename*=UTF-8''${encoded}`;
}
