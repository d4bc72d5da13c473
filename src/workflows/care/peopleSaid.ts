import { type FeedbackRow, formAnswers, type ReadingRows, readContacts, readFeedback } from '../../core/feedback';
import type { Contact, Feedback } from '../../core/model/contact';
import { readingLocale } from '../../core/model/locale';
import type { OrderBook } from '../../core/orders';
import { type Language, say } from '../../messages';
import { lostHeading, type PeoplesSheet, readPeoples, tellBeside } from '../peoplesSheet';
import type { OwnSheet, Workbook } from '../services';
import type { PeopleSaid } from './careInput';
import { CONTACTS, FEEDBACK } from './saidSheets';
import { contactSentence, feedbackSentence, type SaidWords } from './saidWords';
import { readWordsSheet } from './wordsSheet';
import { tellWords } from './wordsTold';

/** What Google calls the sheet of a form's answers. Asked for only where people have a sheet of feedback: nobody else is to wait for it. */
const FORM_SHEETS: Readonly<Record<Language, readonly string[]>> = { en: ['Form Responses 1', 'Form responses 1'], zh: ['表单回复 1', '第 1 张表单回复'] };

export interface PeopleSaidRead {
  readonly said: PeopleSaid;
  readonly warnings: readonly string[]; // in the person's language
  /** Once the update counts: what became of every row, beside it. Gives what could not be written. */
  writeStates(): string[];
}

/** One sheet read: what it says, what is to be told, and how to tell it beside. */
interface SheetSaid<Said> {
  readonly said: readonly Said[];
  readonly warnings: readonly string[];
  write(): string[];
}

/** Everything people wrote of customers, in our sheets for it and in a form's answers; the sheets are read once. */
export function readPeopleSaid(workbook: Workbook, own: readonly OwnSheet[], book: OrderBook, language: Language): PeopleSaidRead {
  const reading: ReadingRows = { book, today: workbook.today(), locale: readingLocale(workbook.locale) };
  const sheet = readWordsSheet(workbook, own);
  const words: SaidWords = { language: workbook.language, today: reading.today, hearing: sheet.hearing };
  const contacts = contactsSaid(workbook, own, reading, words, language);
  const feedback = feedbackSaid(workbook, own, reading, words, language);
  const all = [contacts, feedback, tellWords(workbook, sheet, language)];
  return {
    said: { contacts: contacts?.said, feedback: feedback?.said, hearing: sheet.hearing },
    warnings: all.flatMap((each) => each?.warnings ?? []),
    writeStates: () => all.flatMap((each) => each?.write() ?? []),
  };
}

type Told = readonly [workbook: Workbook, own: readonly OwnSheet[], reading: ReadingRows, words: SaidWords, language: Language];

function contactsSaid(...[workbook, own, reading, words, language]: Told): SheetSaid<Contact> | undefined {
  const sheet = readPeoples(workbook, own, CONTACTS);
  if (sheet === undefined) return undefined;
  const { contacts, verdicts } = readContacts(sheet.rows, reading);
  const wrong = verdicts.filter((verdict) => verdict !== undefined && (verdict.code !== 'recorded' || verdict.unclear !== 'none')).length;
  const sentences = verdicts.map((verdict) => contactSentence(verdict, words));
  return { said: contacts, warnings: warningsOf(sheet, wrong, language), write: () => tellBeside(workbook, sheet, sentences, language) };
}

function feedbackSaid(...[workbook, own, reading, words, language]: Told): SheetSaid<Feedback> | undefined {
  const sheet = readPeoples(workbook, own, FEEDBACK);
  if (sheet === undefined) return undefined;
  const { feedback, verdicts } = readFeedback(sheet.rows, ratingHeading(sheet), reading);
  const wrong = verdicts.filter((verdict) => verdict !== undefined && (verdict.code !== 'recorded' || verdict.unclear.length > 0)).length;
  const sentences = verdicts.map((verdict) => feedbackSentence(verdict, words));
  const form = answersOfForm(workbook, reading, language);
  return {
    said: [...feedback, ...form.said].sort((a, b) => a.day - b.day),
    warnings: [...warningsOf(sheet, wrong, language), ...form.warnings],
    write: () => tellBeside(workbook, sheet, sentences, language),
  };
}

/** People may have written the scale into it: “Rating (1-10)”. */
export function ratingHeading({ held, layout }: PeoplesSheet<keyof FeedbackRow>): string {
  return String(held[layout.heading]?.[layout.columns.rating] ?? '');
}

/** A sheet of the user's is never written into: its rows are told by their number. */
function answersOfForm(workbook: Workbook, reading: ReadingRows, language: Language): Pick<SheetSaid<Feedback>, 'said' | 'warnings'> {
  for (const name of FORM_SHEETS[workbook.language]) {
    const table = workbook.readSheet(name);
    const form = table && formAnswers(table);
    if (form === undefined) continue;
    const { feedback, verdicts } = readFeedback(form.rows, form.ratingHeading, reading);
    const wrong = verdicts.flatMap((verdict, at) => (verdict === undefined || (verdict.code === 'recorded' && verdict.unclear.length === 0) ? [] : [at]));
    const [first] = wrong;
    const warnings = first === undefined ? [] : [say(language, 'run.SAID_WRONG_THEIRS', { rows: wrong.length, sheet: name, row: form.firstRow + first })];
    return { said: feedback, warnings };
  }
  return { said: [], warnings: [] };
}

function warningsOf<Field extends string>(sheet: PeoplesSheet<Field>, wrong: number, language: Language): string[] {
  return [...lostHeading(sheet, language), ...(wrong === 0 ? [] : [say(language, 'run.SAID_WRONG', { rows: wrong, sheet: sheet.name })])];
}
