import type { Language, MessageKey } from '../messages';
import {
  type ActionDone,
  type Answer,
  type AppliedPolicy,
  applyPolicy,
  type ColumnQuestion,
  type Done,
  done,
  type Erased,
  type Explained,
  explainCustomer,
  type Failure,
  failed,
  fixOf,
  forgetColumns,
  type HomeState,
  homeState,
  mendSchedule,
  openQuestion,
  type PanelPage,
  type PanelServices,
  panelAction,
  panelPage,
  type Removed,
  type RowToWrite,
  type RunNote,
  type RunReport,
  removeAll,
  type Schedule,
  type ScheduleServices,
  type ScheduleState,
  type SidebarApi,
  sentenceOf,
  setSchedule,
  setTierByHand,
  showPlace,
  type UndoReport,
  undoRun,
  WAIT_OF_PEOPLE_MS,
} from '../workflows';
import { erasedByName, newKey } from './erase';
import { languageIn, languageOfPerson, type Place, placeHere, unforeseen } from './guard';
import { documentLock } from './services/lock';
import { documentNotebook, personNotebook } from './services/notebook';
import { documentRemoval } from './services/removal';
import { documentScheduler } from './services/scheduler';
import { documentUserCells } from './services/userCells';
import { openWorkbook } from './services/workbook';
import { updateTiers } from './updateTiers';

/** Proves that calls of this person reach the script at all. */
export function ui_ping(): Answer<{ language: Language }> {
  return answered('google.SERVICE', ({ language }) => done({ language }));
}

export function ui_home(): Answer<HomeState> {
  return answered('google.SERVICE', (place) => {
    const services = scheduleServices(place);
    mendSchedule(services);
    return done(homeState(services, place.language));
  });
}

/** The panel's "Update now". */
export function ui_updateNow(): Answer<RunReport & { readonly home: HomeState | undefined }> {
  return answered('run.SERVICE', (place) => updated(place));
}

/** Which column is meant, as the panel's question was answered, and the update that waited for it. */
export function ui_answerColumn(answer: unknown): Answer<RunReport & { readonly home: HomeState | undefined }> {
  return answered('run.SERVICE', (place) => updated(place, answer ?? null));
}

export function ui_question(): Answer<{ question: ColumnQuestion | undefined }> {
  return answered('google.SERVICE', ({ file, locale, language }) =>
    openQuestion({ workbook: openWorkbook(file, locale), notebook: documentNotebook() }, language),
  );
}

export function ui_forgetColumns(): Answer<HomeState> {
  return answered('google.SERVICE', (place) => forgetColumns(scheduleServices(place), place.language));
}

function updated(place: Place, answer?: unknown): Done<RunReport & { readonly home: HomeState | undefined }> {
  const run = updateTiers(place.file, 'person', place, answer);
  return run.ok ? done({ ...run.value.report, home: homeAfter(place, run.value.note) }) : run;
}

/** The update stands, whatever becomes of this: without it the panel asks once more. */
function homeAfter(place: Place, note?: RunNote): HomeState | undefined {
  try {
    return homeState(scheduleServices(place), place.language, note);
  } catch {
    return undefined;
  }
}

/** When updates run by themselves; without an argument nothing is meant, and nothing changes. */
export function ui_setSchedule(schedule: Schedule | null): Answer<ScheduleState> {
  return answered('schedule.SERVICE', (place) => setSchedule(scheduleServices(place), schedule));
}

export function ui_show(place: unknown): Answer<{ sheet: string }> {
  return answered('google.SERVICE', ({ file, locale }) => showPlace(openWorkbook(file, locale), place));
}

/** A screen of the panel that the server words. */
export function ui_page(page: unknown, wanted: unknown): Answer<PanelPage> {
  return answered('google.SERVICE', (place) => panelPage(() => panelServices(place), page, wanted, place.language));
}

