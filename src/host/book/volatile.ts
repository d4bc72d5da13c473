/** Functions Google lists in its refusal; TODAY() is not among them. */
export const RANDOM: readonly string[] = ['NOW', 'RAND', 'RANDARRAY', 'RANDBETWEEN'];

/** Google's sentence, word for word (observed). */
export const VOLATILE_REFUSAL = 'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';
