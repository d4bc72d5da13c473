export { type AppliedPolicy, applyPolicy } from './applyPolicy';
export { forgetColumns, openQuestion } from './askColumns';
export { makeList } from './care/makeList';
export { noteSaid, type SaidSheet } from './care/noteSaid';
export { openServices } from './care/servicesSheet';
export { type Erased, eraseCustomer, type ToErase } from './erasure/eraseCustomer';
export { whoToErase } from './erasure/whoToErase';
export { exclusively, WAIT_OF_PEOPLE_MS } from './exclusively';
export { type Asked, type Explained, explainCustomer } from './explainCustomer';
export { ROUGHLY, SUMMED_BELOW } from './generation/healthTold';
export { heldNumber, heldText } from './generation/heldText';
export type { Areas, HistoryLine, Journal, JournalChange } from './generation/journal';
export { GENERATION_HEADING } from './generation/locate';
export { BANNER_LOST } from './generation/shownRows';
export { homeState } from './homeState';
export { chosenLanguage, personsLanguage } from './languages';
export type { RunNote } from './lastRun';
export { SUMMARY_ROLE } from './pageParts';
export type { CellArea, PanelServices, UserCells, UserSheet } from './panel';
export { PANEL_PAGES, panelAction, panelPage } from './panel';
export type { ActionDone, Bar, Block, Field, Go, Option, PanelPage, Press, Range, Row, RulesDraft, RulesTier, Tone } from './panel/panelPage';
export { quoted } from './quoted';
export { type Run, type RunServices, regenerateTiers } from './regenerateTiers';
export { type Removed, removalWords, removeAll } from './removal/removeAll';
export { type Done, done, type Failure, failed, fixOf, goesOn, sentenceOf } from './result';
export type { StartedBy } from './runLog';
export { mendSchedule, type Schedule, type ScheduleServices, setSchedule, startDaily, stopUpdating, sweep } from './schedule';
export type {
  Bookkeeping,
  ColumnPlace,
  LinkCell,
  Lock,
  LookedLike,
  Notebook,
  OwnSheet,
  Page,
  PageLook,
  Removal,
  Scheduler,
  StateSheet,
  TierCells,
  Workbook,
  WrittenCell,
} from './services';
export { type RowToWrite, setTierByHand } from './setTierByHand';
export { showPlace } from './showPlace';
export type {
  Answer,
  AnswerError,
  ColumnAnswer,
  ColumnOption,
  ColumnQuestion,
  HomeState,
  PlaceToShow,
  RunReport,
  ScheduleState,
  SidebarApi,
} from './sidebarApi';
export { type Crm, tiersOut } from './tiersOut';
export { type UndoReport, undoRun } from './undo/undoRun';
export { type WayOn, wayOn } from './wayOn';
