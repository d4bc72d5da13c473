import { describe, expect, test } from 'vitest';
import { WORDS } from '../../../../src/host/web/words';

type Entry = readonly [path: string, word: unknown];

/** Every word of a language with its place: 'tabs.rename'. */
function entries(words: object, path = ''): Entry[] {
  return Object.entries(words).flatMap(([key, word]): Entry[] =>
    word !== null && typeof word === 'object' ? entries(word as object, `${path}${key}.`) : [[path + key, word]],
  );
}

/** What a word says; one with gaps is filled with something short. */
function said(word: unknown): string {
  return typeof word === 'function' ? String(word({ name: 'N', row: 7, kind: 'xls' }, 'M', false)) : String(word);
}

/** Google's own error code, and a name with its kind. */
const SAME_EVERYWHERE: ReadonlySet<string> = new Set(['google.panelCalls.denied', 'google.run']);

const english = entries(WORDS.en);
const chinese = entries(WORDS.zh);

describe('the shell’s words', () => {
  test('are the same in both languages, gaps too', () => {
    const shape = (words: readonly Entry[]) => words.map(([path, word]) => `${path} ${typeof word}`).sort();

    expect(shape(chinese)).toEqual(shape(english));
    expect(english.length).toBeGreaterThan(120);
  });
  test.each(english)('English has something to say at %s, without full-width signs', (_, word) => {
    expect(said(word)).not.toMatch(/[，。：？！（）]|undefined/);
    expect(said(word).trim()).not.toBe('');
  });
  test.each(chinese)('Chinese is Chinese at %s, with full-width signs', (path, word) => {
    if (!SAME_EVERYWHERE.has(path)) expect(said(word)).toMatch(/[\u4e00-\u9fff]/);
    expect(said(word)).not.toMatch(/[\u4e00-\u9fff]\s?[,:;?!()]|[,;?!()]\s?[\u4e00-\u9fff]|undefined/);
  });
  test('count one and many', () => {
    expect([WORDS.en.insert.rowsAbove(1), WORDS.en.insert.rowsAbove(3)]).toEqual(['Row above', '3 rows above']);
    expect([WORDS.en.edit.deleteRows(2, 2), WORDS.en.edit.deleteRows(2, 4)]).toEqual(['Delete row 2', 'Delete rows 2–4']);
    expect(WORDS.zh.edit.deleteRows(2, 4)).toBe('删除第 2–4 行');
  });
  test('every kind of file that is no workbook has its own sentence', () => {
    const sentence = (kind: string) => WORDS.en.trouble.files.FILE_NOT_XLSX({ kind });
    expect(new Set(['empty', 'xls', 'password', 'archive', 'damaged', 'other'].map(sentence)).size).toBe(6);
  });
});
