export { type CsvTable, readCsv, writeCsv } from './csv';
export { fillBook, gridFor } from './fillBook';
export type { FileNamedRange } from './namedRanges';
export { FileProblem, type FileProblemCode, type NotXlsxKind } from './problem';
export { type FileSheet, type FileWorkbook, readXlsx } from './readXlsx';
export { decodeText, type TextEncoding } from './text';
export { writeXlsx } from './writeXlsx';
