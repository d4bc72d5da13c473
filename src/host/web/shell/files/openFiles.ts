import type { FileTrouble } from '../../../server/protocol';
import type { Words } from '../../words';
import type { Choosing } from '../pageDialogs';

interface Opening {
  readonly words: Words;
  choose(choosing: Choosing): Promise<string | undefined>;
  tell(title: string, message: string): Promise<void>;
  open(file: File, as: 'document' | 'sheets'): Promise<FileTrouble | undefined>;
}

/** The kinds the server reads, too; others are refused before anything is asked. */
const READABLE = /\.(xlsx|xlsm|csv|tsv|txt)$/i;

/** Asks what the files are to become, then opens one after another; a new document takes the first, the rest become its sheets. */
export function openingFiles({ words, choose, tell, open }: Opening): (files: readonly File[]) => Promise<void> {
  return async (given) => {
    const files = given.filter(({ name }) => READABLE.test(name));
    for (const { name } of given.filter(({ name: other }) => !READABLE.test(other))) await tell(words.files.failed(name), words.trouble.files.FILE_KIND({}));
    if (files.length === 0) return;
    const as = await choose({
      title: words.files.question(quoted(words, files)),
      message: words.files.explain,
      choices: [
        { id: 'sheets', label: words.files.asSheets },
        { id: 'document', label: words.files.asDocument },
      ],
      mayCancel: true,
    });
    if (as === undefined) return;
    let replace = as === 'document';
    for (const file of files) {
      const trouble = await open(file, replace ? 'document' : 'sheets');
      if (trouble) await tell(words.files.failed(file.name), words.trouble.files[trouble.code](trouble.params));
      else replace = false;
    }
  };
}

function quoted(words: Words, files: readonly File[]): string {
  return files.length > 3 ? words.files.many(files.length) : files.map((file) => `“${file.name}”`).join(words.files.and);
}
