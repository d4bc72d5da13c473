import { type Language, say } from '../messages';
import { readPolicy, readTable } from './files';
import type { Options } from './options';
import type { NamedTable } from './spreadsheet';

/** The files as sheets, in the order given. A file read as GBK is told on stderr. @throws BadInput */
export async function readTables({ sheets }: Options, language: Language): Promise<NamedTable[]> {
  const tables: NamedTable[] = [];
  for (const { name, file } of sheets) {
    const { rows, isGbk } = await readTable(file, language);
    if (isGbk) console.error(say(language, 'file.gbk', { file: file.shown }));
    tables.push({ name, rows });
  }
  return tables;
}

/** The policy file with `--as-of` written into it; `undefined` when neither was given. @throws BadInput */
export async function givenPolicy({ policy, asOf }: Options, language: Language): Promise<object | undefined> {
  const document = policy === undefined ? undefined : await readPolicy(policy, language);
  return asOf === undefined ? document : { ...document, asOf };
}
