import type { Customer } from '../model/customer';
import type { Policy } from '../policy';
import type { CustomerScore } from '../scores';
import type { TierDecision } from './decideTiers';
import type { JudgedToday } from './levels';
import { tiersToday } from './tiersToday';

/** Everybody as today's figures judge them, and how far hysteresis lets them stand from it. */
export function judgeToday(
  customers: readonly Customer[],
  scores: readonly CustomerScore[],
  { calm, ...policy }: Pick<Policy, 'rules' | 'groups' | 'calm'>,
): JudgedToday[] {
  const hysteresis = calm?.hysteresis ?? 0;
  const today = tiersToday(customers, scores, policy);
  const [best, worst] =
    hysteresis === 0 ? [today, today] : [tiersToday(customers, scores, policy, hysteresis), tiersToday(customers, scores, policy, -hysteresis)];
  return customers.map(
    ({ key, firstOrder }, index): JudgedToday => ({
      key,
      firstOrder,
      rules: policy.rules,
      decision: today[index] as TierDecision,
      best: best[index] as TierDecision,
      worst: worst[index] as TierDecision,
    }),
  );
}
