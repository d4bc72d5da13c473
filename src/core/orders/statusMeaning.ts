import { type Cell, isBlank } from '../model/cell';
import { once } from '../model/once';
import { cellText, normaliseHeader } from '../reading';
import type { StatusColumn, StatusKind } from './statusColumns';
import { NOT_A_SALE_WORDS, STATUS_WORDS, type StatusMeaning, WON_WORDS } from './statusWords';

type Row = readonly Cell[];

/** What one row's status columns say together, and which of them decided. */
export interface StatusReader {
  meaning(row: Row): StatusMeaning | undefined;
  columnOf(row: Row): number;
}

/** The strongest of several: a cancelled test is a test, a refunded order that was cancelled is cancelled. */
const STRONGEST_FIRST: readonly StatusMeaning[] = ['test', 'cancelled', 'unpaid', 'refund'];

/** A reader of all status columns of a table; every distinct cell of a column is looked up once. */
export function statusReader(columns: readonly StatusColumn[]): StatusReader {
  const readers = columns.map(({ column, kind }) => ({ column, read: remembered(MEANING[kind]) }));
  const [only, another] = readers;
  if (only === undefined) return { meaning: () => undefined, columnOf: () => -1 };
  if (another === undefined) return { meaning: (row) => only.read(row[only.column]), columnOf: () => only.column };
  const meaning = (row: Row): StatusMeaning | undefined => {
    let strongest: StatusMeaning | undefined;
    for (const { column, read } of readers) strongest = stronger(strongest, read(row[column]));
    return strongest;
  };
  return {
    meaning,
    columnOf(row) {
      const wanted = meaning(row);
      return readers.find(({ column, read }) => read(row[column]) === wanted)?.column ?? only.column;
    },
  };
}

type Meaning = (cell: Cell | undefined) => StatusMeaning | undefined;

const MEANING: Readonly<Record<StatusKind, Meaning>> = {
  status: wordMeaning,
  transaction: (cell) => (notASale().has(word(cell)) ? 'unpaid' : wordMeaning(cell)),
  stage: stageMeaning,
  afterSale: (cell) => only('refund', wordMeaning(cell)),
  cancelledAt: (cell) => (isBlank(cell) || cell === '-' || cell === false ? undefined : 'cancelled'),
  captured: (cell) => (cell === false || word(cell) === 'false' || word(cell) === 'no' ? 'unpaid' : undefined),
  mode: (cell) => only('test', wordMeaning(cell)),
};

const meanings = once(() => {
  const byWord = new Map<string, StatusMeaning>();
  for (const meaning of Object.keys(STATUS_WORDS) as StatusMeaning[]) for (const each of words(STATUS_WORDS[meaning])) byWord.set(each, meaning);
  return byWord;
});
const won = once(() => new Set(words(WON_WORDS)));
const notASale = once(() => new Set(words(NOT_A_SALE_WORDS)));

function wordMeaning(cell: Cell | undefined): StatusMeaning | undefined {
  return meanings().get(word(cell));
}

function stageMeaning(cell: Cell | undefined): StatusMeaning | undefined {
  const stage = word(cell);
  if (stage === '' || won().has(stage)) return undefined;
  return only('cancelled', meanings().get(stage)) ?? 'unpaid';
}

function only(wanted: StatusMeaning, meaning: StatusMeaning | undefined): StatusMeaning | undefined {
  return meaning === wanted ? meaning : undefined;
}

function stronger(one: StatusMeaning | undefined, other: StatusMeaning | undefined): StatusMeaning | undefined {
  return STRONGEST_FIRST.find((meaning) => meaning === one || meaning === other);
}

function word(cell: Cell | undefined): string {
  return normaliseHeader(cellText(cell));
}

function words(list: string): string[] {
  return list.split(',').map(normaliseHeader);
}

function remembered(read: Meaning): Meaning {
  const known = new Map<Cell | undefined, StatusMeaning | undefined>();
  return (cell) => {
    const meaning = known.get(cell);
    if (meaning !== undefined || known.has(cell)) return meaning;
    const fresh = read(cell);
    known.set(cell, fresh);
    return fresh;
  };
}
