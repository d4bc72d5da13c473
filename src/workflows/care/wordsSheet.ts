import {
  BUILT_IN_WORDS,
  builtInHearing,
  type Hearing,
  hearingOf,
  type NamedNeed,
  NEEDS,
  readWords,
  WORD_KINDS,
  type WordKind,
  type WordsRead,
  type WordsRow,
} from '../../core/feedback';
import { customerKey } from '../../core/reading';
import { WORDS_COLUMNS } from '../../core/tables';
import { type Language, say } from '../../messages';
import { type PeoplesSheet, type PeoplesSheetKind, readPeoples } from '../peoplesSheet';
import type { OwnSheet, Workbook, WrittenCell } from '../services';

/** Words in one cell, so that a row can be read at a glance. */
const MOST_IN_A_ROW = 20;
const CHINESE = /\p{Script=Han}/u;

/** Where people edit the words by which needs and moods are told. */
export const WORDS: PeoplesSheetKind<keyof WordsRow> = {
  role: 'words',
  wishedName: 'sheet.words',
  columns: WORDS_COLUMNS,
  offers: (choice) => ({ kind: WORD_KINDS.map((kind) => choice(`words.kind.${kind}`)) }),
  filled: builtInRows,
};

/** The words that count, as people wrote them. */
export interface WordsSheet {
  readonly hearing: Hearing;
  readonly written: { readonly sheet: PeoplesSheet<keyof WordsRow>; readonly read: WordsRead } | undefined; // undefined: there is no such sheet
}

/** Without the sheet, or with nothing in it, the built-in words count. */
export function readWordsSheet(workbook: Workbook, own: readonly OwnSheet[]): WordsSheet {
  const sheet = readPeoples(workbook, own, WORDS);
  if (sheet === undefined) return { hearing: builtInHearing(), written: undefined };
  const read = readWords(sheet.rows, needNamed);
  return { hearing: hearingOf(read.lists), written: { sheet, read } };
}

/** Our needs go by their names in either language, so that a sheet may change hands. */
function needNamed(name: string): NamedNeed | undefined {
  const key = customerKey(name);
  return NEEDS.find((need) => need === key || (['en', 'zh'] as const).some((language) => customerKey(say(language, `need.${need}`)) === key));
}

/** The built-in words, a few to a row, those of the spreadsheet's language first. */
function builtInRows(language: Language): WrittenCell[][] {
  const kindOf = (kind: WordKind) => say(language, `words.kind.${kind}`);
  const { needs, moods, needDays } = BUILT_IN_WORDS;
  const days = [kindOf('needDays'), undefined, String(needDays), say(language, 'words.days', { days: needDays })];
  const needRows = needs.flatMap(({ need, words }) => {
    const name = say(language, `need.${need as (typeof NEEDS)[number]}`);
    return cellsOf(words, language).map((cell) => [kindOf('need'), name, cell, undefined]);
  });
  const moodKinds = WORD_KINDS.filter((kind): kind is keyof typeof moods => kind in moods);
  const moodRows = moodKinds.flatMap((kind) => cellsOf(moods[kind], language).map((cell) => [kindOf(kind), undefined, cell, undefined]));
  return [days, ...needRows, ...moodRows];
}

function cellsOf(list: string, language: Language): string[] {
  const words = list.split(',').map((word) => word.trim());
  const [chinese, others] = [words.filter((word) => CHINESE.test(word)), words.filter((word) => !CHINESE.test(word))];
  const inCells = (some: readonly string[], between: string) =>
    Array.from({ length: Math.ceil(some.length / MOST_IN_A_ROW) }, (_, at) => some.slice(at * MOST_IN_A_ROW, (at + 1) * MOST_IN_A_ROW).join(between));
  const both = [inCells(others, ', '), inCells(chinese, '、')];
  return (language === 'zh' ? both.reverse() : both).flat();
}
