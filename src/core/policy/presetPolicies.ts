import type { Calm, GroupRules, Policy, PresetId, TierRules, Weights } from './policy';
import { DEFAULT_WEIGHTS, defaultPolicy, type PolicyLanguage } from './presets';
import { type PresetTiers, presetTiers } from './presetWords';

/** Labels move on the 1st of the quarter: 3 points beyond a limit, down at a failed review. The best point of the curve in `src/docs/calm.md`. */
const CALM: Calm = { reviews: 'quarterly', hysteresis: 300, graceReviews: 1, confirmTop: false };
/** Few large customers who order seldom: one quarter may be chance, and nobody loses a key account unseen. */
const PATIENT: Calm = { reviews: 'quarterly', hysteresis: 300, graceReviews: 2, confirmTop: true };

const PROTECT_NEW_DAYS = 90;

/** Where presets differ. Every orders table knows at least 60 % of the weight, so none needs a column that may be missing. */
interface PresetChoices {
  readonly weights: Weights; // hundredths
  readonly shares: readonly [top: number, second: number, third: number]; // cumulative, hundredths of a percent
  readonly windowMonths: number;
  readonly frequencyBy: 'order' | 'day';
  readonly calm: Calm;
}

const RETAIL_SHARES = [500, 2000, 5000] as const;

const CHOICES: Readonly<Record<PresetId, PresetChoices>> = {
  shop: { weights: DEFAULT_WEIGHTS, shares: RETAIL_SHARES, windowMonths: 12, frequencyBy: 'day', calm: CALM },
  ecommerce: {
    weights: { recency: 0, frequency: 3500, monetary: 4500, referrals: 2000 },
    shares: RETAIL_SHARES,
    windowMonths: 12,
    frequencyBy: 'order',
    calm: CALM,
  },
  b2b: {
    weights: { recency: 1500, frequency: 1500, monetary: 3000, margin: 1500, potential: 1500, payment: 1000 },
    shares: [1000, 3000, 6000],
    windowMonths: 24,
    frequencyBy: 'order',
    calm: PATIENT,
  },
  services: {
    weights: { recency: 2000, frequency: 2000, monetary: 2500, engagement: 1500, experience: 2000 },
    shares: RETAIL_SHARES,
    windowMonths: 12,
    frequencyBy: 'day',
    calm: CALM,
  },
  wholesale: {
    weights: { recency: 1500, frequency: 2000, monetary: 4000, breadth: 1500, payment: 1000 },
    shares: [1000, 3000, 6000],
    windowMonths: 12,
    frequencyBy: 'order',
    calm: CALM,
  },
};

/** The whole policy of a preset, tiers named in the language. `presetReasons` says why each choice is as it is. */
export function presetPolicy(id: PresetId, language: PolicyLanguage): Policy {
  const { weights, shares, windowMonths, frequencyBy, calm } = CHOICES[id];
  const tiers = presetTiers(id, language);
  return {
    ...defaultPolicy(language),
    preset: id,
    rules: { kind: 'share', tiers: tiers.map(([name], rank) => ({ name, limit: shares[rank] })) },
    purposes: Object.fromEntries(tiers),
    weights,
    windowMonths,
    frequencyBy,
    calm,
    protectNewDays: PROTECT_NEW_DAYS,
    groups: id === 'ecommerce' ? stageGroups(tiers, language) : [],
  };
}

/**
 * The fourth dimension of an online shop is the stage. A newcomer has one order, so frequency says nothing of them: they
 * are compared by amount and influence, among themselves, for the middle tiers. Who is lost holds no better tier.
 */
function stageGroups([, second, third, last]: PresetTiers, language: PolicyLanguage): GroupRules[] {
  const [newcomers, lost] = language === 'zh' ? ['新客', '流失'] : ['Newcomers', 'Gone'];
  const tiersOf = (...rows: (readonly [PresetTiers[number] | undefined, number | undefined])[]): TierRules => ({
    kind: 'share',
    tiers: rows.flatMap(([tier, limit]) => (tier === undefined ? [] : [{ name: tier[0], limit }])),
  });
  const newWeights = { recency: 0, frequency: 0, monetary: 7000, referrals: 3000 };
  return [
    { name: newcomers as string, column: '', value: 'new', rules: tiersOf([second, 1000], [third, undefined]), weights: newWeights },
    { name: lost as string, column: '', value: 'lost', rules: tiersOf([last, undefined]), weights: undefined },
  ];
}
