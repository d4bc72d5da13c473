import { say } from '../messages';
import { done, exclusively, startDaily, stopDaily, WAIT_OF_PEOPLE_MS } from '../workflows';
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
