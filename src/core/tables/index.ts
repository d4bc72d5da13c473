export { customersTable } from './customerTables';
export { summaryTable } from './summaryTable';
export type { Column, ColumnKind, HeadingCode, Table, TableCell, Why } from './table';
export { byCodePoint, inListOrder, type TieredCustomer } from './tieredCustomer';
