import type { PolicyLanguage } from '../policy';
import { PRESET_OWNER, PRESET_WORDS } from './presetWords';
import type { CareSettings, Service, ServiceKind, ServicePlan, Situation } from './service';

const HOURS_A_WEEK = 5;
const RESERVED = 0.2;
const GRACE_DAYS = 30;

/** Days between contacts, and the floor under them, for the best tier, the next, those between, and the lowest. */
const RHYTHMS = { best: [30, 45], second: [60, 90], between: [90, 120], lowest: [120, 180] } as const;
const LONGEST_WAIT_HOURS = 48;

/** Settings that count where nobody has written any. */
export function presetSettings(tiers: readonly string[]): CareSettings {
  const floors = tiers.map((tier, rank) => [tier, { days: rhythmOf(rank, tiers.length)[1], hours: LONGEST_WAIT_HOURS }] as const);
  const everyone = ['', { days: RHYTHMS.lowest[1], hours: LONGEST_WAIT_HOURS }] as const;
  return { floors: new Map([everyone, ...floors]), minutesAWeek: HOURS_A_WEEK * 60, reserved: RESERVED, graceDays: GRACE_DAYS, orderIsContact: false };
}

/** What counts until somebody writes other services: everyone's first, then by situation, then by tier, best first. */
export function presetServices(tiers: readonly string[], language: PolicyLanguage): ServicePlan {
  const words = PRESET_WORDS[language];
  const row = (kind: ServiceKind, word: keyof typeof words, more: Partial<Service> = {}): Service => {
    const [what, openRule = ''] = words[word];
    const base = { tier: undefined, situation: undefined, everyDays: undefined, withinHours: undefined, cost: undefined, minutes: undefined };
    return { ...base, kind, what, openRule, owner: PRESET_OWNER[language], ...more };
  };
  const touch = (word: keyof typeof words, everyDays: number, minutes: number, when: { situation?: Situation; tier?: string } = {}) =>
    row('contact', word, { everyDays, minutes, ...when });
  const [best, lowest] = [tiers[0] as string, tiers[tiers.length - 1] as string];
  const services = [
    row('response', 'answer', { withinHours: 24 }),
    touch('hello', RHYTHMS.lowest[0], 5),
    row('contact', 'complaint', { situation: 'complaint', withinHours: 24, minutes: 20 }),
    touch('rising', 30, 10, { situation: 'rising' }),
    touch('welcome', 3, 5, { situation: 'new' }),
    touch('howIsIt', 30, 5, { situation: 'new' }),
    touch('second', 60, 5, { situation: 'new' }),
    touch('slowing', 30, 10, { situation: 'slowing' }),
    touch('atRisk', 30, 15, { situation: 'atRisk' }),
    touch('lost', 180, 5, { situation: 'lost' }),
    touch('wonBack', 30, 10, { situation: 'wonBack' }),
    row('priority', 'priority', { tier: best }),
    row('agent', 'agent', { tier: best }),
    row('custom', 'custom', { tier: best, minutes: 30 }),
    row('discount', 'discount', { tier: best }),
    ...tiers.slice(0, -1).map((tier, rank) => touch(rank === 0 ? 'best' : 'middle', rhythmOf(rank, tiers.length)[0], rank === 0 ? 15 : 10, { tier })),
    touch('lowest', RHYTHMS.lowest[0], 5, { tier: lowest }),
    row('coupon', 'coupon', { tier: lowest, situation: 'slowing' }),
    row('promotion', 'promotion', { tier: lowest }),
  ];
  return { services, settings: presetSettings(tiers) };
}

function rhythmOf(rank: number, tiers: number): readonly [every: number, floor: number] {
  if (rank === tiers - 1) return RHYTHMS.lowest;
  if (rank === 0) return RHYTHMS.best;
  return rank === 1 ? RHYTHMS.second : RHYTHMS.between;
}
