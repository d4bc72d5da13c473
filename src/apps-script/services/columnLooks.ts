import { columnLetter, type MergedRows, type SheetRows } from '../../core/model/cell';

type Range = GoogleAppsScript.Spreadsheet.Range;

const ROWS_DOWN = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/;

/** What the engine may ask of a column besides its values; each question is a service call or two, so only when it matters. */
export function columnLooks(data: Range, rows: number): Required<Pick<SheetRows, 'mergedRows' | 'moneyFormats'>> {
  return {
    mergedRows: (column) =>
      data.getMergedRanges().flatMap((range): MergedRows[] => {
        const [, letter, from, to] = ROWS_DOWN.exec(range.getA1Notation()) ?? [];
        return letter !== columnLetter(column) || from === to ? [] : [{ from: Number(from) - 1, to: Number(to) - 1 }];
      }),
    moneyFormats: (column) =>
      data
        .offset(0, column, rows, 1)
        .getNumberFormats()
        .map(([format]) => format ?? ''),
  };
}
