import { say } from '../messages';
import {
  type Crm,
  done,
  explainCustomer,
  goesOn,
  makeList,
  noteSaid,
  openServices,
  removalWords,
  removeAll,
  type SaidSheet,
  type ScheduleServices,
  sentenceOf,
  setTierByHand,
  startDaily,
  stopUpdating,
  tiersOut,
  undoRun,
} from '../workflows';
import { type Place, told } from './guard';
import { documentLock } from './services/lock';
import { documentNotebook } from './services/notebook';
import { patiently } from './services/patience';
import { documentRemoval } from './services/removal';
import { documentScheduler } from './services/scheduler';
import { openWorkbook } from './services/workbook';
import { showPanel } from './showPanel';
import { updateTiers } from './updateTiers';

export function openPanel_(): void {
  told('google.SERVICE', ({ language }) => {
    showPanel(language);
    return done('');
  });
}

export function updateNow_(): void {
  told('run.SERVICE', (place) => {
    const run = updateTiers(place.file, 'person', place);
    if (run.ok) return done([run.value.report.message, ...run.value.report.warnings].join('\n'));
    return goesOn(run.failure) ? done(sentenceOf(run.failure, place.language)) : run;
  });
}

/** Why the selected customer has their tier, in a dialog that stays until it is read. */
export function explainSelected_(): void {
  told('run.SERVICE', ({ file, locale, language }) => {
    const workbook = openWorkbook(file, locale);
    const explained = explainCustomer({ workbook, notebook: documentNotebook() }, { selected: workbook.selectedRow() }, language);
    if (!explained.ok) return explained;
    const { title, lines } = explained.value;
    const ui = patiently(() => SpreadsheetApp.getUi());
    ui.alert(title, lines.join('\n\n'), ui.ButtonSet.OK);
    return done('');
  });
}

/** Leads to the sheet of tiers set by hand, with the selected customer's name in a row of it. */
export function setTierByHand_(): void {
  told('google.SERVICE', ({ file, locale, language }) => {
    const workbook = openWorkbook(file, locale);
    const row = setTierByHand({ workbook, lock: documentLock() }, { selected: workbook.selectedRow() });
    if (!row.ok) return row;
    workbook.show({ role: 'overrides', cell: row.value.cell });
    return done(say(language, 'override.howTo'));
  });
}

/** The customers of the selected tier that may be written to, in a sheet ready for a mailing. */
export function makeList_(): void {
  told('run.SERVICE', ({ file, locale, language }) => {
    const workbook = openWorkbook(file, locale);
    const made = makeList({ workbook, notebook: documentNotebook(), lock: documentLock() }, workbook.selectedRow(), language);
    if (!made.ok) return made;
    workbook.show({ role: 'list' });
    return done(say(language, 'list.done', { ...made.value }));
  });
}

/** Leads to the sheet of contacts, with the selected customer's name in a row of it. */
export function noteContact_(): void {
  noteSaidIn('contacts');
}

/** The same with the sheet of feedback. */
export function noteFeedback_(): void {
  noteSaidIn('feedback');
}

function noteSaidIn(role: SaidSheet): void {
  told('google.SERVICE', ({ file, locale, language }) => {
    const workbook = openWorkbook(file, locale);
    const row = noteSaid({ workbook, lock: documentLock() }, role, workbook.selectedRow());
    if (!row.ok) return row;
    workbook.show({ role, cell: row.value.cell });
    return done(say(language, role === 'contacts' ? 'said.howToContacts' : 'said.howToFeedback'));
  });
}

/** Leads to the sheet of what each tier gets, made and filled with the preset when there is none. */
export function openServices_(): void {
  told('google.SERVICE', ({ file, locale, language }) => {
    const workbook = openWorkbook(file, locale);
    const sheet = openServices({ workbook, lock: documentLock() });
    if (!sheet.ok) return sheet;
    workbook.show({ role: 'services', cell: sheet.value.cell });
    return done(say(language, 'service.howTo'));
  });
}

/** The update before the last one again; chosen twice, the last one is back. */
export function undoRun_(): void {
  told('run.SERVICE', ({ file, locale, language }) => {
    const undone = undoRun({ workbook: openWorkbook(file, locale), lock: documentLock(), notebook: documentNotebook() }, language);
    return undone.ok ? done([undone.value.message, ...undone.value.warnings].join('\n')) : undone;
  });
}

/** Asks first: what it takes away does not come back. */
export function removeAll_(): void {
  told('remove.SERVICE', (place) => {
    const { language } = place;
    const services = scheduleServices(place);
    const { title, lines } = removalWords(services.workbook, language);
    const ui = patiently(() => SpreadsheetApp.getUi());
    if (ui.alert(title, lines.join('\n\n'), ui.ButtonSet.YES_NO) !== ui.Button.YES) return done('');
    const removed = removeAll({ ...services, removal: documentRemoval(place.file) }, language);
    return removed.ok ? done(removed.value.message) : removed;
  });
}

export function tiersToZoho_(): void {
  tiersTo('zoho');
}

export function tiersToFxiaoke_(): void {
  tiersTo('fxiaoke');
}

export function tiersToJiandaoyun_(): void {
  tiersTo('jiandaoyun');
}

function tiersTo(crm: Crm): void {
  told('run.SERVICE', ({ file, locale, language }) => {
    const workbook = openWorkbook(file, locale);
    const out = tiersOut({ workbook, notebook: documentNotebook(), lock: documentLock() }, crm);
    if (!out.ok) return out;
    workbook.show({ role: `out:${crm}` });
    return done(say(language, 'crm.done', { ...out.value }));
  });
}

export function updateDaily_(): void {
  told('schedule.SERVICE', (place) => {
    const services = scheduleServices(place);
    const started = startDaily(services);
    if (!started.ok) return started;
    const { key, hour } = started.value;
    return done(say(place.language, key, { hour, nextHour: (hour + 1) % 24, zone: services.workbook.timeZone }));
  });
}

export function stopUpdating_(): void {
  told('schedule.SERVICE', (place) => {
    const stopped = stopUpdating(scheduleServices(place));
    return stopped.ok ? done(say(place.language, stopped.value.key)) : stopped;
  });
}

function scheduleServices({ file, locale }: Place): ScheduleServices {
  return { workbook: openWorkbook(file, locale), notebook: documentNotebook(), scheduler: documentScheduler(file), lock: documentLock() };
}
