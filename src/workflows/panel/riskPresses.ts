import type { RiskPart, RiskReading, UnknownRisk } from '../../core/risk';
import { type Language, say } from '../../messages';
import { OVERRIDES } from '../overridesSheet';
import type { Go, Press } from './panelPage';
import type { FirstStep } from './riskActions';

/** What a button says, by what it does. */
type Label =
  | 'answer'
  | 'contact'
  | 'data'
  | 'groups'
  | 'limits'
  | 'months'
  | 'notice'
  | 'overrides'
  | 'privacy'
  | 'proposals'
  | 'rating'
  | 'rules'
  | 'schedule'
  | 'services'
  | 'standards'
  | 'unknown'
  | 'waits'
  | 'watch';
type Step = readonly [label: Label, go: Go];

const page = (label: Label, name: string): Step => [label, { kind: 'page', page: name }];
const does = (label: Label, about: FirstStep): Step => [label, { kind: 'do', action: 'firstStep', about }];
const SERVICES = does('services', 'services');
const SCHEDULE: Step = ['schedule', { kind: 'schedule' }];

/** What is bad is begun to be mended where it is bad, so it goes by the part that decides. */
const BY_PART: Readonly<Record<RiskPart, Step>> = {
  pastFloor: page('waits', 'care'),
  risingWithoutAction: SERVICES,
  serviceCostShare: SERVICES,
  unfairGroups: page('groups', 'fairness'),
  priceGaps: SERVICES,
  dataScore: page('data', 'dataCheck'),
  couldChangeTier: page('data', 'dataCheck'),
  daysBetweenUpdates: SCHEDULE,
  rulesAge: page('rules', 'rules'),
  withoutContact: does('contact', 'contacts'),
  overridesExpired: ['overrides', { kind: 'show', place: { role: OVERRIDES.role } }],
  unusedDimensions: does('unknown', 'D9'),
  dimensions: page('rules', 'rules'),
  tiers: page('rules', 'rules'),
  oldEvidence: does('months', 'P1'),
  standards: does('standards', 'P2'),
  hasDrifted: does('limits', 'P3'),
  openComplaints: does('answer', 'complaint'),
  rated: does('rating', 'feedback'),
  pastKeeping: page('notice', 'notice'),
  keepingNotSaid: page('notice', 'notice'),
  noticeChanges: page('notice', 'notice'),
};

/** What is not known is begun where it would be written down, or where the closest thing to it stands. */
const BY_REASON: Readonly<Record<UnknownRisk, Step>> = {
  noFloors: does('contact', 'contacts'),
  noCosts: SERVICES,
  noGroups: page('groups', 'fairness'),
  firstUpdate: SCHEDULE,
  noContacts: does('contact', 'contacts'),
  fewCustomers: page('data', 'dataCheck'),
  noFeedback: does('rating', 'feedback'),
  noEvidence: page('data', 'dataCheck'),
  notYetSharing: page('privacy', 'privacy'),
  notYetForecast: page('watch', 'watch'),
  notYetProposals: page('proposals', 'proposals'),
  noNotice: page('notice', 'notice'),
};

/** Nothing is known of these whatever people do here, so that no button makes them any greener. */
const STAYS: readonly UnknownRisk[] = ['notYetSharing', 'notYetForecast', 'notYetProposals'];

/** The button that does the first step of mending, or leads to the screen that does; none where all is well. */
export function firstPress(reading: RiskReading, language: Language): Press | undefined {
  if (reading.light === 'green') return undefined;
  const [label, go] = reading.light === 'unknown' ? BY_REASON[reading.reason] : BY_PART[reading.figure.part];
  return { label: say(language, `page.risk.press.${label}`), go };
}

/** Why a button leaves its light as it is, where it does. */
export function staysText(reading: RiskReading, language: Language): string | undefined {
  return reading.light === 'unknown' && STAYS.includes(reading.reason) ? say(language, 'page.risk.stays') : undefined;
}
