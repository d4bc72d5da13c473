import { AGGREGATES } from './aggregates';
import { BLOCKS } from './blocks';
import { CONDITIONAL } from './conditional';
import { DATES } from './dates';
import { LOGIC } from './logic';
import { LOOKUPS } from './lookups';
import { MATHS } from './maths';
import type { NativeTable } from './native';
import { TEXT } from './text';

/** All native functions there are, with those of lazy.ts. Any other name is #NAME?: better no answer than a guessed one. */
export const NATIVE: NativeTable = { ...AGGREGATES, ...BLOCKS, ...CONDITIONAL, ...DATES, ...LOGIC, ...LOOKUPS, ...MATHS, ...TEXT };
