import type { CellRule, ChartKind, Rect } from '../book/types';

/** One cell: 0-based, in the sheet with this id. */
export interface At {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** Rows or columns of one sheet: `count` of them, from `from` on. */
export interface Lines {
  readonly sheetId: number;
  readonly axis: 'row' | 'column';
  readonly from: number;
  readonly count: number;
}

/** What the toolbar can change of a cell's look; `null` puts the default back. */
export interface Look {
  readonly numberFormat?: string | null; // null: automatic
  readonly bold?: boolean;
  readonly fontColor?: string | null;
  readonly background?: string | null;
  readonly align?: 'left' | 'center' | 'right' | null;
  readonly wrap?: boolean;
}

/** Something a person does to the document by hand, as plain JSON. Undo takes each back as a whole. */
export type Action =
  | { readonly do: 'type'; readonly at: At; readonly text: string }
  | { readonly do: 'fill'; readonly rect: Rect; readonly texts: readonly (readonly string[])[] } // as if each were typed; a smaller block is repeated
  | { readonly do: 'clear'; readonly rect: Rect } // contents; looks, notes and rules stay
  | { readonly do: 'paste'; readonly from: Rect; readonly to: Rect; readonly what: 'all' | 'values' | 'formats'; readonly cut?: boolean }
  | { readonly do: 'insertLines'; readonly lines: Lines } // before `from`
  | { readonly do: 'deleteLines'; readonly lines: Lines }
  | { readonly do: 'hideRows'; readonly lines: Lines; readonly hidden: boolean } // axis 'row'
  | { readonly do: 'insertSheet'; readonly name?: string } // after the last; without a name: the next free 'Sheet2' or '工作表2'
  | { readonly do: 'duplicateSheet'; readonly sheetId: number }
  | { readonly do: 'deleteSheet'; readonly sheetId: number }
  | { readonly do: 'renameSheet'; readonly sheetId: number; readonly name: string }
  | { readonly do: 'moveSheet'; readonly sheetId: number; readonly index: number }
  | { readonly do: 'hideSheet'; readonly sheetId: number; readonly hidden: boolean }
  | { readonly do: 'colorSheet'; readonly sheetId: number; readonly color: string | null }
  | { readonly do: 'sort'; readonly rect: Rect; readonly column: number; readonly descending: boolean } // column of the sheet, inside the rect
  | { readonly do: 'look'; readonly rect: Rect; readonly look: Look }
  | { readonly do: 'note'; readonly at: At; readonly text: string } // '' takes it away
  | { readonly do: 'rule'; readonly rect: Rect; readonly rule: CellRule | null } // a checkbox fills empty cells with FALSE
  | { readonly do: 'freeze'; readonly sheetId: number; readonly rows?: number; readonly columns?: number }
  | { readonly do: 'widen'; readonly lines: Lines; readonly pixels: number } // axis 'column'
  | { readonly do: 'insertChart'; readonly rect: Rect; readonly kind: ChartKind; readonly at: At; readonly title?: string }
  | { readonly do: 'deleteChart'; readonly sheetId: number; readonly chartId: number };

/** Why an action was not done; nothing was changed then. The page words it. */
export type RefusalCode =
  | 'NAME_TAKEN'
  | 'NAME_EMPTY'
  | 'LAST_SHEET' // a document keeps one visible sheet
  | 'ALL_LINES' // a sheet keeps a row and a column
  | 'NOT_IN_LIST' // a strict drop-down takes only its values
  | 'TOO_LONG' // a cell takes 50,000 characters
  | 'TOO_MANY_CELLS' // a document takes 10 million cells
  | 'NO_ROOM' // the place is not in the sheet (any more)
  | 'NOTHING_TO_UNDO';

export interface Refusal {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}
