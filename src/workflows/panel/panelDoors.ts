import * as v from 'valibot';
import type { Language } from '../../messages';
import type { Done } from '../result';
import { failed } from '../result';
import type { ScheduleServices } from '../schedule';
import type { Notebook, Removal } from '../services';
import type { ActionDone, PanelPage, Wanted } from './panelPage';
import type { UserCells } from './userCells';

/** What a page or an action of the panel may use. */
export interface PanelServices extends ScheduleServices {
  readonly removal: Removal;
  readonly newKey: () => string; // long and by chance
  readonly userCells: UserCells;
  readonly person: Notebook; // what this person chose for themselves in this spreadsheet
}

/** Makes a page; it writes nothing. */
export type MakePage = (services: PanelServices, wanted: Wanted, language: Language) => Done<PanelPage>;
/** Does something; it takes the lock itself. */
export type DoAction = (services: PanelServices, wanted: Wanted, language: Language) => Done<ActionDone>;

const LONGEST = 4000;
const text = v.pipe(v.string(), v.maxLength(LONGEST));
const wantedSchema = v.strictObject({
  about: v.exactOptional(text, ''),
  fields: v.exactOptional(v.pipe(v.record(v.pipe(v.string(), v.maxLength(80)), text), v.maxEntries(120)), {}),
});

/**
 * Goes through the door that is named. Anybody can call with anything, so the name and what comes with it are checked
 * before anything else happens.
 */
export function throughDoor<T>(
  doors: Readonly<Record<string, (services: PanelServices, wanted: Wanted, language: Language) => Done<T>>>,
  name: unknown,
  wanted: unknown,
  services: () => PanelServices,
  language: Language,
): Done<T> {
  const door = typeof name === 'string' ? new Map(Object.entries(doors)).get(name) : undefined;
  const read = v.safeParse(wantedSchema, wanted ?? {});
  if (door === undefined || !read.success) return failed('panelPage.UNKNOWN');
  return door(services(), read.output, language);
}
