import type { RefusalCode } from '../../person/actions';
import type { FileTrouble } from '../../server/protocol';

export type Params = Readonly<Record<string, string | number>>;

const refusals: Readonly<Record<RefusalCode, (params: Params) => string>> = {
  NAME_TAKEN: ({ name }) => `A sheet with the name “${name}” already exists. Please enter another name.`,
  NAME_EMPTY: () => 'A sheet needs a name. Please enter one.',
  LAST_SHEET: () => 'A document needs at least one visible sheet. Add or show another sheet first.',
  ALL_LINES: () => 'A sheet needs at least one row and one column, so not all of them can be deleted.',
  NOT_IN_LIST: () => 'This cell takes only values of its drop-down list. Choose one of them, or change the list.',
  TOO_LONG: ({ most }) => `At most ${Number(most).toLocaleString('en')} characters fit here. Shorten the text.`,
  TOO_MANY_CELLS: () => 'A document takes at most 10 million cells. Delete empty rows, columns or sheets first.',
  NO_ROOM: () => 'That place is not in the sheet any more. Select it again, then repeat what you did.',
  NOTHING_TO_UNDO: () => 'There is nothing to undo. What the add-on’s script writes cannot be undone here.',
};

const notXlsx: Readonly<Record<string, string>> = {
  empty: 'The file is empty.',
  xls: 'This is the old Excel format (.xls). Open it in Excel and save it as .xlsx.',
  password: 'The workbook is protected by a password. Save a copy without one.',
  archive: 'This is an archive without a workbook in it. Unpack it first, then open the .xlsx or .csv inside.',
  damaged: 'The file is damaged. Export or download it again.',
};

const files: Readonly<Record<FileTrouble['code'], (params: Params) => string>> = {
  FILE_EMPTY: () => 'The file is empty.',
  FILE_ENCODING: () => 'The text of this file cannot be read. Save it as “CSV UTF-8”, then open it again.',
  FILE_NOT_TEXT: () => 'This is not a text file, although its name says so. Open the original as .xlsx, or export it as .csv again.',
  FILE_QUOTE_OPEN: ({ row }) => `In row ${row} a quotation mark opens and never closes. Correct that row, then open the file again.`,
  FILE_NOT_XLSX: ({ kind = '' }) => notXlsx[kind] ?? 'This is not an Excel workbook (.xlsx), although its name says so.',
  FILE_KIND: () => 'Only .xlsx, .csv, .tsv and .txt files can be opened here.',
  TOO_MANY_CELLS: () => 'With this file the document would have more than 10 million cells. Split the file into smaller ones.',
};

export const troubleEn = { refusals, files };
