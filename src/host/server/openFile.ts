import { createBook } from '../book';
import type { Book } from '../book/types';
import type { Host } from '../services/host';
import { besides, placeSheets, type ReadSheets, readSheets, titleOf, tooManyCells } from './fileSheets';
import type { FileTrouble } from './protocol';
import type { Session } from './session';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file's sheets as new ones of the document, shown at once; undo takes them back together. */
export async function openAsSheets(session: Session, { name, bytes }: GivenFile): Promise<FileTrouble | undefined> {
  const { book, host } = session;
  const read = await readSheets(name, bytes, book);
  if ('code' in read) return read;
  const trouble = tooManyCells(book, read, host.world.limits.cells);
  if (trouble) return trouble;
  session.byPerson((person) => {
    person.change(() => placeSheets(book, besides(book, read)));
    return undefined;
  });
  return undefined;
}

/** The file as a document of its own, with the add-on in it, in the language and time zone of the present one. */
export async function openAsDocument(
  session: Session,
  { name, bytes }: GivenFile,
  open: (book: Book, title: string) => Host,
): Promise<{ host: Host; title: string } | FileTrouble> {
  const { locale, timeZone } = session.book;
  const book = createBook({ locale, timeZone, now: () => session.host.clock.now() });
  const read = await readSheets(name, bytes, book);
  if ('code' in read) return read;
  const trouble = tooManyCells(book, read, session.host.world.limits.cells);
  if (trouble) return trouble;
  placeSheets(book, withOneToSee(read));
  const title = titleOf(name);
  const host = open(book, title);
  if (host.user.locale !== session.host.user.locale) {
    host.user = session.host.user;
    host.open(); // its menus in the language of the person
  }
  return { host, title };
}

/** A file may hide every sheet; a document shows one. */
function withOneToSee({ sheets, ...rest }: ReadSheets): ReadSheets {
  const hasOne = sheets.some(({ hidden }) => !hidden);
  return { sheets: hasOne ? sheets : sheets.map((sheet, index) => (index === 0 ? { ...sheet, hidden: false } : sheet)), ...rest };
}
