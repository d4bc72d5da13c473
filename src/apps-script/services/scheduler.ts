import type { Scheduler } from '../../workflows';
import { personNotebook } from './notebook';
import { original, patiently } from './patience';
import { deletedTrigger, madeTrigger } from './settled';

const HANDLER = 'hourlySweep_';
const PERSON = 'tierkeeper.person';

/**
 * This user's clock triggers of ours in this document: a script that the add-on was pasted into may have its own. Never
 * `getProjectTriggers`, which lists those of all the user's other spreadsheets too.
 */
export function documentScheduler(file: GoogleAppsScript.Spreadsheet.Spreadsheet): Scheduler {
  const clockTriggers = () =>
    patiently(() => ScriptApp.getUserTriggers(original(file))).filter(
      (trigger) => trigger.getEventType() === ScriptApp.EventType.CLOCK && trigger.getHandlerFunction() === HANDLER,
    );
  const person = personNotebook(file);
  const personId = () => person.read(PERSON);
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
      person.write(PERSON, made);
      return made;
    },
    forgetPerson() {
      for (const key of person.keys()) person.erase(key);
    },
  };
}
