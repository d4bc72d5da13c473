import { type Alert, type AlertKind, alertId, findAlerts, MOST_OPEN, type WatchState, watchState } from '../../core/alerts';
import type { Contact } from '../../core/model/contact';
import { calledAs } from '../../core/model/customer';
import type { Day } from '../../core/model/day';
import { freshnessOf } from '../../core/quality';
import { type Language, say } from '../../messages';
import type { CareInput, CarePart } from './careInput';
import { watchPage } from './watchPage';
import { answered, type WatchedRow, type WatchSheet, watchArea } from './watchSheet';
import { whatHappened } from './watchWords';

/** Silence says something of customers only while orders come in: older data is stale. */
const TOLERANCE_DAYS = 7;

/** What people said needs no fresh orders. */
export const SAID: ReadonlySet<AlertKind> = new Set<AlertKind>(['complaint', 'ratingFall']);

/** What was ticked as done on the watch list, with its note: each is a contact, on the day an update first saw the tick. */
export function doneContacts({ kept }: WatchSheet): Contact[] {
  return kept.flatMap(({ alert, done, note }) =>
    done === undefined ? [] : [{ customer: alert.customer, day: done, channel: '', by: '', minutes: undefined, outcome: note }],
  );
}

/** The list, and what of it is unsettled: what this week's message names first, then the most at stake. */
export interface WatchPart extends CarePart {
  readonly unsettled: readonly WatchedRow[];
  readonly silence: Silence;
}

/** Who should be looked at, on a list of their own and in the week's message. */
export function watchList(input: CareInput, sheet: WatchSheet): WatchPart {
  const { workbook, outcome, policy, said, language } = input;
  const { book } = outcome;
  const today = workbook.today();
  const silence = silenceIn(outcome, policy, today);
  const labels = new Map(book.customers.map(({ key, name }, at) => [key, calledAs({ name, called: book.called?.[at] })]));
  const found = findAlerts({ book, feedback: said.feedback, today, isStale: silence !== 'known' });
  const kept = calledNow(keptWith(sheet, found, today), labels);
  const state = watchState(found, kept, today);
  const rowsOf = rowsFrom(kept);
  const [open, snoozed, done] = [rowsOf(state.current), rowsOf(state.snoozed), rowsOf(state.done)];
  const resting = silence !== 'known' ? kept.filter(({ alert, done: since }) => since === undefined && !SAID.has(alert.kind)) : []; // not shown, and not news once orders come in again
  const area = watchArea([...open, ...snoozed, ...done, ...rowsOf(state.older), ...resting]);
  const summary = weekMessage(state, { silence, language });
  const news = rowsOf(state.news);
  const told = { unsettled: [...news, ...open.filter(({ alert }) => !news.some((each) => alertId(each.alert) === alertId(alert)))], silence };
  if (sheet.cells === undefined && open.length + snoozed.length + done.length === 0) return { pages: [], areas: area, summary, ...told };
  const names = policy.rules.tiers.map(({ name }) => name);
  const tiers = new Map(outcome.customers.map(({ measures, tier }) => [measures.key, tier === undefined ? undefined : names[tier]]));
  const remarks = remarksOn(state, { silence, language });
  const around = { language, currency: book.currency, names, tierOf: (customer: string) => tiers.get(customer), cells: sheet.cells };
  return { pages: [watchPage({ open, snoozed, done, remarks }, around)], areas: area, summary, ...told };
}

/** What silence says of customers: nothing where the orders ended long ago, or have no dates. */
export type Silence = 'known' | 'stale' | 'noDates';

function silenceIn({ book }: CareInput['outcome'], { asOf }: CareInput['policy'], today: Day): Silence {
  if (book.totals !== undefined) return 'noDates';
  return asOf === undefined && freshnessOf(book.orders, today, TOLERANCE_DAYS).isStale ? 'stale' : 'known';
}

interface Told {
  readonly silence: Silence;
  readonly language: Language;
}

/** At most ten lines that name people, fit to be copied into a chat; or that nothing needs anybody. */
export function weekMessage({ news, current: open }: Pick<WatchState, 'news' | 'current'>, { silence, language }: Told): string[] {
  const lines = news.map(({ alert }) => say(language, 'week.line', { name: alert.name, what: whatHappened(alert, language) }));
  const unknown = silence === 'known' ? [] : [say(language, `watch.${silence}`)];
  if (lines.length > 0) return [say(language, 'week.title'), ...lines, ...unknown];
  if (silence !== 'known') return unknown;
  return [
    open.length === 0 ? say(language, 'week.nothing') : say(language, 'week.nothingNew', { count: open.length, sheet: say(language, 'sheet.watchList') }),
  ];
}

function remarksOn({ current: open, snoozed, waiting }: WatchState, { silence, language }: Told): string[] {
  return [
    ...(waiting > 0 ? [say(language, 'watch.waiting', { count: waiting, most: MOST_OPEN })] : []),
    ...(silence === 'known' ? [] : [say(language, `watch.${silence}`)]),
    ...(open.length + snoozed.length === 0 && silence === 'known' ? [say(language, 'week.nothing')] : []),
  ];
}

/** Where the state was lost, a tick still counts for an alert that is found again. */
function keptWith(sheet: WatchSheet, found: readonly Alert[], today: Day): WatchedRow[] {
  const known = new Set(sheet.kept.map(({ alert }) => alertId(alert)));
  const others = found.filter((alert) => !known.has(alertId(alert)));
  const rescued = others.flatMap((alert) => {
    const answer = sheet.answersTo(alertId(alert));
    return answer === undefined ? [] : [answered(rowOf(alert), answer, today)];
  });
  return [...sheet.kept, ...rescued];
}

/** By the names that the orders tell now; whoever is erased leaves nothing. */
function calledNow(rows: readonly WatchedRow[], labels: ReadonlyMap<string, string>): WatchedRow[] {
  return rows.flatMap((row) => {
    const name = labels.get(row.alert.customer);
    return name === undefined ? [] : [{ ...row, alert: { ...row.alert, name } }];
  });
}

function rowOf(alert: Alert): WatchedRow {
  return { alert, told: undefined, done: undefined, until: undefined, tick: '', snooze: '', note: '' };
}

/** Each with what people wrote beside it. */
function rowsFrom(kept: readonly WatchedRow[]): (watched: WatchState['current']) => WatchedRow[] {
  const before = new Map(kept.map((row) => [alertId(row.alert), row]));
  return (watched) => watched.map((each) => ({ ...rowOf(each.alert), ...before.get(alertId(each.alert)), ...each }));
}
