export { createBook } from './book';
export type { BookOptions } from './bookOptions';
export * from './types';
