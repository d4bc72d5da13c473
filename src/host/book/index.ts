export { cellName, columnLetters } from './address';
export { type BookOptions, createBook } from './book';
export { quoteSheetName } from './reference';
export * from './types';
