import type { PresetId } from './policy';

/** What a preset chooses. */
export const PRESET_CHOICES = ['weights', 'tiers', 'window', 'frequency', 'reviews', 'hysteresis', 'grace', 'confirmTop', 'protectNew', 'groups'] as const;
export type PresetChoice = (typeof PRESET_CHOICES)[number];

/** Why it chooses so; each is one sentence in both languages. */
export type PresetReason =
  | 'WEIGHTS_RFM'
  | 'WEIGHTS_INFLUENCE'
  | 'WEIGHTS_ACCOUNTS'
  | 'WEIGHTS_FIVE'
  | 'WEIGHTS_RANGE'
  | 'TIERS_BY_HAND'
  | 'TIERS_FEW_CUSTOMERS'
  | 'WINDOW_YEAR'
  | 'WINDOW_TWO_YEARS'
  | 'FREQUENCY_DAYS'
  | 'FREQUENCY_ORDERS'
  | 'REVIEWS_MEASURED'
  | 'REVIEWS_QUARTERLY'
  | 'HYSTERESIS_POINTS'
  | 'GRACE_ONE'
  | 'GRACE_TWO'
  | 'CONFIRM_NOT'
  | 'CONFIRM_TOP'
  | 'PROTECT_90'
  | 'GROUPS_NONE'
  | 'GROUPS_STAGES';

/** Every choice of a preset with its reason. */
export function presetReasons(id: PresetId): Readonly<Record<PresetChoice, PresetReason>> {
  return { ...USUAL, ...OWN[id] };
}

const USUAL: Readonly<Record<PresetChoice, PresetReason>> = {
  weights: 'WEIGHTS_RFM',
  tiers: 'TIERS_BY_HAND',
  window: 'WINDOW_YEAR',
  frequency: 'FREQUENCY_DAYS',
  reviews: 'REVIEWS_MEASURED',
  hysteresis: 'HYSTERESIS_POINTS',
  grace: 'GRACE_ONE',
  confirmTop: 'CONFIRM_NOT',
  protectNew: 'PROTECT_90',
  groups: 'GROUPS_NONE',
};

const OWN: Readonly<Record<PresetId, Partial<Record<PresetChoice, PresetReason>>>> = {
  shop: {},
  ecommerce: { weights: 'WEIGHTS_INFLUENCE', frequency: 'FREQUENCY_ORDERS', groups: 'GROUPS_STAGES' },
  b2b: {
    weights: 'WEIGHTS_ACCOUNTS',
    tiers: 'TIERS_FEW_CUSTOMERS',
    window: 'WINDOW_TWO_YEARS',
    frequency: 'FREQUENCY_ORDERS',
    reviews: 'REVIEWS_QUARTERLY',
    grace: 'GRACE_TWO',
    confirmTop: 'CONFIRM_TOP',
  },
  services: { weights: 'WEIGHTS_FIVE' },
  wholesale: { weights: 'WEIGHTS_RANGE', tiers: 'TIERS_FEW_CUSTOMERS', frequency: 'FREQUENCY_ORDERS' },
};