/** Does what a button of such a screen says; who goes home from there is told how things stand. */
export function ui_do(action: unknown, wanted: unknown): Answer<ActionDone & { readonly home?: HomeState | undefined }> {
  return answered('run.SERVICE', (place) => {
    const acted = panelAction(() => panelServices(place), action, wanted, place.language);
    if (!acted.ok || acted.value.go?.kind !== 'home') return acted;
    return done({ ...acted.value, home: homeAfter({ ...place, language: languageOfPerson() }) }); // it may just have been chosen
  });
}

/** Makes a policy document the applied one. Anybody can call this with anything, so the document is checked first. */
export function ui_applyPolicy(document: unknown): Answer<AppliedPolicy> {
  return answered('run.SERVICE', ({ file, locale }) =>
    applyPolicy({ workbook: openWorkbook(file, locale), notebook: documentNotebook(), lock: documentLock() }, document, WAIT_OF_PEOPLE_MS),
  );
}

/** A row in which a tier can be set for a customer of our list; any other name writes nothing. */
export function ui_setByHand(customer: unknown): Answer<RowToWrite> {
  return answered('google.SERVICE', ({ file, locale }) =>
    setTierByHand({ workbook: openWorkbook(file, locale), lock: documentLock() }, { name: typeof customer === 'string' ? customer : '' }),
  );
}

/** Why a customer, by name or number, has their tier. */
export function ui_explain(customer: unknown): Answer<Explained> {
  return answered('run.SERVICE', ({ file, locale, language }) =>
    explainCustomer({ workbook: openWorkbook(file, locale), notebook: documentNotebook() }, { name: typeof customer === 'string' ? customer : '' }, language),
  );
}

/** The update before the last one again; called twice, the last one is back. */
export function ui_undoRun(): Answer<UndoReport> {
  return answered('run.SERVICE', ({ file, locale, language }) =>
    undoRun({ workbook: openWorkbook(file, locale), lock: documentLock(), notebook: documentNotebook() }, language),
  );
}

/** Takes away everything of ours, for good; only who says exactly `REMOVE EVERYTHING` means it. */
export function ui_removeAll(confirmed: unknown): Answer<Removed> {
  return answered<Removed>('remove.SERVICE', (place) =>
    confirmed === 'REMOVE EVERYTHING'
      ? removeAll({ ...scheduleServices(place), removal: documentRemoval(place.file) }, place.language)
      : failed('remove.NOT_CONFIRMED'),
  );
}

/** Erases a customer, by name or number; whoever asks has been asked back by the panel. */
export function ui_eraseCustomer(customer: unknown): Answer<Erased> {
  return answered('run.SERVICE', (place) => erasedByName(place, typeof customer === 'string' ? customer : ''));
}

/** Every method the panel knows has its door here, or this does not compile. */
const _theWholeApi: { [Method in keyof SidebarApi]: (...args: Parameters<SidebarApi[Method]>) => ReturnType<SidebarApi[Method]> } = {
  ui_ping,
  ui_home,
  ui_updateNow,
  ui_question,
  ui_answerColumn,
  ui_forgetColumns,
  ui_setSchedule,
  ui_show,
  ui_page,
  ui_do,
};
void _theWholeApi;

function panelServices(place: Place): PanelServices {
  return {
    ...scheduleServices(place),
    removal: documentRemoval(place.file),
    newKey,
    userCells: documentUserCells(place.file),
    person: personNotebook(place.file),
  };
}

function scheduleServices({ file, locale }: Place): ScheduleServices {
  return { workbook: openWorkbook(file, locale), notebook: documentNotebook(), scheduler: documentScheduler(file), lock: documentLock() };
}

/** A door of the panel: whatever happens inside, the answer is plain JSON, its sentence in the person's language. */
function answered<T>(serviceKey: MessageKey, action: (place: Place) => Done<T>): Answer<T> {
  let place: Place | undefined;
  const refused = (failure: Failure): Answer<T> => {
    const fix = fixOf(failure);
    const { code, params } = failure;
    return { ok: false, error: { code, params, message: sentenceOf(failure, languageIn(place)), ...(fix === undefined ? {} : { fix }) } };
  };
  try {
    place = placeHere();
    const result = action(place);
    return result.ok ? result : refused(result.failure);
  } catch (error) {
    return refused(unforeseen(serviceKey, error));
  }
}
