import type { Scheduler } from '../../workflows';

/**
 * This user's clock triggers in this document. Never `getProjectTriggers`, which lists those of all the user's other
 * spreadsheets too.
 */
export function documentScheduler(file: GoogleAppsScript.Spreadsheet.Spreadsheet): Scheduler {
  const clockTriggers = () => ScriptApp.getUserTriggers(file).filter((trigger) => trigger.getEventType() === ScriptApp.EventType.CLOCK);
  return {
    own: () => clockTriggers().map((trigger) => trigger.getUniqueId()),
    start: () => ScriptApp.newTrigger('hourlySweep_').timeBased().everyHours(1).create().getUniqueId(),
    stop(id) {
      for (const trigger of clockTriggers()) if (trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger);
    },
  };
}
