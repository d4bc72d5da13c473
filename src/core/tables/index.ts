export { customersTable } from './customerTables';
export { summaryTable } from './summaryTable';
export type { Column, ColumnKind, HeadingCode, Table, TableCell, Why } from './table';
export { channels, tierColors } from './tierColors';
export { byCodePoint, inListOrder, type TieredCustomer } from './tieredCustomer';
