import { say } from '../messages';
import { type Crm, done, exclusively, explainCustomer, startDaily, stopDaily, tiersOut, WAIT_OF_PEOPLE_MS } from '../workflows';
import { told } from './guard';
import { documentLock } from './services/lock';
import { documentNotebook } from './services/notebook';
import { documentScheduler } from './services/scheduler';
import { openWorkbook } from './services/workbook';
import { updateTiers } from './updateTiers';

/** The panel's page as Google knows it; the build fills it in, for a pasted file may bear another name. */
declare const PANEL_FILE: string;

export function openPanel_(): void {
  told('google.SERVICE', ({ language }) => {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(PANEL_FILE).setTitle(say(language, 'addOn.name')));
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
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, lines.join('\n\n'), ui.ButtonSet.OK);
    return done('');
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
  told('schedule.SERVICE', ({ file, locale, language }) => {
    const workbook = openWorkbook(file, locale);
    const started = exclusively({ workbook, lock: documentLock() }, WAIT_OF_PEOPLE_MS, () =>
      startDaily({ workbook, notebook: documentNotebook(), scheduler: documentScheduler(file) }),
    );
    if (!started.ok) return started;
    const { key, hour } = started.value;
    return done(say(language, key, { hour, nextHour: hour + 1, zone: workbook.timeZone }));
  });
}

export function stopUpdating_(): void {
  told('schedule.SERVICE', ({ file, locale, language }) => {
    const stopped = exclusively({ workbook: openWorkbook(file, locale), lock: documentLock() }, WAIT_OF_PEOPLE_MS, () =>
      stopDaily({ notebook: documentNotebook(), scheduler: documentScheduler(file) }),
    );
    return stopped.ok ? done(say(language, stopped.value.key)) : stopped;
  });
}
