import { LONGEST_WORD, MOST_WORDS, WORD_KINDS, type WordsFault, type WordsVerdict } from '../../core/feedback';
import { type Language, say } from '../../messages';
import { lostHeading, tellBeside } from '../peoplesSheet';
import type { Workbook } from '../services';
import { cellName } from '../wording';
import type { WordsSheet } from './wordsSheet';

/** What became of every row of words: how many count, or which cell is wrong and why. */
export function tellWords(workbook: Workbook, { written }: WordsSheet, person: Language): { readonly warnings: readonly string[]; write(): string[] } {
  if (written === undefined) return { warnings: [], write: () => [] };
  const { sheet, read } = written;
  const language = workbook.language;
  const { heading, columns } = sheet.layout;
  const cellOf = (at: number, verdict: WordsVerdict) =>
    cellName({ sheet: sheet.name, row: (heading >= 0 && at >= heading ? at + 1 : at) + 1, column: columns['field' in verdict ? verdict.field : 'words'] });
  const sentences = read.verdicts.map((verdict, at) => verdict && sentenceOf(verdict, isRight(verdict) ? '' : cellOf(at, verdict), language));
  const wrong = read.verdicts.flatMap((verdict, at) => (verdict !== undefined && !isRight(verdict) ? [cellOf(at, verdict)] : []));
  const warnings = [
    ...lostHeading(sheet, person),
    ...(wrong[0] === undefined ? [] : [say(person, 'run.WORDS_WRONG', { rows: wrong.length, sheet: sheet.name, cell: wrong[0] })]),
  ];
  return { warnings, write: () => tellBeside(workbook, sheet, sentences, person) };
}

function isRight(verdict: WordsVerdict): boolean {
  return verdict.code === 'days' || (verdict.code === 'counts' && verdict.unusable === undefined && verdict.twice === undefined);
}

function sentenceOf(verdict: WordsVerdict, cell: string, language: Language): string {
  if (verdict.code === 'days') return say(language, 'words.days', { days: verdict.days });
  if (verdict.code !== 'counts') return faultSentence(verdict, cell, language);
  const { words, unusable, twice } = verdict;
  const sentences = [
    say(language, 'words.counts', { n: words }),
    ...(unusable === undefined ? [] : [say(language, 'words.unusable', { cell, value: shortened(unusable), most: LONGEST_WORD })]),
    ...(twice === undefined ? [] : [say(language, 'words.twice', { cell, value: twice.word, choice: say(language, `words.kind.${twice.kind}`) })]),
  ];
  return sentences.join(language === 'zh' ? '' : ' ');
}

function faultSentence({ code }: WordsFault, cell: string, language: Language): string {
  const choices = WORD_KINDS.map((kind) => say(language, `words.kind.${kind}`)).join(language === 'zh' ? '、' : ', ');
  const fault = say(language, `words.fault.${code}`, { cell, choices, most: code === 'tooMany' ? MOST_WORDS : LONGEST_WORD });
  return code === 'daysUnclear' || code === 'wordsBlank' ? fault : `${fault}${language === 'zh' ? '' : ' '}${say(language, 'words.builtInStay')}`;
}

function shortened(word: string): string {
  const characters = Array.from(word);
  return characters.length > LONGEST_WORD ? `${characters.slice(0, LONGEST_WORD).join('')}…` : word;
}
