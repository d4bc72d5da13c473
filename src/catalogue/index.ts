export type { CustomFunction, FunctionArgument, FunctionExample, Help } from './function';
export { FUNCTIONS } from './functions';
