/** What a notice of data use can tell, by its parts, in the order it is told. Every one is told only where it is so. */
export const NOTICE_PARTS = {
  read: ['identity', 'contact', 'orders', 'amounts', 'channel', 'further', 'groupBy', 'compared', 'consent', 'contactNotes', 'feedbackNotes'],
  why: ['sort', 'counts', 'byStage', 'watchOrders', 'watchSaid', 'services', 'prices', 'pricesUnsaid', 'mailing'],
  never: ['secrets', 'secretsHere', 'person'],
  where: ['lists', 'careLists', 'sameList', 'mailList', 'crmList', 'who', 'google'],
  long: ['history', 'keep', 'keepOpen'],
  decide: ['program', 'byHand', 'reviews', 'protectNew', 'grace', 'confirmTop'],
  rights: ['ask', 'erase', 'refuse', 'place', 'advice'],
} as const;
export type NoticePart = keyof typeof NOTICE_PARTS;
export type NoticeFactId = (typeof NOTICE_PARTS)[NoticePart][number];

/** One thing a notice tells, and what it names: headings, codes or numbers as texts. */
export type NoticeFact = readonly [id: NoticeFactId, ...names: string[]];

/** More is cut off, so that a notice stays one page, and fits into a note. */
const MOST_NAMES = 12;
const LONGEST_NAME = 40;
export const LONGEST_RULE = 120;
export const LONGEST_SAID = 80;

/** Each name once; `[]` where there is none to tell. */
export function factNaming(id: NoticeFactId, names: readonly string[], longest = LONGEST_NAME): NoticeFact[] {
  const told = [...new Set(names.map((name) => name.trim().slice(0, longest)).filter((name) => name !== ''))];
  return told.length === 0 ? [] : [[id, ...told.slice(0, MOST_NAMES)]];
}

/** What one notice tells and the other does not. */
export interface NoticeChanges {
  readonly fresh: readonly NoticeFact[];
  readonly gone: readonly NoticeFact[];
  readonly count: number; // of points; one told otherwise counts once
}

export function noticeChanges(before: readonly NoticeFact[], now: readonly NoticeFact[]): NoticeChanges {
  const marks = (facts: readonly NoticeFact[]) => new Set(facts.map((fact) => JSON.stringify(fact)));
  const [then, today] = [marks(before), marks(now)];
  const fresh = now.filter((fact) => !then.has(JSON.stringify(fact)));
  const gone = before.filter((fact) => !today.has(JSON.stringify(fact)));
  return { fresh, gone, count: new Set([...fresh, ...gone].map(pointOf)).size };
}

/** Every dimension that counts is a point of its own. */
function pointOf([id, name]: NoticeFact): string {
  return id === 'counts' ? `${id} ${name}` : id;
}
