/** Input that a person can mend: one sentence on stderr, exit code 1. */
export class BadInput extends Error {}

/** A command line that no command understands: exit code 2. */
export class WrongUsage extends Error {}
