import type { Language } from '../../messages';
import type { Done } from '../result';
import { agree, comment, needAgreement } from './approvalActions';
import { beginCare } from './careActions';
import { carePage } from './carePage';
import { makeCompromise } from './compromiseAction';
import { dataCheckPage } from './dataCheckPage';
import { endOverride, overridePage, setOverride } from './explainOverride';
import { explainOtherPage, explainPage } from './explainPage';
import { fairnessPage } from './fairnessPage';
import { firstLook } from './firstLook';
import { insertFormula, lookAgain } from './formulaActions';
import { oneFormula } from './formulaOne';
import { formulaPage } from './formulaPage';
import { freezeFormulas } from './freezeAction';
import { openGroup, removeGroup, saveGroup } from './groupActions';
import { groupPage } from './groupPage';
import { helpPage } from './helpPage';
import { languagePage, setLanguages } from './languagePage';
import { keepNotice } from './noticeActions';
import { noticePage } from './noticePage';
import { type DoAction, type MakePage, type PanelServices, throughDoor } from './panelDoors';
import type { ActionDone, PanelPage } from './panelPage';
import { planHours, plannerPage } from './plannerPage';
import { applyRules, takeBack, undoLast } from './previewActions';
import { previewPage } from './previewPage';
import { eraseNamed, goHome, removeEverything } from './privacyActions';
import { eraseWhoPage, privacyPage, removeEverythingPage } from './privacyPage';
import { proposalsPage } from './proposalsPage';
import { firstStep } from './riskActions';
import { riskPage } from './riskPage';
import { beginAnew, discardDraft, moreRules, newDraft, previewDraft, proposeVersion, saveDraft, saveMore, worthOfRules } from './rulesActions';
import { rulesMorePage } from './rulesMorePage';
import { rulesPage } from './rulesPage';
import { rulesWorthPage } from './rulesWorthPage';
import { removeSample, sample } from './sampleActions';
import { startColumns, startSheet } from './startPages';
import { startRules } from './startRules';
import { startTiers } from './startTiers';
import { addTier, removeTier } from './tierActions';
import { tourPage } from './tourPage';
import { versionsPage } from './versionsPage';
import { watchPage } from './watchPage';

export type { PanelServices } from './panelDoors';
export type { ActionDone, PanelPage } from './panelPage';
export type { CellArea, UserCells, UserSheet } from './userCells';

/** Every screen that the server words, by the name it is asked for. */
const PAGES: Readonly<Record<string, MakePage>> = {
  help: helpPage,
  language: languagePage,
  explain: explainPage,
  explainOther: explainOtherPage,
  override: overridePage,
  dataCheck: dataCheckPage,
  watch: watchPage,
  care: carePage,
  planner: plannerPage,
  fairness: fairnessPage,
  risk: riskPage,
  formulas: formulaPage,
  privacy: privacyPage,
  eraseWho: eraseWhoPage,
  removeEverything: removeEverythingPage,
  notice: noticePage,
  rules: rulesPage,
  rulesMore: rulesMorePage,
  rulesWorth: rulesWorthPage,
  rulesGroup: groupPage,
  preview: previewPage,
  proposals: proposalsPage,
  versions: versionsPage,
  startSheet,
  startColumns,
  startRules,
  firstLook,
  tour: tourPage,
};

/** Everything a button of these screens can do. */
const ACTIONS: Readonly<Record<string, DoAction>> = {
  beginCare,
  setOverride,
  endOverride,
  planHours,
  insertFormula,
  lookAgain,
  oneFormula,
  freezeFormulas,
  eraseCustomer: eraseNamed,
  removeEverything,
  keepNotice,
  firstStep,
  goHome,
  setLanguages,
  saveDraft,
  previewDraft,
  moreRules,
  worthOfRules,
  saveMore,
  addTier,
  removeTier,
  openGroup,
  saveGroup,
  removeGroup,
  discardDraft,
  beginAnew,
  newDraft,
  proposeVersion,
  makeCompromise,
  comment,
  agree,
  needAgreement,
  takeBack,
  applyRules,
  undoLast,
  sample,
  removeSample,
  startTiers,
};

/** What screens there are. */
export const PANEL_PAGES: readonly string[] = Object.keys(PAGES);

export function panelPage(services: () => PanelServices, page: unknown, wanted: unknown, language: Language): Done<PanelPage> {
  return throughDoor(PAGES, page, wanted, services, language);
}

export function panelAction(services: () => PanelServices, action: unknown, wanted: unknown, language: Language): Done<ActionDone> {
  return throughDoor(ACTIONS, action, wanted, services, language);
}
