import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isInFile } from './bundle';

/** The sentences of runs, both languages, as JSON. Google keeps files that are no script as HTML; nobody shows this one. */
export async function wordsFile(root: string): Promise<string> {
  const of = async (language: string) => {
    const sentences = JSON.parse(await readFile(join(root, `src/messages/${language}.json`), 'utf8')) as Record<string, string>;
    return Object.fromEntries(Object.entries(sentences).filter(([key]) => isInFile(key)));
  };
  return JSON.stringify({ en: await of('en'), zh: await of('zh') });
}
