import { STAGES, type Stage } from '../customers';

/** What a shop can give. The first five are those the articles name for top and lowest tiers; `contact`: getting in touch, nothing more. */
export const SERVICE_KINDS = [
  'priority',
  'custom',
  'discount',
  'coupon',
  'promotion',
  'contact',
  'agent',
  'response',
  'gift',
  'credit',
  'content',
  'event',
  'price',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** Kinds by which one customer pays another price than the next. */
export const PRICE_KINDS: readonly ServiceKind[] = ['discount', 'coupon', 'price'];

/** Rows that set something instead of giving something. */
export const SETTING_KINDS = ['floor', 'hours', 'reserved', 'grace', 'orderIsContact'] as const;
export type SettingKind = (typeof SETTING_KINDS)[number];

/** What a customer is in just now: the stage, or a sign that goes before it. */
export const SITUATIONS = ['complaint', 'rising', ...STAGES] as const;
export type Situation = 'complaint' | 'rising' | Stage;

/** One row of the sheet of services. */
export interface Service {
  readonly tier: string | undefined; // undefined: everyone
  readonly situation: Situation | undefined; // undefined: any
  readonly kind: ServiceKind;
  readonly what: string;
  readonly everyDays: number | undefined; // for new customers: on that day after the first order; undefined: no rhythm
  readonly withinHours: number | undefined;
  readonly owner: string;
  readonly cost: number | undefined; // per use, currency units
  readonly minutes: number | undefined; // per use
  readonly openRule: string; // by which anybody can see who gets it; '' = none
}

/** How long a tier may be left alone at most. */
export interface Floor {
  readonly days: number | undefined; // without contact
  readonly hours: number | undefined; // an open complaint waits
}

export interface CareSettings {
  readonly floors: ReadonlyMap<string, Floor>; // by tier name; '' = everyone
  readonly minutesAWeek: number;
  readonly reserved: number; // share of a week's actions that goes to lower tiers and rising customers, 0 to 1
  readonly graceDays: number; // a better tier's services are kept for so long after a step down
  readonly orderIsContact: boolean;
}

export interface ServicePlan {
  readonly services: readonly Service[];
  readonly settings: CareSettings;
}

const NO_FLOOR: Floor = { days: undefined, hours: undefined };

/** A tier's own floor, each part of it else everyone's. */
export function floorOf({ floors }: Pick<CareSettings, 'floors'>, tier: string | undefined): Floor {
  const everyone = floors.get('') ?? NO_FLOOR;
  const own = tier === undefined ? NO_FLOOR : (floors.get(tier) ?? NO_FLOOR);
  return { days: own.days ?? everyone.days, hours: own.hours ?? everyone.hours };
}
