import { quantile } from '../math/quantile';
import type { Day } from '../model/day';
import type { Suspicion } from './alert';
import { gapModel } from './gapModel';
import { type History, lastDay } from './histories';
import { chancesStillComing, chosenWithin } from './stillComing';

/** Somebody who goes on as ever is called late in at most so many of their gaps. */
export const FALSE_LATE = 0.05;
/** From so many gaps on, the longest a customer usually leaves is known from their own. */
const OWN_GAPS = 4;
const FEWEST_GAPS = 2;
const LONGEST_SILENCE = 365; // after that they are lost, and no alert is in time

/**
 * Who is silent for longer than they usually are: beyond the 95th percentile of their own gaps where there are four, else
 * beyond the longest; for longer than one gap in twenty of such a rhythm; and so that of all called at most a share is
 * expected to be coming still.
 */
export function overdue(histories: readonly History[], asOf: Day, falseShare: number): Suspicion[] {
  const tested = histories.filter((history) => history.gaps.length >= FEWEST_GAPS && asOf - lastDay(history) <= LONGEST_SILENCE);
  const model = gapModel(histories.filter(({ gaps }) => gaps.length >= FEWEST_GAPS).map(({ gaps }) => gaps));
  const silences = tested.map((history) => ({ chance: model.chanceOfGap(asOf - lastDay(history), history.gaps), gaps: history.gaps.length }));
  const coming = chancesStillComing(silences);
  const late = tested.flatMap((history, at) => {
    const suspicion = suspicionOf(history, asOf, silences[at]?.chance as number);
    return suspicion === undefined ? [] : [{ suspicion, coming: coming[at] as number }];
  });
  const isChosen = chosenWithin(
    late.map((each) => each.coming),
    falseShare,
  );
  return late.filter((_, at) => isChosen[at]).map(({ suspicion }) => suspicion);
}

function suspicionOf(history: History, asOf: Day, chance: number): Suspicion | undefined {
  const last = lastDay(history);
  const now = asOf - last;
  const rising = Float64Array.from(history.gaps).sort();
  const longest = quantile(rising, rising.length >= OWN_GAPS ? 0.95 : 1);
  if (now <= longest || chance > FALSE_LATE) return undefined;
  const [usual, low, high] = [0.5, 0.1, 0.9].map((share) => Math.round(quantile(rising, share))) as [number, number, number];
  return {
    customer: history.customer,
    chance,
    since: (last + Math.ceil(longest)) as Day,
    mark: last,
    figures: { regular: usual, low, high, now, gaps: rising.length },
  };
}
