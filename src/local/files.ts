import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { type CellInput, FileProblem, readCsv, readXlsx } from '../host';
import { type Language, type MessageKey, say } from '../messages';
import type { GivenFile } from './options';
import { BadInput } from './problem';

/** A table out of a file: the first visible sheet of an .xlsx, or a .csv. */
export interface ReadFile {
  readonly rows: CellInput[][];
  readonly isGbk: boolean;
}

/** @throws BadInput with a sentence that names the file and the next step */
export async function readTable(file: GivenFile, language: Language): Promise<ReadFile> {
  const bytes = await readBytes(file, language);
  if (bytes.length === 0) throw new BadInput(say(language, 'file.EMPTY', { file: file.shown }));
  try {
    if (/^\.xls[xm]?$/i.test(extname(file.path))) {
      const { sheets } = await readXlsx(bytes);
      return { rows: (sheets.find(({ hidden }) => !hidden) ?? sheets[0])?.rows ?? [], isGbk: false };
    }
    const { rows, encoding } = readCsv(bytes);
    return { rows, isGbk: encoding === 'gbk' };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new BadInput(say(language, `file.${error.code.replace('FILE_', '')}` as MessageKey, { ...error.params, file: file.shown }));
  }
}

/** @throws BadInput */
export async function readJson(file: GivenFile, language: Language): Promise<unknown> {
  const text = (await readBytes(file, language)).toString('utf8').replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1] ?? String(text.length);
    throw new BadInput(say(language, 'file.JSON', { file: file.shown, position }));
  }
}

/** @throws BadInput */
export async function writeBytes(file: GivenFile, bytes: Uint8Array, language: Language): Promise<void> {
  try {
    await mkdir(dirname(file.path), { recursive: true });
    await writeFile(file.path, bytes);
  } catch {
    throw new BadInput(say(language, 'file.WRITE', { file: file.shown }));
  }
}

async function readBytes(file: GivenFile, language: Language): Promise<Buffer> {
  try {
    return await readFile(file.path);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new BadInput(say(language, isMissing ? 'file.NOT_FOUND' : 'file.UNREADABLE', { file: file.shown }));
  }
}
