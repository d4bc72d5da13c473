import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/core/model/cell';
import type { Day } from '../../../src/core/model/day';
import { defaultPolicy } from '../../../src/core/policy';
import {
  fittingServices,
  floorOf,
  lintServices,
  type NextAction,
  nextAction,
  presetServices,
  presetSettings,
  readServices,
  type ServedFacts,
  type Service,
  type ServiceRow,
  type Situation,
  stepNow,
} from '../../../src/core/services';
import { dayOn } from '../../support/customers';

const TIERS = ['VIP', 'Gold', 'Silver', 'Bronze'];
const TODAY = dayOn('2025-11-21');
const preset = presetServices(TIERS, 'en');
const settings = presetSettings(TIERS);
const ago = (days: number) => (TODAY - days) as Day;

const service = (more: Partial<Service> = {}): Service => ({
  tier: undefined,
  situation: undefined,
  kind: 'contact',
  what: 'Say hello',
  everyDays: 100,
  withinHours: undefined,
  owner: 'Mia',
  cost: undefined,
  minutes: undefined,
  openRule: '',
  ...more,
});
const facts = (more: Partial<ServedFacts> = {}): ServedFacts => ({
  tier: 'Bronze',
  situations: ['active'],
  keeps: undefined,
  firstOrder: ago(400),
  lastOrder: ago(20),
  lastContact: ago(10),
  complaint: undefined,
  wantsNone: false,
  ...more,
});
const row = (cells: Partial<ServiceRow>): ServiceRow => ({
  tier: '',
  situation: '',
  kind: '',
  what: '',
  days: '',
  hours: '',
  owner: '',
  cost: '',
  minutes: '',
  openRule: '',
  ...cells,
});
const read = (...rows: Partial<ServiceRow>[]) => readServices(rows.map(row), defaultPolicy('en'), settings);

