/** What menu, panel, clock and one formula can start, by the exact names Google calls; read from its file when one of them is. */
export {
  ui_answerColumn,
  ui_applyPolicy,
  ui_explain,
  ui_forgetColumns,
  ui_home,
  ui_ping,
  ui_question,
  ui_setByHand,
  ui_setSchedule,
  ui_show,
  ui_updateNow,
} from './endpoints';
export { tierCheck_ } from './engineFunctions';

export {
  explainSelected_,
  openPanel_,
  setTierByHand_,
  stopUpdating_,
  tiersToFxiaoke_,
  tiersToJiandaoyun_,
  tiersToZoho_,
  updateDaily_,
  updateNow_,
} from './menuItems';

export { hourlySweep_ } from './trigger';
