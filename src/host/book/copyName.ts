import type { Book } from './types';

const LONGEST_NAME = 100; // observed

/** "Copy of Orders", then "Copy of Orders 2" … (observed; the Chinese wording and the cutting of long names assumed). */
export function copyName(book: Pick<Book, 'locale' | 'sheetByName'>, name: string): string {
  const isChinese = book.locale.startsWith('zh');
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` ${number}`;
    const wording = (original: string) => (isChinese ? `“${original}”的副本` : `Copy of ${original}`) + ending;
    const candidate = wording(name.slice(0, LONGEST_NAME - wording('').length));
    if (!book.sheetByName(candidate)) return candidate;
  }
}
