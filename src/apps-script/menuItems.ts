import { say } from '../messages';
import { type Crm, done, explainCustomer, type ScheduleServices, setTierByHand, startDaily, stopUpdating, tiersOut } from '../workflows';
import { type Place, told } from './guard';
import { documentLock } from './services/lock';
import { documentNotebook } from './services/notebook';
import { patiently } from './services/patience';
import { documentScheduler } from './services/scheduler';
import { openWorkbook } from './services/workbook';
import { updateTiers } from './updateTiers';

/** The panel's page as Google knows it; the build fills it in, for a pasted file may bear another name. */
declare const PANEL_FILE: string;

export function openPanel_(): void {
  told('google.SERVICE', ({ language }) => {
    const page = patiently(() => HtmlService.createHtmlOutputFromFile(PANEL_FILE)).setTitle(say(language, 'addOn.name'));
    patiently(() => SpreadsheetApp.getUi()).showSidebar(page);
    return done('');
  });
}

export function updateNow_(): void {
  told('run.SERVICE', (place) => {
    const run = updateTiers(place.file, 'person', place);
    return run.ok ? done([run.value.report.message, ...run.value.report.warnings].join('\n')) : run;
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
