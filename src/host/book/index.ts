export { type BookOptions, createBook } from './book';
export * from './types';
