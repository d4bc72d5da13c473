import { randomFrom } from '../random';
import { salesAndService } from './conflict';
import { clearCases, shortBurst, startUp, suddenDrop } from './rhythm';
import type { Scenario, ScenarioSample } from './scenario';
import { deliverySpeed, responseTime, smallButEngaged } from './service';
import { fellAfterService, incompleteCapture, movedAway, sameButLower } from './why';

export type { SampleProposal, Scenario, ScenarioSample } from './scenario';

/** The stories of the articles that the add-on can answer. */
export const SCENARIOS: readonly Scenario[] = [
  deliverySpeed,
  responseTime,
  smallButEngaged,
  suddenDrop,
  fellAfterService,
  startUp,
  shortBurst,
  incompleteCapture,
  movedAway,
  clearCases,
  salesAndService,
  sameButLower,
];

/** The same for the same seed, to the last cell. */
export function scenarioSample({ sample }: Scenario, seed: number): ScenarioSample {
  return sample(randomFrom(seed));
}
