export type { Change, GenerationChanges, GenerationSummary, TierMove } from './change';
export { changesBetween } from './changesBetween';
export { changesOf, changeTexts, changeTextWithout, keysInChangeText } from './changeTexts';
export { type CurrentRow, type CurrentRows, currentRows } from './currentRows';
export { currentOf, currentTexts, currentTextsWithout } from './currentTexts';
export { type MigrationMatrix, migrationMatrix, migrationShares } from './migrationMatrix';
export { rowsOfHistory, tierAt } from './tierInHistory';
export { type JudgedTwice, whyMoved } from './whyMoved';
