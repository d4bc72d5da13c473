import { calledAs } from '../core/model/customer';
import { say } from '../messages';
import { type Done, done, type Erased, eraseCustomer, type ToErase, whoToErase } from '../workflows';
import { type Place, told } from './guard';
import { documentLock } from './services/lock';
import { documentNotebook } from './services/notebook';
import { patiently } from './services/patience';
import { openWorkbook } from './services/workbook';

/** Asks whether the selected customer is to be erased, and does it; what is left to do by hand stays on the screen until it is read. */
export function eraseSelected_(): void {
  told('run.SERVICE', (place) => {
    const { file, locale, language } = place;
    const workbook = openWorkbook(file, locale);
    const who = whoToErase({ workbook, notebook: documentNotebook() }, { selected: workbook.selectedRow() }, language);
    if (!who.ok) return who;
    const ui = patiently(() => SpreadsheetApp.getUi());
    const asked = ui.alert(say(language, 'erase.title', { customer: calledAs(who.value) }), say(language, 'erase.ask'), ui.ButtonSet.YES_NO);
    if (asked !== ui.Button.YES) return done('');
    const erased = erase(place, who.value);
    if (!erased.ok) return erased;
    const { count, named } = erased.value;
    if (count === 0) return done(say(language, 'erase.done', { customer: who.value.name }));
    ui.alert(say(language, 'erase.doneNamed', { customer: who.value.name, count, list: named.join(' · ') }));
    return done('');
  });
}

/** By name or number, without asking again. */
export function erasedByName(place: Place, name: string): Done<Erased> {
  const who = whoToErase({ workbook: openWorkbook(place.file, place.locale), notebook: documentNotebook() }, { name }, place.language);
  return who.ok ? erase(place, who.value) : who;
}

/** The file is opened anew: while the person was asked, much may have changed. */
function erase({ file, locale, language }: Place, who: ToErase): Done<Erased> {
  const services = { workbook: openWorkbook(file, locale), lock: documentLock(), notebook: documentNotebook() };
  return eraseCustomer(services, who, newKey, language);
}

/** Two random ids: 244 random bits, from Google's own source of chance. */
export function newKey(): string {
  return [0, 1]
    .map(() => patiently(() => Utilities.getUuid()))
    .join('')
    .replace(/-/g, '');
}
