import { partsOfSerial, serialIn } from './dates';
import type { Surroundings } from './locale';
import type { Book } from './types';

/** Follows the book when its locale or clock is changed. */
export function surroundingsOf(book: Pick<Book, 'locale' | 'timeZone' | 'now'>): Surroundings {
  return {
    get locale() {
      return book.locale;
    },
    get year() {
      return partsOfSerial(serialIn(book.now(), book.timeZone)).year;
    },
  };
}
