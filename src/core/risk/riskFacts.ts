/** The ten drawbacks and five pitfalls of tiering customers, in the order they are shown: whether small customers are forgotten always comes first. */
export const RISKS = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10', 'P1', 'P2', 'P3', 'P4', 'P5'] as const;
export type Risk = (typeof RISKS)[number];

/** So many of so many; counts of nothing (`of` 0) tell nothing. */
export interface Part {
  readonly count: number;
  readonly of: number;
  readonly isAtMost?: boolean; // there may be fewer: then only good news is certain
}

/** What the risks are told by. Every field may be unknown: `undefined` is never taken for good news. Shares are 0–1, days whole. */
export interface RiskFacts {
  readonly pastFloor: Part | undefined; // customers of the lower tiers who waited longer for a contact than their tier's floor
  readonly risingWithoutAction: number | undefined; // growing customers nobody has planned anything for
  readonly serviceCostShare: number | undefined; // cost of benefits and hours ÷ net sales of the same time
  readonly unfairGroups: Part | undefined; // groups below the others, of those large enough to tell; corrected for how many columns were looked at
  readonly belowFourFifths: number | undefined; // of the unfair groups: also under four fifths, the screening figure
  readonly priceGaps: number | undefined; // prices that differ by tier without an open rule
  readonly dataScore: number | undefined; // points 0–100
  readonly couldChangeTier: Part | undefined; // customers whose tier hangs on doubtful rows
  readonly daysBetweenUpdates: number | undefined;
  readonly rulesAge: number | undefined; // days since today's rules were first applied
  readonly withoutContact: Part | undefined; // customers nobody has contacted in a year
  readonly overridesExpired: number | undefined;
  readonly unusedDimensions: number | undefined; // judged by, but known of nobody
  readonly dimensions: number | undefined; // judged by
  readonly tiers: number | undefined;
  readonly oldEvidence: number | undefined; // share of the sales judged that is older than a year
  readonly standards: number | undefined; // effective dimensions
  readonly hasDrifted: boolean | undefined; // fixed limits no longer keep the shares agreed to
  readonly openComplaints: Part | undefined; // unanswered for more than a week, of all unanswered
  readonly rated: Part | undefined; // customers with a rating in six months
  readonly noticeChanges: number | undefined; // points of the kept notice of data use that are no longer so, or not yet told; undefined: none is kept
  readonly pastKeeping: Part | 'notSaid' | undefined; // customers unseen for longer than the notice keeps them; `notSaid`: it names no time
}
