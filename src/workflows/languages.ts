import type { Language } from '../messages';
import type { Notebook } from './services';

const NOTE = 'tierkeeper.language';
/** Says that somebody has chosen a language for themselves here: who has not is spared the question. */
const SOMEBODY = 'tierkeeper.languages';

export function isLanguage(text: string | undefined): text is Language {
  return text === 'en' || text === 'zh';
}

/** The language that somebody chose: for a spreadsheet's sheets in its notebook, for what one person reads there in that person's. */
export function chosenLanguage(notebook: Notebook): Language | undefined {
  const chosen = notebook.read(NOTE);
  return isLanguage(chosen) ? chosen : undefined;
}

/** `undefined`: as Google has it, again. */
export function chooseLanguage(notebook: Notebook, language: Language | undefined): void {
  if (language !== undefined) notebook.write(NOTE, language);
  else if (notebook.read(NOTE) !== undefined) notebook.erase(NOTE);
}

/** What a person chose for themselves, of a spreadsheet in which anybody has; nothing is asked of the others. */
export function personsLanguage(notebook: Notebook, person: () => Notebook): Language | undefined {
  return notebook.read(SOMEBODY) === undefined ? undefined : chosenLanguage(person());
}

export function choosePersonsLanguage(notebook: Notebook, person: Notebook, language: Language | undefined): void {
  if (language !== undefined && notebook.read(SOMEBODY) === undefined) notebook.write(SOMEBODY, 'chosen');
  chooseLanguage(person, language);
}
