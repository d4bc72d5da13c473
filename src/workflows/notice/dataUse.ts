import type { CustomerTable } from '../../core/customers';
import type { DimensionKey } from '../../core/dimensions';
import { groupColumns } from '../../core/fairness';
import type { SheetRows } from '../../core/model/cell';
import type { Policy } from '../../core/policy';
import { dimensionFacts } from '../../core/scores';
import { pricesByTier, type ServicePlan } from '../../core/services';
import type { Outcome } from '../../core/tierCustomers';
import { inBookOrder } from '../care/fairnessPage';
import { TRAIT_LIMITS } from '../care/reviewFindings';
import { columnsUsed } from './columnsUsed';
import { factNaming, LONGEST_RULE, LONGEST_SAID, type NoticeFact } from './facts';

/** Everything a notice is made from, as things stand. */
export interface DataUse {
  readonly outcome: Outcome;
  readonly policy: Policy;
  readonly table: CustomerTable | undefined; // of customers, where the rules need it
  readonly asksReach: boolean; // who can be written to, and may be
  readonly reached: SheetRows | undefined; // the sheet of customers, as far as it is asked for that
  readonly roles: readonly string[]; // of the sheets that are ours
  readonly plan: ServicePlan | undefined; // undefined: care has not begun
  readonly everyDays: number | undefined; // between scheduled updates; undefined: by hand
}

/** What the shop itself says for its notice. */
export interface NoticeSaid {
  readonly contact: string; // where to ask; '' = not said
  readonly years: number; // after which customers who bought nothing are erased; 0 = not said
}

/**
 * What is true of the use of data now: only columns that are read, purposes that are followed, and safeguards that are on.
 *
 * @param past customers who have bought nothing for longer than `years`; `undefined` = nobody knows, and then no time is promised
 */
export function noticeFacts(use: DataUse, { contact, years }: NoticeSaid, past: number | undefined): NoticeFact[] {
  const { outcome, policy, roles, plan } = use;
  const counted = countedDimensions(use);
  const columns = columnsUsed({ ...use, source: outcome.book.source }, counted);
  const has = (role: string) => roles.includes(role);
  const flag = (id: NoticeFact[0], isOn: boolean): NoticeFact[] => (isOn ? [[id]] : []);
  const isDated = outcome.book.totals === undefined;
  const keeps = years > 0 && past === 0;
  return [
    ...columns,
    ...factNaming(
      'groupBy',
      policy.groups.map(({ column }) => column),
    ),
    ...(plan === undefined ? [] : factNaming('compared', comparedColumns(use))),
    ...flag('contactNotes', has('contacts')),
    ...flag('feedbackNotes', has('feedback')),
    ['sort', ...policy.rules.tiers.map(({ name }) => name)],
    ...counted.map((key): NoticeFact => ['counts', key]),
    ...flag(
      'byStage',
      policy.groups.some(({ column }) => column === ''),
    ),
    ...flag('watchOrders', plan !== undefined && isDated),
    ...flag('watchSaid', plan !== undefined && has('feedback')),
    ...serviceFacts(use),
    ...flag('mailing', has('list')),
    ['secrets'],
    ['person'],
    ['lists'],
    ...flag('careLists', plan !== undefined),
    ...flag('sameList', has('sameCustomer')),
    ...flag('mailList', has('list')),
    ...flag(
      'crmList',
      roles.some((role) => role.startsWith('out:')),
    ),
    ['who'],
    ['google'],
    ['history'],
    keeps ? ['keep', String(years)] : ['keepOpen'],
    ...decisionFacts(use),
    ['ask'],
    ['erase'],
    ...flag(
      'refuse',
      columns.some(([id]) => id === 'consent'),
    ),
    ...factNaming('place', [contact], LONGEST_SAID),
    ['advice'],
  ];
}

/** What the rules weigh, those of groups among them, as far as the tables tell it of anybody. */
function countedDimensions({ outcome, policy }: DataUse): DimensionKey[] {
  const measured = outcome.customers.map(({ measures }) => measures);
  if (policy.method === 'abc') return ['monetary'];
  const known = [policy.weights, ...policy.groups.flatMap(({ weights }) => weights ?? [])].flatMap((weights) =>
    dimensionFacts(measured, { ...policy, weights }).flatMap(({ key, weight, known: customers }) => (weight > 0 && customers > 0 ? [key] : [])),
  );
  return [...new Set(known)];
}

function comparedColumns({ outcome, table }: DataUse): string[] {
  const { book } = outcome;
  const measured = inBookOrder({ outcome }).map((customer, at) => customer?.measures ?? { ...book.customers[at], orders: 0 });
  return groupColumns(book, measured as Parameters<typeof groupColumns>[1], table, TRAIT_LIMITS).map(({ heading }) => heading);
}

/** Who pays another price than the next is told; by which rule, where there is one to be told. */
function serviceFacts({ plan, policy }: DataUse): NoticeFact[] {
  if (plan === undefined) return [];
  const tiers = policy.rules.tiers.map(({ name }) => name);
  const rules = pricesByTier(plan.services, tiers).map(({ openRule }) => openRule.trim());
  return [
    ...factNaming(
      'services',
      plan.services.map(({ kind }) => kind),
    ),
    ...(rules.length === 0 ? [] : rules.includes('') ? ([['pricesUnsaid']] as const) : factNaming('prices', rules, LONGEST_RULE)),
  ];
}

function decisionFacts({ policy: { calm, protectNewDays }, everyDays }: DataUse): NoticeFact[] {
  const often = everyDays === undefined ? 'hand' : everyDays <= 1 ? 'day' : everyDays <= 7 ? 'week' : 'month';
  return [
    ['program', often],
    ['byHand'],
    ...(calm === undefined || calm.reviews === 'everyRun' ? [] : [['reviews', calm.reviews] as const]),
    ...(protectNewDays > 0 ? [['protectNew', String(protectNewDays)] as const] : []),
    ...((calm?.graceReviews ?? 0) > 1 ? [['grace', String(calm?.graceReviews)] as const] : []),
    ...(calm?.confirmTop === true && calm.confirmDays === undefined ? ([['confirmTop']] as const) : []),
  ];
}
