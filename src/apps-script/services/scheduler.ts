import type { Scheduler } from '../../workflows';

const HANDLER = 'hourlySweep_';

/**
 * This user's clock triggers of ours in this document: a script that the add-on was pasted into may have its own. Never `getProjectTriggers`, which lists those of all the user's other
 * spreadsheets too.
 */
export function documentScheduler(file: GoogleAppsScript.Spreadsheet.Spreadsheet): Scheduler {
  const clockTriggers = () =>
    ScriptApp.getUserTriggers(file).filter((trigger) => trigger.getEventType() === ScriptApp.EventType.CLOCK && trigger.getHandlerFunction() === HANDLER);
  return {
    own: () => clockTriggers().map((trigger) => trigger.getUniqueId()),
    start: () => ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create().getUniqueId(),
    stop(id) {
      for (const trigger of clockTriggers()) if (trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger);
    },
  };
}
