import type { Cell } from '../model/cell';
import { customerKey, type KeyPolicy, type LookalikeGroup } from '../reading';
import type { Identity } from './identityColumns';
import { LINE_LEFT_OUT, type Lines } from './lines';
import type { CustomerKey } from './order';
import type { SameAnswers } from './sameAnswers';
import { type SameEvidence, SUSPECT_REASONS, type SuspectGroup, type SuspectReason, sameEvidence } from './sameEvidence';

/** Two customers that may be one, and about whom nobody has said anything yet. */
export interface SuspectPair {
  readonly customer: number;
  readonly sameAs: number; // the one with the earlier first order
  readonly why: SuspectReason;
  readonly value: string; // the contact they share; '' for those that look alike
}

/** One name with several phones or e-mails: perhaps several people. */
export interface CrowdedName {
  readonly customer: number;
  readonly phones: number;
  readonly emails: number;
}

/** Whom to ask about, best evidence first; numbers are indices into the book's customers. */
export interface SameFindings {
  readonly pairs: readonly SuspectPair[];
  readonly crowded: readonly CrowdedName[];
  readonly joined: ReadonlyMap<string, number>; // keys of those who count as another now, and as whom
  readonly policy: KeyPolicy; // how cells become keys
}

export const NO_FINDINGS: SameFindings = { pairs: [], crowded: [], joined: new Map(), policy: 'loose' };

/** More customers than this behind one phone are a shop's, a courier's or a typing habit's. */
const MOST_SHARING = 10;
/** More customers than this of one name, and nothing else in common, are namesakes. */
const MOST_NAMESAKES = 3;
/** A person with two phones may be two people; a firm has as many as it likes, but three are worth a look. */
const SEVERAL = { ofAPerson: 2, ofABusiness: 3 };

export interface SameInput {
  readonly lines: Lines;
  readonly customers: readonly CustomerKey[];
  readonly rows: readonly (readonly Cell[])[];
  readonly identity: Identity;
  readonly isNameKey: boolean;
  readonly policy: KeyPolicy;
  readonly alike: readonly LookalikeGroup[];
  readonly joined: ReadonlyMap<string, number>;
  readonly answers: SameAnswers;
}

/** The order of the rows decides nothing but which spelling of a shared contact is shown. */
export function sameCustomers(input: SameInput): SameFindings {
  const { lines, customers, rows, identity, alike } = input;
  const evidence = sameEvidence(lines, rows, customers.length, identity.contacts);
  const groups = [...evidence.groups, ...alike.map(({ kind, members }): SuspectGroup => ({ why: kind, members, value: '' }))];
  return { pairs: suspectPairs(groups, input), crowded: crowdedNames(input, evidence), joined: input.joined, policy: input.policy };
}

/** Everybody in a group with its earliest; each two customers once, for the best reason. */
function suspectPairs(groups: readonly SuspectGroup[], { lines, customers, policy, answers }: SameInput): SuspectPair[] {
  if (groups.length === 0) return [];
  const keyOf = (number: number) => (customers[number] as CustomerKey).key;
  const firstDays = firstDaysOf(lines, customers.length);
  const byAge = (one: number, other: number) => (firstDays[one] as number) - (firstDays[other] as number) || byText(keyOf(one), keyOf(other));
  const settled = new Set(answers.apart.map(({ customer, sameAs }) => pairText(customerKey(customer, policy), customerKey(sameAs, policy))));
  const pairs: SuspectPair[] = [];
  for (const { why, members, value } of groups) {
    if (members.length > (why === 'name' ? MOST_NAMESAKES : MOST_SHARING)) continue;
    const [earliest, ...others] = [...members].sort(byAge) as [number, ...number[]];
    for (const customer of others) {
      const text = pairText(keyOf(customer), keyOf(earliest));
      if (settled.has(text)) continue;
      settled.add(text);
      pairs.push({ customer, sameAs: earliest, why, value });
    }
  }
  const rank = ({ why }: SuspectPair) => SUSPECT_REASONS.indexOf(why);
  return pairs.sort((a, b) => rank(a) - rank(b) || byAge(a.sameAs, b.sameAs) || byAge(a.customer, b.customer));
}

/** One text for both orders of two keys. */
export function pairText(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

function crowdedNames({ customers, identity, isNameKey, policy, answers }: SameInput, { phones, emails }: SameEvidence): CrowdedName[] {
  if (!isNameKey || (phones === undefined && emails === undefined)) return [];
  const several = identity.names === 'business' ? SEVERAL.ofABusiness : SEVERAL.ofAPerson;
  const settled = new Set(answers.settled.map((cell) => customerKey(cell, policy)));
  const found: CrowdedName[] = [];
  customers.forEach(({ key }, customer) => {
    const crowded = { customer, phones: phones?.countOf[customer] ?? 0, emails: emails?.countOf[customer] ?? 0 };
    if (Math.max(crowded.phones, crowded.emails) >= several && !settled.has(key)) found.push(crowded);
  });
  const keyOf = ({ customer }: CrowdedName) => (customers[customer] as CustomerKey).key;
  return found.sort((a, b) => b.phones + b.emails - a.phones - a.emails || byText(keyOf(a), keyOf(b)));
}

function firstDaysOf(lines: Lines, customers: number): Float64Array {
  const days = new Float64Array(customers).fill(Number.POSITIVE_INFINITY);
  for (let at = 0; at < lines.count; at++) {
    const customer = lines.customer[at] as number;
    if (lines.kind[at] !== LINE_LEFT_OUT && (lines.day[at] as number) < (days[customer] as number)) days[customer] = lines.day[at] as number;
  }
  return days;
}

function byText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
