export { fittingServices, type ServedCustomer } from './fittingServices';
export { lintServices, pricesByTier, type ServiceFlag } from './lintServices';
export { lastTouch, type NextAction, nextAction, type ServedFacts, stepNow } from './nextAction';
export { presetServices, presetSettings } from './presetServices';
export { type ContactedCustomer, type PromisedContacts, promisedContacts, recordedSince } from './promisedContacts';
export { readServices, type ServiceFault, type ServiceRow, type ServicesRead, settingIn } from './readServices';
export {
  type CareSettings,
  type Floor,
  floorOf,
  SERVICE_KINDS,
  SETTING_KINDS,
  type Service,
  type ServiceKind,
  type ServicePlan,
  type SettingKind,
  SITUATIONS,
  type Situation,
} from './service';
