/** Why a file cannot be used. The words for people are the caller's; a library's own text never leaves this folder. */
export type FileProblemCode =
  | 'FILE_ENCODING' // text, but in none of the encodings we read
  | 'FILE_NOT_TEXT' // a picture, an archive or the like under a text file's name
  | 'FILE_QUOTE_OPEN' // a quoted cell never ends; params.row is where it begins (1 is the first row)
  | 'FILE_NOT_XLSX'; // params.kind says what it is instead

/** `xls` is the old Excel format, `password` an encrypted workbook, `archive` a zip without a workbook in it. */
export type NotXlsxKind = 'empty' | 'xls' | 'password' | 'archive' | 'damaged' | 'other';

export class FileProblem extends Error {
  constructor(
    readonly code: FileProblemCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'FileProblem';
  }
}
