import { en } from './words/en';
import { zh } from './words/zh';

/** Everything the shell of the page says. English decides which words there are; a language that lacks one does not compile. */
export type Words = typeof en;

export const WORDS: Readonly<Record<'en' | 'zh', Words>> = { en, zh };
