/** A sentence in both languages; the formula helper shows them one after the other. */
export interface Help {
  readonly en: string;
  readonly zh: string;
}

export interface FunctionArgument {
  readonly name: string;
  readonly example: string; // shown in braces by the formula helper: a range to copy
  readonly optional: boolean;
  readonly help: Help;
}

/** A use of the function with its full answer on the example sheets of the documentation; a test evaluates each. */
export interface FunctionExample {
  readonly formula: string;
  readonly result: string | number | readonly (readonly (string | number)[])[];
}

/** One custom function. The stubs Google sees, the documentation and the tests are all made from this. */
export interface CustomFunction {
  readonly name: string;
  readonly shape: 'row' | 'table'; // row: as many rows out as in; table: a new table with a heading
  readonly suggested: boolean; // offered by Sheets while `=TIER` is typed
  readonly help: Help;
  readonly arguments: readonly FunctionArgument[];
  readonly examples: readonly FunctionExample[];
}
