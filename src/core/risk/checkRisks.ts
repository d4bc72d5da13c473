import { type Part, RISKS, type Risk, type RiskFacts } from './riskFacts';

export type Light = 'green' | 'amber' | 'red' | 'unknown';

/** Why a risk cannot be told. */
export type UnknownRisk =
  | 'noFloors'
  | 'noCosts'
  | 'noGroups'
  | 'firstUpdate'
  | 'noContacts'
  | 'fewCustomers'
  | 'noFeedback'
  | 'noEvidence'
  | 'notYetSharing'
  | 'notYetForecast'
  | 'notYetProposals'
  | 'noNotice';

/** The one number of a risk: which of its parts decides, and how large it is. */
export interface Figure {
  readonly part: RiskPart;
  readonly value: number; // a count, days, points, or whole percent
  readonly of?: number;
}

export type RiskPart = (typeof RISK_PARTS)[number];
const RISK_PARTS = [
  'pastFloor',
  'risingWithoutAction',
  'serviceCostShare',
  'unfairGroups',
  'priceGaps',
  'dataScore',
  'couldChangeTier',
  'daysBetweenUpdates',
  'rulesAge',
  'withoutContact',
  'overridesExpired',
  'unusedDimensions',
  'dimensions',
  'tiers',
  'oldEvidence',
  'standards',
  'hasDrifted',
  'openComplaints',
  'rated',
  'pastKeeping',
  'keepingNotSaid',
  'noticeChanges',
] as const;

export type RiskReading =
  | { readonly risk: Risk; readonly light: Exclude<Light, 'unknown'>; readonly figure: Figure }
  | { readonly risk: Risk; readonly light: 'unknown'; readonly reason: UnknownRisk };

/** One part of a risk with its own light; `undefined` = not known. */
type Judged = { readonly light: Exclude<Light, 'unknown'>; readonly figure: Figure } | undefined;

interface Check {
  readonly parts: (facts: RiskFacts) => readonly Judged[];
  readonly reason: UnknownRisk; // when nothing known speaks against, and something is not known
}

/** From which value on a part is amber, and from which red; a falling pair means that less is worse. */
type Limits = readonly [amber: number, red: number];

/** The smallest share there is, one above every share, and one below. */
const [ANY, ABOVE_ALL, NEVER] = [1e-9, 2, -1];

const WEIGHT = { green: 0, amber: 1, red: 2 } as const;

const CHECKS: Readonly<Record<Risk, Check>> = {
  D1: { parts: (f) => [share('pastFloor', f.pastFloor, [ANY, 0.1]), count('risingWithoutAction', f.risingWithoutAction, [1, 5])], reason: 'noFloors' },
  D2: { parts: (f) => [percent('serviceCostShare', f.serviceCostShare, [0.05, 0.15])], reason: 'noCosts' },
  D3: { parts: unfairness, reason: 'noGroups' },
  D4: { parts: (f) => [count('dataScore', f.dataScore, [80, 60]), share('couldChangeTier', f.couldChangeTier, [0.05, 0.2])], reason: 'noEvidence' },
  D5: { parts: (f) => [count('daysBetweenUpdates', f.daysBetweenUpdates, [36, 91]), count('rulesAge', f.rulesAge, [366, 731])], reason: 'firstUpdate' },
  D6: { parts: () => [undefined], reason: 'notYetSharing' },
  D7: { parts: (f) => [share('withoutContact', f.withoutContact, [0.5, 0.8]), count('overridesExpired', f.overridesExpired, [1, 5])], reason: 'noContacts' },
  D8: { parts: () => [undefined], reason: 'notYetForecast' },
  D9: {
    parts: (f) => [count('dimensions', f.dimensions, [6, 9]), count('unusedDimensions', f.unusedDimensions, [1, 2]), count('tiers', f.tiers, [7, 10])],
    reason: 'noEvidence',
  },
  D10: { parts: () => [undefined], reason: 'notYetProposals' },
  P1: { parts: (f) => [percent('oldEvidence', f.oldEvidence, [0.25, 0.5])], reason: 'noEvidence' },
  P2: { parts: (f) => [count('standards', f.standards, [1.5, 1.2])], reason: 'fewCustomers' },
  P3: { parts: rigidity, reason: 'firstUpdate' },
  P4: { parts: (f) => [share('openComplaints', f.openComplaints, [ANY, ANY]), share('rated', f.rated, [0.1, NEVER])], reason: 'noFeedback' },
  P5: { parts: privacy, reason: 'noNotice' },
};

