export type { Action, At, Lines, Look, Refusal, RefusalCode } from './actions';
export { cellToEdit } from './cellToEdit';
export { Person } from './person';
