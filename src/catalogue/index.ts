export { type CustomFunction, FUNCTIONS, type FunctionArgument, type FunctionExample, type Help } from './functions';