/** Half a year of limits that no longer fit is no accident. */
const RIGID_DAYS = 180;

/**
 * All fifteen, in the order of `RISKS`. A risk is as bad as the worst of its parts; green only when every part is known and
 * good; unknown when nothing known is bad, and something is not known.
 */
export function checkRisks(facts: RiskFacts): RiskReading[] {
  return RISKS.map((risk) => {
    const { parts, reason } = CHECKS[risk];
    const judged = parts(facts);
    const known = judged.flatMap((each) => (each === undefined ? [] : [each]));
    const [worst] = [...known].sort((a, b) => WEIGHT[b.light] - WEIGHT[a.light]);
    const isTold = worst !== undefined && (worst.light !== 'green' || known.length === judged.length);
    return isTold ? { risk, ...worst } : { risk, light: 'unknown', reason };
  });
}

function count(part: RiskPart, value: number | undefined, limits: Limits): Judged {
  return value === undefined ? undefined : { light: lightOf(value, limits), figure: { part, value } };
}

/** Shares as whole percent. */
function percent(part: RiskPart, value: number | undefined, limits: Limits): Judged {
  return value === undefined ? undefined : { light: lightOf(value, limits), figure: { part, value: Math.round(100 * value) } };
}

/** Judged by the share, told by the count; of nobody at all there is nothing to be bad. */
function share(part: RiskPart, given: Part | undefined, limits: Limits): Judged {
  if (given === undefined) return undefined;
  const { count: value, of, isAtMost = false } = given;
  const light = of === 0 ? 'green' : lightOf(value / of, limits);
  return isAtMost && light !== 'green' ? undefined : { light, figure: { part, value, of } };
}

function lightOf(value: number, [amber, red]: Limits): 'green' | 'amber' | 'red' {
  const isWorseHigh = red >= amber;
  const reaches = (limit: number) => (isWorseHigh ? value >= limit : value < limit);
  return reaches(red) ? 'red' : reaches(amber) ? 'amber' : 'green';
}

/**
 * A group below the others is amber, one that is also under four fifths red; so is a price without a rule. Four fifths alone
 * colours nothing: in small groups chance does that often.
 */
function unfairness({ unfairGroups, belowFourFifths, priceGaps }: RiskFacts): Judged[] {
  const isBoth = belowFourFifths !== undefined && belowFourFifths > 0;
  const groups = belowFourFifths === undefined ? undefined : share('unfairGroups', unfairGroups, isBoth ? [ANY, ANY] : [ANY, ABOVE_ALL]);
  return [groups, count('priceGaps', priceGaps, [1, 1])];
}

function rigidity({ hasDrifted, rulesAge }: RiskFacts): Judged[] {
  if (hasDrifted === undefined || rulesAge === undefined) return [undefined];
  const light = !hasDrifted ? 'green' : rulesAge > RIGID_DAYS ? 'red' : 'amber';
  return [{ light, figure: { part: hasDrifted ? 'hasDrifted' : 'rulesAge', value: rulesAge } }];
}

/** A notice that no longer says what is done is red, however little has changed; one that names no time is only amber. */
function privacy({ noticeChanges, pastKeeping }: RiskFacts): Judged[] {
  const isSaid = pastKeeping !== 'notSaid';
  const keeping: Judged = isSaid ? share('pastKeeping', pastKeeping, [ANY, ANY]) : { light: 'amber', figure: { part: 'keepingNotSaid', value: 0 } };
  return [keeping, count('noticeChanges', noticeChanges, [1, 1])];
}
