import { CHECK_FUNCTIONS } from './checkFunctions';
import { CUSTOMER_FUNCTIONS } from './customerFunctions';
import type { CustomFunction } from './function';
import { VALUE_FUNCTIONS } from './valueFunctions';

/** Every custom function, in the order of the documentation. */
export const FUNCTIONS: readonly CustomFunction[] = [...VALUE_FUNCTIONS, ...CUSTOMER_FUNCTIONS, ...CHECK_FUNCTIONS];
