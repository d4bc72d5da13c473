import type { Cell } from '../model/cell';
import { once } from '../model/once';
import { cellText, normaliseHeader } from '../reading';
import { STATUS_WORDS, type StatusMeaning } from './statusWords';

const meanings = once(() => {
  const byWord = new Map<string, StatusMeaning>();
  for (const meaning of Object.keys(STATUS_WORDS) as StatusMeaning[]) {
    for (const word of STATUS_WORDS[meaning].split(',')) byWord.set(normaliseHeader(word), meaning);
  }
  return byWord;
});

/** A reader of one status column; every distinct status is looked up once. */
export function statusReader(): (cell: Cell | undefined) => StatusMeaning | undefined {
  const known = new Map<Cell | undefined, StatusMeaning | undefined>();
  return (cell) => {
    if (known.has(cell)) return known.get(cell);
    const meaning = meanings().get(normaliseHeader(cellText(cell)));
    known.set(cell, meaning);
    return meaning;
  };
}
