import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { transform } from 'esbuild';
import { type CellInput, FileProblem, type FileWorkbook, readCsv, readXlsx } from '../host';
import { type Language, type MessageKey, type MessageParams, say } from '../messages';
import { overLimit } from './googleLimits';
import type { GivenFile, Options } from './options';
import { BadInput } from './problem';

/** A table out of a file: a .csv, or of an .xlsx the first visible sheet that holds anything. */
export interface ReadFile {
  readonly rows: CellInput[][];
  readonly isGbk: boolean;
}

const SENTENCE_OF = {
  FILE_ENCODING: 'file.ENCODING',
  FILE_NOT_TEXT: 'file.NOT_TEXT',
  FILE_QUOTE_OPEN: 'file.QUOTE_OPEN',
  FILE_NOT_XLSX: 'file.NOT_XLSX',
} as const satisfies Record<FileProblem['code'], MessageKey>;

/** @throws BadInput with a sentence that names the file and the next step */
export async function readTable(file: GivenFile, language: Language): Promise<ReadFile> {
  const bytes = await readBytes(file, language);
  if (bytes.length === 0) throw refused(file, language, 'file.EMPTY');
  const table = await parsed(file, bytes, language);
  const over = overLimit(table.rows);
  if (over !== undefined) throw refused(file, language, over.key, over.params);
  return table;
}

/** The policy document. @throws BadInput */
export async function readPolicy(file: GivenFile, language: Language): Promise<object> {
  const bytes = await readBytes(file, language);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused(file, language, 'file.JSON_ENCODING'); // the decoder says only that the bytes do not fit
  }
  let policy: unknown;
  try {
    policy = JSON.parse(text);
  } catch {
    throw refused(file, language, 'file.JSON', { line: await badJsonLine(text) });
  }
  if (typeof policy !== 'object' || policy === null || Array.isArray(policy)) throw refused(file, language, 'file.RULES_SHAPE');
  return policy;
}

/** The user's files are sacred: what was given to read is never written over. @throws BadInput */
export async function refuseOverwriting(out: GivenFile, { sheets, policy }: Options, language: Language): Promise<void> {
  const inputs = [...sheets.map(({ file }) => file), ...(policy === undefined ? [] : [policy])];
  const target = await identity(out);
  for (const input of inputs) if (target !== undefined && (await identity(input)) === target) throw refused(out, language, 'file.OWN');
}

/** @throws BadInput */
export async function writeBytes(file: GivenFile, bytes: Uint8Array, language: Language): Promise<void> {
  try {
    await mkdir(dirname(file.path), { recursive: true });
    await writeFile(file.path, bytes);
  } catch {
    throw refused(file, language, 'file.WRITE');
  }
}

/** A whole .xlsx with all its sheets. @throws BadInput */
export async function readWorkbook(file: GivenFile, language: Language): Promise<FileWorkbook> {
  const bytes = await readBytes(file, language);
  if (bytes.length === 0) throw refused(file, language, 'file.EMPTY');
  const workbook = await told(file, language, () => readXlsx(bytes));
  for (const { rows } of workbook.sheets) {
    const over = overLimit(rows);
    if (over !== undefined) throw refused(file, language, over.key, over.params);
  }
  return workbook;
}

function parsed(file: GivenFile, bytes: Uint8Array, language: Language): Promise<ReadFile> {
  return told(file, language, async () => {
    if (/^\.xls[xm]?$/i.test(extname(file.path))) {
      const { sheets } = await readXlsx(bytes);
      const visible = sheets.filter(({ hidden }) => !hidden);
      const holding = visible.find(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')));
      return { rows: (holding ?? visible[0])?.rows ?? [], isGbk: false };
    }
    const { rows, encoding } = readCsv(bytes);
    return { rows, isGbk: encoding === 'gbk' };
  });
}

/** What is wrong with a file, in words. */
async function told<T>(file: GivenFile, language: Language, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FileProblem) throw refused(file, language, SENTENCE_OF[error.code], error.params);
    throw error;
  }
}

async function readBytes(file: GivenFile, language: Language): Promise<Buffer> {
  try {
    return await readFile(file.path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw refused(file, language, code === 'ENOENT' || code === 'ENOTDIR' ? 'file.NOT_FOUND' : code === 'EISDIR' ? 'file.FOLDER' : 'file.UNREADABLE');
  }
}

/** Where the JSON goes wrong: V8 does not always say, esbuild does. */
async function badJsonLine(text: string): Promise<number> {
  try {
    await transform(text, { loader: 'json', logLevel: 'silent' });
  } catch (error) {
    const [first] = (error as { errors?: { location: { line: number } | null }[] }).errors ?? [];
    if (first?.location) return first.location.line;
  }
  return text.split('\n').length;
}

/** The same for every name of one file, links included; `undefined` when there is none. */
async function identity({ path }: GivenFile): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined; // what is not there is not written over
  }
}

function refused(file: GivenFile, language: Language, key: MessageKey, params: MessageParams = {}): BadInput {
  return new BadInput(say(language, key, { ...params, file: file.shown }));
}
