import { SEED, type Verdict } from '../campaigns/harness/campaign';
import { aCase, type Case, lineOf } from '../campaigns/harness/case';
import { dice } from '../campaigns/harness/dice';
import { joined, killed, killedThenJoined, thrown } from '../campaigns/harness/plays';
import { stageOf } from '../campaigns/harness/stage';
import { travelled } from '../campaigns/harness/travels';
import { runAddOn, SHIPPED } from '../campaigns/harness/world';
import type { CampaignHunter } from './bug';

const PLAYS: Readonly<Record<CampaignHunter['campaign'], (one: Case) => Verdict>> = { R1: killed, R2: thrown, R4: joined, R5: killedThenJoined, R7: travelled };
/** Cases per bug; the first that sees it ends the hunt. */
const MOST = 80;

/** The first case that goes wrong with this add-on and goes right with the one that is shipped, as its line and what it saw. */
export function hunted(hunter: CampaignHunter, addOn: typeof SHIPPED): string | undefined {
  for (const one of casesOf(hunter, addOn)) {
    const [violation] = violationsOf(one, addOn);
    if (violation !== undefined && violationsOf(one, SHIPPED).length === 0) return `${lineOf(one)}: ${violation}`;
  }
  return undefined;
}

function violationsOf(one: Case, addOn: typeof SHIPPED): readonly string[] {
  runAddOn(addOn);
  try {
    return PLAYS[one.campaign as CampaignHunter['campaign']](one).violations;
  } finally {
    runAddOn(SHIPPED);
  }
}

/** All of the hunter's cases in an order drawn by the seed, as many as are tried. */
function casesOf({ campaign, workload, faults = ['-'], persistences = ['P1'], ops = ['-'], calls: wanted }: CampaignHunter, addOn: typeof SHIPPED): Case[] {
  runAddOn(addOn);
  const { calls } = stageOf(workload);
  runAddOn(SHIPPED);
  const roll = dice(SEED);
  return calls
    .flatMap(({ name }, index) =>
      faults.flatMap((fault) =>
        persistences.flatMap((persistence) =>
          ops.map((op) => ({
            one: aCase({ campaign, workload, fault, k: `${index + 1}`, call: name, persistence, op, seed: SEED }),
            place: roll(),
          })),
        ),
      ),
    )
    .filter(({ one }) => wanted?.includes(one.call) ?? true)
    .sort((a, b) => a.place - b.place)
    .slice(0, MOST)
    .map(({ one }) => one);
}
