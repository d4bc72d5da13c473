import { failure } from '../values';
import { block, each, type NativeTable, numberIn, one } from './native';

/** Rounds half away from zero, on the number as written: 1.005 to 2 places is 1.01 (observed; plain binary rounding gives 1). */
function roundTo(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = Math.abs(value).toPrecision(15).split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + places}`));
  const rounded = Number(`${shifted}e${-places}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

export const MATHS: NativeTable = {
  ABS: each(1, 1, (args, call) => Math.abs(numberIn(args, 0, call))),
  INT: each(1, 1, (args, call) => Math.floor(numberIn(args, 0, call))),
  ROUND: each(1, 2, (args, call) => roundTo(numberIn(args, 0, call), Math.trunc(numberIn(args, 1, call, 0)))),
  /** The sign of the divisor (documented). */
  MOD: each(2, 2, (args, call) => {
    const [number, divisor] = [numberIn(args, 0, call), numberIn(args, 1, call)];
    return divisor === 0 ? failure('#DIV/0!', 'Function MOD parameter 2 cannot be zero.') : number - divisor * Math.floor(number / divisor);
  }),
  RAND: one(0, 0, (_, call) => call.random()),
  RANDBETWEEN: one(2, 2, (args, call) => {
    const [low, high] = [Math.ceil(numberIn(args, 0, call)), Math.floor(numberIn(args, 1, call))];
    return high < low
      ? failure('#NUM!', `Function RANDBETWEEN parameter 2 value is ${high}. It should be greater than or equal to ${low}.`)
      : low + Math.floor(call.random() * (high - low + 1));
  }),
  RANDARRAY: block(0, 2, (args, call) => {
    const [rows, columns] = [numberIn(args, 0, call, 1), numberIn(args, 1, call, 1)];
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => call.random()));
  }),
};
