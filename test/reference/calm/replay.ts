import type { Customer } from '../../../src/core/model/customer';
import type { Day } from '../../../src/core/model/day';
import type { Calm, Policy } from '../../../src/core/policy';
import {
  decideOfficialTiers,
  isReviewDue,
  type JudgedToday,
  type KeptTier,
  type OfficialTier,
  type TierDecision,
  type TierHistory,
} from '../../../src/core/tiers';
import type { DayFigures } from './figures';

export type Rhythm = Calm['reviews'] | 'weekly';

/** What a year of labels came to. */
export interface Replayed {
  readonly moves: number;
  readonly reversals: number; // share of moves that only undo the customer's last one, however long ago
  readonly quick: number; // share of moves that undo one of the last review, or of the last month where reviews are more frequent
  readonly offBefore: number; // share of customers not on that day's tier when a review begins; protected newcomers are not counted
  readonly offAfter: number; // and when it has moved them
}

const QUICK_DAYS: Readonly<Record<Rhythm, number>> = { everyRun: 31, weekly: 31, monthly: 31, quarterly: 92 };

/** Runs the shop every day of the year: newcomers are labelled at once, everybody on reviews. */
export function replay(days: readonly DayFigures[], { rules, protectNewDays }: Policy, rhythm: Rhythm, calm: Calm | undefined): Replayed {
  let history: GrowingHistory | undefined;
  const tally = new Tally(rhythm);
  for (const figures of days) {
    const isReview = isDue(rhythm, history, figures.day);
    const judged = judgedOn(figures, rules, calm?.hysteresis ?? 0, isReview ? undefined : history);
    const next = decideOfficialTiers(judged, history, { calm, protectNewDays }, { asOf: figures.day, isReview, rules: '' });
    judged.forEach(({ key }, index) => {
      const was = history?.customers.get(key)?.shown;
      if (was !== undefined) tally.add(key, was, next.decisions[index] as OfficialTier, rules, figures.day);
    });
    if (isReview || history === undefined) history = { ...next.history, customers: new Map(next.history.customers) };
    else for (const [key, newcomer] of next.history.customers) history.customers.set(key, newcomer);
  }
  return tally.result();
}

/** Counts moves and who stands off, review by review. */
class Tally {
  private readonly last = new Map<string, { readonly from: string; readonly day: Day }>();
  private moves = 0;
  private reversals = 0;
  private quick = 0;
  private judged = 0;
  private before = 0;
  private after = 0;

  constructor(private readonly rhythm: Rhythm) {}

  add(key: string, was: string, official: OfficialTier, { tiers }: Policy['rules'], day: Day): void {
    const [to, today] = [tiers[official.tier as number]?.name as string, tiers[official.today.tier as number]?.name as string];
    if (!official.isNew) {
      this.judged++;
      if (was !== today) this.before++;
      if (to !== today) this.after++;
    }
    if (to === was) return;
    const undone = this.last.get(key);
    this.moves++;
    if (undone?.from === to) this.reversals++;
    if (undone?.from === to && day - undone.day <= QUICK_DAYS[this.rhythm]) this.quick++;
    this.last.set(key, { from: was, day });
  }

  result(): Replayed {
    const [ofMoves, ofCustomers] = [Math.max(1, this.moves), Math.max(1, this.judged)];
    return {
      moves: this.moves,
      reversals: this.reversals / ofMoves,
      quick: this.quick / ofMoves,
      offBefore: this.before / ofCustomers,
      offAfter: this.after / ofCustomers,
    };
  }
}

function isDue(rhythm: Rhythm, history: TierHistory | undefined, day: Day): boolean {
  if (rhythm === 'weekly') return history === undefined || (day + 3) % 7 === 0; // 1970-01-01 was a Thursday
  return isReviewDue({ reviews: rhythm }, history, day, '');
}

/** As the last review left it, and the newcomers since. */
type GrowingHistory = TierHistory & { readonly customers: Map<string, KeptTier> };

/** Everybody, or between reviews only those whom the history does not know: nobody else can move. */
function judgedOn({ customers, tiered, tiersAt }: DayFigures, rules: Policy['rules'], hysteresis: number, history: TierHistory | undefined): JudgedToday[] {
  const today = tiersAt(0);
  const [best, worst] = history === undefined ? [tiersAt(hysteresis), tiersAt(-hysteresis)] : [today, today]; // newcomers have nothing to hold on to
  const judged: JudgedToday[] = [];
  for (const index of tiered) {
    const { key, firstOrder } = customers[index] as Customer;
    if (history?.customers.has(key)) continue;
    const [decision, better, worse] = [today, best, worst].map((tiers) => tiers[index] as TierDecision) as [TierDecision, TierDecision, TierDecision];
    judged.push({ key, firstOrder, rules, decision, best: better, worst: worse });
  }
  return judged;
}
