import { calledAs } from '../../core/model/customer';
import type { Day } from '../../core/model/day';
import type { Money } from '../../core/model/money';
import type { OrderBook } from '../../core/orders';
import { startingTiers } from '../../core/outcomes';
import type { Policy } from '../../core/policy';
import type { TieredCustomer } from '../../core/tables';
import { type Language, say } from '../../messages';
import { judgedNow } from '../judgeOrders';
import { done } from '../result';
import type { LastRun } from '../sidebarApi';
import type { MakePage, PanelServices } from './panelDoors';
import type { Block, Row } from './panelPage';
import { localMoney } from './startPlace';
import { tourRow } from './tourPage';

const DAYS_IN_YEAR = 365;
/** Before the day looked back to there must be something to judge by. */
const DAYS_OF_HISTORY = DAYS_IN_YEAR + 91;
const MOST_NAMED = 5;

/** On home, until a second update has run. */
export function firstLookBlocks({ workbook }: Pick<PanelServices, 'workbook'>, language: Language, lastRun: LastRun | undefined): Block[] {
  if (lastRun === undefined || workbook.state.area('runs').length !== 1) return [];
  const press = { go: { kind: 'page', page: 'firstLook' } } as const;
  return [{ kind: 'rows', rows: [{ icon: 'check', title: say(language, 'page.first'), text: say(language, 'page.first.text'), press }, tourRow(language)] }];
}

/** Three customers whose tiers anybody can check, and what a year ago would have looked like. */
export const firstLook: MakePage = (services, _wanted, language) => {
  const judged = judgedNow(services, language);
  if (!judged.ok) return judged;
  const { outcome, policy } = judged.value;
  const place: Place = { policy, book: outcome.book, locale: services.workbook.locale, language };
  const three = threeOf(outcome.customers, policy);
  return done({
    title: say(language, 'page.first'),
    blocks: [
      ...(three.length > 0
        ? [{ kind: 'rows', rows: three.map((each) => lookRow(each, place)) } as const]
        : [{ kind: 'text', text: say(language, 'page.first.nobody') } as const]),
      ...yearAgo(outcome.customers, place),
      { kind: 'rows', rows: [tourRow(language)] },
    ],
    primary: { label: say(language, 'page.first.right'), go: { kind: 'home' } },
    second: { label: say(language, 'page.first.wrong'), go: { kind: 'page', page: 'rules' } },
  });
};

interface Place {
  readonly policy: Policy;
  readonly book: OrderBook;
  readonly locale: string;
  readonly language: Language;
}

interface Look {
  readonly kind: 'top' | 'bottom' | 'border';
  readonly customer: TieredCustomer;
  readonly short?: number; // hundredths of a point to the next better tier
}

/** A clear top, the customer just below a limit, and a clear bottom; each another customer. */
function threeOf(customers: readonly TieredCustomer[], policy: Policy): Look[] {
  const tiered = customers.filter(({ tier }) => tier !== undefined); // best first
  const [top] = tiered;
  const bottom = tiered[tiered.length - 1];
  if (top === undefined || bottom === undefined || top.tier === bottom.tier) return top === undefined ? [] : [{ kind: 'top', customer: top }];
  const border = policy.rules.kind === 'amount' ? undefined : closest(tiered.filter((each) => each !== top && each !== bottom));
  return [{ kind: 'top', customer: top }, ...(border === undefined ? [] : [border]), { kind: 'bottom', customer: bottom }];
}

/** Of those judged by the general rules, whoever misses a better tier by the least. */
function closest(tiered: readonly TieredCustomer[]): Look | undefined {
  const judged = tiered.filter(({ score }) => score.group === undefined && score.score !== undefined);
  const gaps = judged.slice(1).flatMap((customer, at): Look[] => {
    const better = judged[at] as TieredCustomer;
    const short = (better.score.score as number) - (customer.score.score as number);
    return better.tier !== customer.tier && short > 0 ? [{ kind: 'border', customer, short }] : [];
  });
  return gaps.reduce<Look | undefined>((best, each) => (best === undefined || (each.short as number) < (best.short as number) ? each : best), undefined);
}

