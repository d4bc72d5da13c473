/** What menu, panel, clock and one formula can start, by the exact names Google calls; read from its file when one of them is. */
export {
  ui_answerColumn,
  ui_applyPolicy,
  ui_do,
  ui_eraseCustomer,
  ui_explain,
  ui_forgetColumns,
  ui_home,
  ui_page,
  ui_ping,
  ui_question,
  ui_removeAll,
  ui_setByHand,
  ui_setSchedule,
  ui_show,
  ui_undoRun,
  ui_updateNow,
} from './endpoints';
export { tierCheck_ } from './engineFunctions';
export { eraseSelected_ } from './erase';

export {
  explainSelected_,
  makeList_,
  noteContact_,
  noteFeedback_,
  openPanel_,
  openServices_,
  removeAll_,
  setTierByHand_,
  stopUpdating_,
  tiersToFxiaoke_,
  tiersToJiandaoyun_,
  tiersToZoho_,
  undoRun_,
  updateDaily_,
  updateNow_,
} from './menuItems';

export { hourlySweep_ } from './trigger';
