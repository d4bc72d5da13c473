import { currentOf, keysInChangeText } from '../../core/changes';
import { type Cell, isBlank } from '../../core/model/cell';
import { cellText, customerKey } from '../../core/reading';
import { historyOf } from '../../core/tiers';
import type { Language } from '../../messages';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { type Asked, cellsAsked, customerOf } from '../explainCustomer';
import { judgedNow } from '../judgeOrders';
import { forgetFailure } from '../lastRun';
import { type RunServices, regenerateTiers } from '../regenerateTiers';
import { type Done, done, failed, sentenceOf } from '../result';
import { doNotProfile, notePending } from './doNotProfile';
import { type PlacesHolding, placesHolding } from './placesHolding';

/** A customer to be erased: every key they go by. */
export interface ToErase {
  readonly name: string;
  readonly called?: string | undefined; // where something else tells them apart
  readonly keys: readonly string[]; // also of those who count as them
}

/** Who was erased, and where people's own cells still name them. */
export interface Erased extends PlacesHolding {
  readonly name: string;
}

/** Whom a person means: a customer of the orders, or one that only our lists and history still know. Nothing is written. */
export function whoToErase({ workbook, notebook }: Omit<RunServices, 'lock'>, asked: Asked, language: Language): Done<ToErase> {
  const judged = judgedNow({ workbook, notebook }, language);
  const cells = judged.ok ? cellsAsked(asked, judged.value.outcome.book, judged.value.orders.sheet) : textsAsked(asked);
  const wanted = cells.filter((cell) => !isBlank(cell));
  const [first] = wanted;
  if (first === undefined) return failed('erase.NOTHING_SELECTED');
  for (const cell of judged.ok ? wanted : []) {
    const found = judged.ok ? inBook(cell, judged.value.outcome.book) : undefined;
    if (found !== undefined) return done(found);
  }
  const known = keysKept(workbook.state);
  const isListed = doNotProfile(notebook, workbook.state).isListed;
  for (const cell of wanted) {
    const key = (['loose', 'phone', 'caseSensitive'] as const).map((policy) => customerKey(cell, policy)).find((each) => known.has(each) || isListed?.(each));
    if (key !== undefined && key !== '') return done({ name: cellText(cell).trim(), keys: [key] });
  }
  return judged.ok ? failed('erase.NO_CUSTOMER', { value: cellText(first).trim() }) : judged;
}

/**
 * Notes, before anything else, whom to erase, as a mark that tells nobody who it was; then an update without them that
 * keeps nothing older. Whatever cuts it off, the next update goes on with it.
 *
 * @param newKey a secret text for the marks; asked for when this file has none yet
 */
export function eraseCustomer(services: RunServices, { name, called, keys }: ToErase, newKey: () => string, language: Language): Done<Erased> {
  const { workbook, notebook } = services;
  const noted = exclusively(services, WAIT_OF_PEOPLE_MS, () => {
    notePending(notebook, keys, newKey);
    forgetFailure(notebook);
    return done(undefined);
  });
  if (!noted.ok) return noted;
  const run = regenerateTiers(services, 'person', { language });
  if (!run.ok) return failed('erase.BEGUN', { customer: name, why: sentenceOf(run.failure, language) });
  return done({ name, ...placesHolding(workbook, [name, ...keys, ...(called === undefined ? [] : [called])]) });
}

function textsAsked(asked: Asked): Cell[] {
  if ('name' in asked) return [asked.name];
  return asked.selected === undefined
    ? []
    : [...(asked.selected.isOurs ? [asked.selected.cells[0] ?? ''] : []), asked.selected.cells[asked.selected.column] ?? ''];
}

type Book = Parameters<typeof customerOf>[1];

function inBook(cell: Cell, book: Book): ToErase | undefined {
  const number = customerOf(cell, book);
  const customer = number === undefined ? undefined : book.customers[number];
  if (number === undefined || customer === undefined) return undefined;
  const joined = [...book.same.joined].flatMap(([key, leader]) => (leader === number ? [key] : []));
  return { name: customer.name, called: book.called?.[number], keys: [customer.key, ...joined] };
}

/** Everybody that the state tells of. */
function keysKept(state: RunServices['workbook']['state']): ReadonlySet<string> {
  const tiers = historyOf(state.area('tiers'))?.customers.keys() ?? [];
  const current = currentOf(state.area('current'))?.customers.keys() ?? [];
  return new Set([...tiers, ...current, ...state.history().flatMap(({ text }) => keysInChangeText(text))]);
}
