export { changeLogTable, type LoggedMove } from './changeLogTable';
export { customersTable, NOTES_COLUMN } from './customerTables';
export { dataCheckTable, markOfCode } from './dataCheckTable';
export { OVERRIDE_COLUMNS, OVERRIDE_STATE_COLUMN } from './overridesTable';
export { sameCustomerTable } from './sameCustomerTable';
export { summaryTable } from './summaryTable';
export type { Column, ColumnKind, HeadingCode, Phrase, SameWhy, Table, TableCell, Why } from './table';
export { byCodePoint, inListOrder, type TieredCustomer } from './tieredCustomer';
