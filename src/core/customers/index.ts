export type { CustomerTable } from './customerTable';
export { type GroupEvidence, groupCells } from './groupCells';
export { type Lifecycle, lifecycles } from './lifecycle';
export { measureCustomers } from './measureCustomers';
export { measureWithTables } from './measureWithTables';
export type { Measuring, MeasuringRules } from './measuring';
export { type CustomersRead, readCustomers } from './readCustomers';
export { STAGES, type Stage } from './stage';