describe('reading the sheet of services', () => {
  test.each<[cells: Partial<ServiceRow>, expected: Partial<Service>, why: string]>([
    [
      { tier: 'Gold', situation: 'at risk', kind: 'contact', what: 'Call', days: 30 },
      { tier: 'Gold', situation: 'atRisk', kind: 'contact', everyDays: 30 },
      'English',
    ],
    [
      { tier: '金', situation: '有风险', kind: '联系', what: '打电话', days: '30 天' },
      { tier: 'Gold', situation: 'atRisk', kind: 'contact', everyDays: 30 },
      'Chinese, for the same tier',
    ],
    [
      { tier: ' everyone ', situation: 'ANY', kind: 'Coupon', what: 'x', cost: '1,200' },
      { tier: undefined, situation: undefined, kind: 'coupon', cost: 1200 },
      'case and blanks',
    ],
    [
      { tier: 'ＶＩＰ', kind: '联系', what: ' 打电话倾听，说明何时解决 ', owner: '小米（店长）' },
      { tier: 'VIP', kind: 'contact', what: '打电话倾听，说明何时解决', owner: '小米（店长）' },
      'words are compared in any width; what is shown again stays as written',
    ],
    [{ kind: '专属折扣', what: '9折' }, { tier: undefined, kind: 'discount', openRule: '' }, 'blank tier and situation are everybody, always'],
    [
      { tier: 'silver', situation: '未结投诉', kind: 'gift', what: 'x', hours: '4 h' },
      { tier: 'Silver', situation: 'complaint', withinHours: 4 },
      'hours with their unit',
    ],
  ])('%j is a service (%s)', (cells, expected) => {
    const { services, faults } = read(cells);
    expect([faults, services]).toEqual([[undefined], [expect.objectContaining(expected)]]);
  });

  test.each<[cells: Partial<ServiceRow>, fault: string | undefined, why: string]>([
    [{}, undefined, 'blank'],
    [{ kind: 'dance', what: 'x' }, 'kindUnclear', 'no such kind'],
    [{ kind: 'gift', what: 'x', tier: 'Platinum' }, 'tierUnknown', 'no such tier'],
    [{ kind: 'gift', what: 'x', situation: 'sad' }, 'situationUnclear', 'no such situation'],
    [{ kind: 'gift' }, 'whatBlank', 'nothing is given'],
    [{ kind: 'contact', what: 'x', days: 'often' }, 'numberUnclear', 'no number'],
    [{ kind: 'contact', what: 'x', days: 0 }, 'numberUnclear', 'every 0 days'],
    [{ kind: 'contact', what: 'x', minutes: '0' }, 'numberUnclear', 'no time at all'],
    [{ kind: 'contact', what: 'x', days: -3 }, 'numberUnclear', 'a negative number'],
    [{ kind: 'hours a week' }, 'settingUnclear', 'a setting without a value'],
    [{ kind: 'hours a week', hours: 169 }, 'settingUnclear', 'more hours than a week has'],
    [{ kind: 'quota', what: '120%' }, 'settingUnclear', 'more than everything'],
    [{ kind: 'care floor', tier: 'Gold' }, 'settingUnclear', 'a floor without days or hours'],
  ])('%j has fault %s (%s)', (cells, fault) => {
    const { services, faults } = read(cells, { kind: 'gift', what: 'good row' });
    expect([faults[0], services.map(({ what }) => what)]).toEqual([fault, ['good row']]);
  });

  test.each<[cells: Partial<ServiceRow>, expected: object, why: string]>([
    [{ kind: 'setting: hours a week', hours: 7.5 }, { minutesAWeek: 450 }, 'hours'],
    [{ kind: '设置：每周小时', what: '2' }, { minutesAWeek: 120 }, 'wherever the number stands'],
    [{ kind: 'quota', what: 0.25 }, { reserved: 0.25 }, 'a cell of 25 %'],
    [{ kind: 'quota', what: '25%' }, { reserved: 0.25 }, 'a text'],
    [{ kind: 'kept after a step down', days: 60 }, { graceDays: 60 }, 'days'],
    [{ kind: '设置：订单算作联系', what: '是' }, { orderIsContact: true }, 'yes'],
  ])('%j sets %j (%s)', (cells, expected) => {
    expect(read(cells).settings).toEqual({ ...settings, floors: new Map(), ...expected });
  });

  test('a tier has its own floor, what it lacks is everyone’s, and a floor that was taken away is gone', () => {
    const { settings: set } = read({ kind: 'care floor', days: 200, hours: 72 }, { kind: 'care floor', tier: 'VIP', days: 40 });
    expect([floorOf(set, 'VIP'), floorOf(set, 'Bronze'), floorOf(read().settings, 'Bronze')]).toEqual([
      { days: 40, hours: 72 },
      { days: 200, hours: 72 },
      { days: undefined, hours: undefined },
    ]);
  });
});

describe('what fits', () => {
  const services = [
    service({ what: 'all' }),
    service({ what: 'risk', situation: 'atRisk' }),
    service({ what: 'gold', tier: 'Gold' }),
    service({ what: 'gold at risk', tier: 'Gold', situation: 'atRisk' }),
    service({ what: 'gift', kind: 'gift', tier: 'Gold' }),
    service({ what: 'complaint', situation: 'complaint' }),
    service({ what: 'event', kind: 'event' }),
    service({ what: 'content', kind: 'content' }),
  ];
  test.each<[tier: string | undefined, situations: Situation[], expected: string[], why: string]>([
    ['Gold', ['atRisk'], ['gold at risk', 'gift', 'event', 'content'], 'both, before either; one of a kind'],
    ['Silver', ['atRisk'], ['risk', 'event', 'content'], 'the situation before everyone'],
    ['Gold', ['active'], ['gold', 'gift', 'event', 'content'], 'the tier before everyone'],
    ['Silver', ['active'], ['all', 'event', 'content'], 'everyone’s'],
    [undefined, [], ['all', 'event', 'content'], 'also without a tier'],
    ['Gold', ['complaint', 'atRisk'], ['complaint', 'gift', 'event', 'content'], 'a complaint before the stage'],
  ])('%s, %j: %j (%s)', (tier, situations, expected) => expect(fittingServices(services, { tier, situations }).map(({ what }) => what)).toEqual(expected));

  test('two customers of one tier in different situations get different actions, and nobody of the lowest tier gets none', () => {
    const what = (situation: Situation) => {
      const action = nextAction(
        facts({ situations: [situation], firstOrder: ago(10), complaint: situation === 'complaint' ? TODAY : undefined }),
        preset,
        TODAY,
      );
      return action.kind === 'do' ? action.service.what : 'none';
    };
    const all = (['complaint', 'rising', 'prospect', 'new', 'active', 'slowing', 'atRisk', 'lost', 'wonBack'] as const).map(what);
    expect(all).not.toContain('none');
    expect(new Set(all).size).toBe(8); // prospects get what active ones get
  });
});

