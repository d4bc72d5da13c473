export { customersTable } from './customerTables';
export { summaryTable } from './summaryTable';
export { type Column, type ColumnKind, HEADING_CODES, type HeadingCode, type Table, type TableCell, type Why } from './table';
export { byCodePoint, inListOrder, type TieredCustomer } from './tieredCustomer';
