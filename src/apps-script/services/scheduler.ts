import type { Scheduler } from '../../workflows';
import { original, patiently } from './patience';
import { deletedTrigger, madeTrigger } from './settled';

const HANDLER = 'hourlySweep_';
const PERSON = 'tierkeeper.person'; // and the spreadsheet's id: a user's properties are one store for all their spreadsheets

/**
 * This user's clock triggers of ours in this document: a script that the add-on was pasted into may have its own. Never
 * `getProjectTriggers`, which lists those of all the user's other spreadsheets too.
 */
export function documentScheduler(file: GoogleAppsScript.Spreadsheet.Spreadsheet): Scheduler {
  const clockTriggers = () =>
    patiently(() => ScriptApp.getUserTriggers(original(file))).filter(
      (trigger) => trigger.getEventType() === ScriptApp.EventType.CLOCK && trigger.getHandlerFunction() === HANDLER,
    );
  const personKey = () => `${PERSON}.${file.getId()}`;
  const personId = () => patiently(() => PropertiesService.getUserProperties()).getProperty(personKey()) ?? undefined;
  return {
    own: () => clockTriggers().map((trigger) => trigger.getUniqueId()),
    start() {
      const hourly = patiently(() => ScriptApp.newTrigger(HANDLER))
        .timeBased()
        .everyHours(1);
      return madeTrigger(clockTriggers, () => hourly.create()).getUniqueId();
    },
    stop(id) {
      for (const trigger of clockTriggers())
        if (trigger.getUniqueId() === id) deletedTrigger(clockTriggers, trigger, () => ScriptApp.deleteTrigger(original(trigger)));
    },
    personId,
    makePersonId() {
      const known = personId();
      if (known !== undefined) return known;
      const made = patiently(() => Utilities.getUuid());
      patiently(() => PropertiesService.getUserProperties()).setProperty(personKey(), made);
      return made;
    },
    forgetPerson() {
      if (personId() !== undefined) patiently(() => PropertiesService.getUserProperties()).deleteProperty(personKey());
    },
  };
}