describe('the next action', () => {
  const shown = (action: NextAction) => (action.kind === 'do' ? [action.service.what, action.due - TODAY, action.countedFrom] : [action.reason]);
  const plan = { services: [service(), service({ what: 'Gold call', tier: 'Gold', everyDays: 30 })], settings };

  test.each<[more: Partial<ServedFacts>, expected: unknown[], why: string]>([
    [{}, ['Say hello', 90, 'contact'], 'from the last contact'],
    [{ lastContact: ago(130) }, ['Say hello', -30, 'contact'], 'overdue'],
    [{ lastContact: undefined }, ['Say hello', 80, 'order'], 'no contact recorded: from the last order'],
    [{ lastContact: undefined, lastOrder: ago(900) }, ['Say hello', 0, 'order'], 'then never before today'],
    [{ lastContact: undefined, lastOrder: undefined, firstOrder: undefined }, ['Say hello', 0, 'nothing'], 'nothing known'],
    [{ keeps: { tier: 'Gold', until: TODAY } }, ['Gold call', 20, 'contact'], 'a promise kept on its last day'],
    [{ keeps: { tier: 'Gold', until: ago(1) } }, ['Say hello', 90, 'contact'], 'and no longer'],
    [{ wantsNone: true }, ['wantsNone'], 'asked not to be contacted'],
  ])('%j: %j (%s)', (more, expected) => expect(shown(nextAction(facts(more), plan, TODAY))).toEqual(expected));

  test('the best tier’s standing services leave room for its calls', () => {
    const action = nextAction(facts({ tier: 'VIP' }), preset, TODAY);
    expect(action).toMatchObject({
      service: { tier: 'VIP', kind: 'contact', everyDays: 30 },
      besides: [{ kind: 'priority' }, { kind: 'agent' }, { kind: 'custom' }, { kind: 'discount' }, { kind: 'response' }],
    });
  });

  test('an order counts as contact only where people say so', () => {
    const counting = { services: plan.services, settings: { ...settings, orderIsContact: true } };
    expect(shown(nextAction(facts({ lastContact: ago(50), lastOrder: ago(20) }), counting, TODAY))).toEqual(['Say hello', 80, 'contact']);
    expect(shown(nextAction(facts({ lastContact: ago(50), lastOrder: ago(20) }), plan, TODAY))).toEqual(['Say hello', 50, 'contact']);
  });

  test('without a service that has a rhythm there is none, and it says for which stage', () => {
    const action = nextAction(facts({ situations: ['lost'] }), { services: [service({ everyDays: undefined })], settings }, TODAY);
    expect(action).toEqual({ kind: 'none', reason: 'noService', situation: 'lost' });
  });

  test('an open complaint is due when its longest wait is over, also for those who want no other contact', () => {
    const action = nextAction(facts({ situations: ['complaint', 'active'], complaint: ago(3), wantsNone: true }), preset, TODAY);
    expect(shown(action)).toEqual(['Call, listen, and say what will be done by when', -2, 'contact']);
  });

  test.each<[contact: number | undefined, now: number, step: number | undefined, why: string]>([
    [undefined, 0, 3, 'the first step to come'],
    [undefined, 5, 3, 'overdue'],
    [undefined, 40, 30, 'of those that passed only the latest'],
    [2, 4, 30, 'a contact a day early counts'],
    [20, 40, 60, 'a contact in good time before day 30'],
    [10, 40, 30, 'one nearer to day 3 does not'],
    [31, 70, 60, 'a contact on day 31 is not one on day 60'],
    [50, 70, undefined, 'all done'],
    [-5, 1, 3, 'a contact before the first order is none'],
  ])('contacted on day %s, now day %i: step %s (%s)', (contact, now, step) => expect(stepNow([60, 3, 30], contact, now)).toBe(step));

  test('new customers are due on days 3, 30 and 60 after their first order', () => {
    const due = (now: number, contact?: number) => {
      const first = ago(now);
      const action = nextAction(
        facts({ situations: ['new'], firstOrder: first, lastOrder: first, lastContact: contact === undefined ? undefined : ((first + contact) as Day) }),
        preset,
        TODAY,
      );
      return action.kind === 'do' ? action.due - first : undefined;
    };
    expect([due(1), due(10, 3), due(45, 30), due(70, 60)]).toEqual([3, 30, 60, 60 + 120]);
  });
});