function lookRow({ kind, customer, short }: Look, place: Place): Row {
  const { policy, language } = place;
  const better = customer.tier === undefined ? undefined : policy.rules.tiers[customer.tier - 1]?.name;
  const words =
    kind === 'border' && short !== undefined && better !== undefined
      ? say(language, 'page.first.border', { points: String(short / 100), tier: better })
      : say(language, kind === 'top' ? 'page.first.top' : 'page.first.bottom');
  const text = [words, factsText(customer, place)].join(language === 'zh' ? '' : ' ');
  return { title: calledAs(customer.measures), text, tiers: badge(customer.tier, policy), press: explained(customer.measures.name) };
}

function explained(name: string): NonNullable<Row['press']> {
  return { go: { kind: 'page', page: 'explain', about: name } };
}

function badge(tier: number | undefined, { rules }: Policy): readonly (readonly [string, number, number])[] {
  const name = tier === undefined ? undefined : rules.tiers[tier]?.name;
  return name === undefined ? [] : [[name, tier as number, rules.tiers.length]];
}

/** `Last order 3 days ago, 14 orders, 1,240.50 USD.`, as far as the table knows. */
function factsText({ measures }: TieredCustomer, { policy, book, locale, language }: Place): string {
  const { recencyDays, orders, spend } = measures;
  const facts = [
    ...(recencyDays === undefined ? [] : [say(language, 'page.first.last', { days: recencyDays })]),
    ...(orders === undefined ? [] : [say(language, 'page.first.orders', { orders })]),
    ...(spend === undefined ? [] : [localMoney(spend as Money, book.currency, locale)]),
  ];
  const list = facts.join(language === 'zh' ? '，' : ', ');
  return say(language, policy.windowMonths === undefined ? 'page.first.facts' : 'page.first.factsMonths', { facts: list, months: policy.windowMonths ?? 0 });
}

/** The tiers of a year before, by the orders up to that day, and where its best customers are now. */
function yearAgo(customers: readonly TieredCustomer[], { policy, book, language }: Place): Block[] {
  const day = (book.asOf - DAYS_IN_YEAR) as Day;
  const isLong = [...book.orders].some((order) => order.day <= book.asOf - DAYS_OF_HISTORY);
  const start = isLong ? startingTiers([], book, policy, day) : undefined;
  if (start === undefined) return [];
  const now = new Map(customers.map((each) => [each.measures.key, each]));
  const names = policy.rules.tiers.map(({ name }) => name);
  const counts = names.map((name, at) => `${name} ${start.tiers.filter((tier) => tier === at).length}`).join(' · ');
  const best = book.customers.flatMap(({ key, name }, at) => (start.tiers[at] === 0 ? [{ name, now: now.get(key)?.tier }] : []));
  const stayed = best.filter((each) => each.now === 0).length;
  const moved = best.filter((each) => each.now !== 0).sort((a, b) => (b.now ?? names.length) - (a.now ?? names.length));
  const rows = moved.slice(0, MOST_NAMED).map(({ name, now: tier }): Row => {
    const tiers = [...badge(0, policy), ...badge(tier, policy)];
    return { title: name, tiers, ...(tier === undefined ? { value: say(language, 'changes.noTier') } : {}), press: explained(name) };
  });
  return [
    {
      kind: 'figure',
      text: say(language, 'page.first.then', { stayed, best: best.length, tier: names[0] ?? '' }),
      small: say(language, 'page.first.thenCounts', { counts }),
    },
    ...(rows.length === 0 ? [] : [{ kind: 'rows', title: say(language, 'page.first.moved', { tier: names[0] ?? '' }), rows } as const]),
    { kind: 'text', tone: 'small', text: say(language, 'page.first.honest') },
  ];
}
