import type { ActionDone, AnswerError, ColumnOption, ColumnQuestion, HomeState, PlaceToShow, ScheduleState, SidebarApi } from '../../workflows';
import { dictionary, list, maybe, number, oneOf, type Read, record, text, yesNo } from './readers';
import { readActionDone, readBlocks, readPlace } from './readPage';

/** What a function of the server answers when it could do what was asked. */
export type ValueOf<K extends keyof SidebarApi> = Extract<ReturnType<SidebarApi[K]>, { ok: true }>['value'];

export type LastRun = NonNullable<HomeState['lastRun']>;
export type IssueLine = LastRun['issues'][number];
export type Fix = NonNullable<AnswerError['fix']>;
/** Rows that a long update has written, of all. */
export type Progress = Pick<Extract<Fix, { kind: 'goOn' }>, 'done' | 'of'>;
/** As much of a run's report as the panel shows. */
export type Report = Pick<ValueOf<'ui_updateNow'>, 'message' | 'warnings' | 'home'>;

const language = oneOf('en', 'zh');

export const readPing = record<ValueOf<'ui_ping'>>({ language });

export const readSchedule = record<ScheduleState>({
  on: yesNo,
  mine: yesNo,
  every: oneOf('day', 'week', 'month'),
  weekDay: number,
  monthDay: number,
  hour: number,
  zone: text,
  nextAt: maybe(text),
  trouble: maybe(oneOf('gone', 'silent', 'otherSilent')),
});

const readIssue = record<IssueLine>({
  code: text,
  count: number,
  listed: yesNo,
  first: record<IssueLine['first']>({ sheet: text, cell: text }),
  message: text,
});

const readLastRun = record<LastRun>({
  at: text,
  minutesAgo: number,
  asOf: text,
  sheet: text,
  rowsRead: number,
  rowsUsed: number,
  customers: number,
  tiers: list(record<LastRun['tiers'][number]>({ name: text, customers: number, role: text })),
  untiered: number,
  changes: maybe(record<NonNullable<LastRun['changes']>>({ added: number, changed: number, removed: number })),
  issues: list(readIssue),
  seconds: number,
});

export const readHome = record<HomeState>({
  language,
  lastRun: maybe(readLastRun),
  failedSince: maybe(record<NonNullable<HomeState['failedSince']>>({ at: text, message: text, asks: yesNo })),
  columnsSaid: maybe(text),
  schedule: readSchedule,
  news: readBlocks,
  tools: readBlocks,
});

export const readReport = record<Report>({ message: text, warnings: list(text), home: maybe(readHome) });

export const readShown = record<ValueOf<'ui_show'>>({ sheet: text });

/** With the state of the spreadsheet, when the panel goes home from there. */
export const readActed: Read<ActionDone & { readonly home: HomeState | undefined }> = (value) => ({
  ...readActionDone(value),
  ...record<{ home: HomeState | undefined }>({ home: maybe(readHome) })(value),
});

const readAsked = record<ColumnQuestion>({
  asks: oneOf('customer', 'date', 'amount', 'quantity', 'unitPrice'),
  sheet: text,
  order: text,
  options: list(record<ColumnOption>({ kind: oneOf('column', 'names', 'product'), columns: dictionary(text), header: text, examples: list(text) })),
});

export const readQuestion = record<ValueOf<'ui_question'>>({ question: maybe(readAsked) });

const readFix: Read<Fix> = (value) => {
  const { kind } = record<{ kind: Fix['kind'] }>({ kind: oneOf('show', 'retry', 'ask', 'goOn') })(value);
  if (kind === 'goOn') return { kind, ...record<Progress>({ done: number, of: number })(value) };
  const { place, question } = record<{ place: PlaceToShow | undefined; question: ColumnQuestion | undefined }>({
    place: maybe(readPlace),
    question: maybe(readAsked),
  })(value);
  if (kind === 'ask' && question !== undefined) return { kind, question };
  return kind === 'show' && place !== undefined ? { kind, place } : { kind: 'retry' };
};

/** The numbers and names inside the sentence are for programs; the panel shows the sentence. */
export const readError: Read<Omit<AnswerError, 'params'>> = (value) => {
  const { code, message, fix } = record<{ code: string; message: string; fix: Fix | undefined }>({ code: text, message: text, fix: maybe(readFix) })(value);
  return fix === undefined ? { code, message } : { code, message, fix };
};