describe('what is unfair, or leaves somebody out', () => {
  const codes = (services: readonly Service[], given = settings) => lintServices({ services, settings: given }, TIERS).map(({ code }) => code);
  test('not the preset, in both languages; and it has the five kinds the articles name', () => {
    for (const language of ['en', 'zh'] as const) {
      const { services } = presetServices(TIERS, language);
      expect(codes(services)).toEqual([]);
      for (const kind of ['priority', 'custom', 'discount', 'coupon', 'promotion']) expect(services.map((each) => each.kind)).toContain(kind);
    }
  });

  const everyone = service();
  test.each<[services: Service[], expected: string[], why: string]>([
    [[everyone, service({ kind: 'discount', tier: 'VIP', what: '9折' })], ['priceByTier'], 'a discount for the best without a rule'],
    [[everyone, service({ kind: 'discount', tier: 'VIP', openRule: 'from 10 pieces on' })], [], 'with a rule anybody can look up'],
    [[everyone, service({ kind: 'discount' })], [], 'for everyone'],
    [[everyone, ...TIERS.map((tier) => service({ kind: 'coupon', tier, what: '5 %' }))], [], 'the very same for every tier'],
    [
      [everyone, ...TIERS.map((tier, at) => service({ kind: 'coupon', tier, what: `${at} %` }))],
      TIERS.map(() => 'priceByTier'),
      'a little more for each better tier',
    ],
    [[everyone, service({ kind: 'priority', tier: 'VIP' })], [], 'priority is no price'],
    [[service({ tier: 'VIP' })], ['lowestWithoutBenefit'], 'the last benefit of the lowest tier taken away'],
    [[service({ tier: 'Bronze' })], [], 'a benefit of its own'],
  ])('%#: %j', (services, expected) => expect(codes(services)).toEqual(expected));

  test('the lowest tier without a floor', () => {
    expect(codes([everyone], { ...settings, floors: new Map([['VIP', { days: 30, hours: 4 }]]) })).toEqual(['lowestWithoutFloor']);
  });
});

test.each([1, 2, 3, 7])('the preset fits %i tiers: each has a rhythm under its floor', (count) => {
  const tiers = Array.from({ length: count }, (_, at) => `T${at}`);
  const { services, settings: set } = presetServices(tiers, 'en');
  for (const tier of tiers) {
    const [contact] = fittingServices(services, { tier, situations: ['active'] }).filter(({ kind }) => kind === 'contact');
    expect(contact?.everyDays).toBeLessThan(floorOf(set, tier).days as number);
  }
});

test('a cell of any type is read or told, and never throws', () => {
  const cells: Cell[] = ['', 'x', 0, -1, 1e20, true, { day: TODAY }, '=1+1', '​'];
  for (const kind of ['contact', 'hours a week', 'care floor', 'an order counts as contact'])
    for (const cell of cells) expect(() => read({ kind, what: cell, days: cell, hours: cell, cost: cell, minutes: cell, tier: cell })).not.toThrow();
});
