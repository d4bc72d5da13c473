import { describe, expect, test } from 'vitest';
import type { FileTrouble } from '../../../../src/host/server/protocol';
import { openingFiles } from '../../../../src/host/web/shell/files/openFiles';
import { WORDS } from '../../../../src/host/web/words';

/** Opens files of these names; the question is answered so, and these files are troublesome. */
async function open(names: string[], answer: string | undefined, trouble: Readonly<Record<string, FileTrouble>> = {}, language: 'en' | 'zh' = 'en') {
  const said: string[] = [];
  const openFiles = openingFiles({
    words: WORDS[language],
    choose: async ({ title }) => {
      said.push(title);
      return answer;
    },
    tell: async (title, message) => void said.push(`${title}: ${message}`),
    open: async (file, as) => {
      if (!trouble[file.name]) said.push(`${file.name} as ${as}`);
      return trouble[file.name];
    },
  });
  await openFiles(names.map((name) => new File(['a'], name)));
  return said;
}

describe('opening files', () => {
  test('asks once, then adds every file', async () => {
    expect(await open(['a.csv', 'b.xlsx'], 'sheets')).toEqual(['How should “a.csv” and “b.xlsx” be opened?', 'a.csv as sheets', 'b.xlsx as sheets']);
  });
  test('as a new document: the first replaces, the rest become its sheets', async () => {
    expect(await open(['a.csv', 'b.csv'], 'document')).toEqual([expect.any(String), 'a.csv as document', 'b.csv as sheets']);
  });
  test('a file that cannot be opened is explained, and the next takes its part', async () => {
    const said = await open(['a.csv', 'b.csv'], 'document', { 'a.csv': { code: 'FILE_QUOTE_OPEN', params: { row: 12 } } });
    expect(said.slice(1)).toEqual([
      '“a.csv” could not be opened: In row 12 a quotation mark opens and never closes. Correct that row, then open the file again.',
      'b.csv as document',
    ]);
  });
  test('nothing happens when the question is turned away, or no file came', async () => {
    expect(await open(['a.csv'], undefined)).toHaveLength(1);
    expect(await open([], 'sheets')).toEqual([]);
  });
  test('a kind that cannot be read is refused before anything is asked', async () => {
    expect(await open(['order.pdf', 'a.XLSX'], 'sheets')).toEqual([
      '“order.pdf” could not be opened: Only .xlsx, .csv, .tsv and .txt files can be opened here.',
      'How should “a.XLSX” be opened?',
      'a.XLSX as sheets',
    ]);
    expect(await open(['order.pdf'], 'sheets')).toHaveLength(1);
  });
  test('many files are counted', async () => {
    expect((await open(['a.csv', 'b.csv', 'c.csv', 'd.csv'], undefined))[0]).toBe('How should these 4 files be opened?');
    expect((await open(['a.csv', 'b.csv', 'c.csv', 'd.csv'], undefined, {}, 'zh'))[0]).toBe('如何打开这 4 个文件？');
  });
});
