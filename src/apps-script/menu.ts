import { type Language, languageOf, say } from '../messages';
import { exclusively, startDaily, stopDaily, WAIT_OF_PEOPLE_MS } from '../workflows';
import { told } from './guard';
import { documentLock } from './services/lock';
import { documentNotebook } from './services/notebook';
import { documentScheduler } from './services/scheduler';
import { openWorkbook } from './services/workbook';
import { updateTiers } from './updateTiers';

/** Builds the menu. Runs before anybody has given permission (AuthMode.NONE), so it asks for nothing but the language. */
export function onOpen(): void {
  const language = languageOf(Session.getActiveUserLocale());
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(say(language, 'menu.updateNow'), 'updateNow_')
    .addSeparator()
    .addItem(say(language, 'menu.updateDaily'), 'updateDaily_')
    .addItem(say(language, 'menu.stopUpdating'), 'stopUpdating_')
    .addToUi();
}

export function onInstall(): void {
  onOpen();
}

export function updateNow_(): void {
  told('run.SERVICE', (file, locale) => {
    const run = updateTiers(file, WAIT_OF_PEOPLE_MS, locale);
    return run.ok ? { ok: true, value: () => [run.value.message, ...run.value.warnings].join('\n') } : run;
  });
}

export function updateDaily_(): void {
  told('schedule.SERVICE', (file, locale) => {
    const workbook = openWorkbook(file, locale);
    const started = exclusively({ workbook, lock: documentLock() }, WAIT_OF_PEOPLE_MS, () =>
      startDaily({ workbook, notebook: documentNotebook(), scheduler: documentScheduler(file) }),
    );
    if (!started.ok) return started;
    const { key, hour } = started.value;
    return { ok: true, value: (language: Language) => say(language, key, { hour, nextHour: hour + 1, zone: workbook.timeZone }) };
  });
}

export function stopUpdating_(): void {
  told('schedule.SERVICE', (file, locale) => {
    const stopped = exclusively({ workbook: openWorkbook(file, locale), lock: documentLock() }, WAIT_OF_PEOPLE_MS, () =>
      stopDaily({ notebook: documentNotebook(), scheduler: documentScheduler(file) }),
    );
    return stopped.ok ? { ok: true, value: (language: Language) => say(language, stopped.value.key) } : stopped;
  });
}
