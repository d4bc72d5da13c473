import type { Verdict } from './campaign';
import type { Case } from './case';
import { arm, beforeCall, PASSING } from './faults';
import { opNamed, perform } from './ops';
import { I9, I9_RIGHT } from './oracles';
import { lossOf } from './persistence';
import { stageOf } from './stage';
import { tell } from './story';

/** R1: the run is cut off. */
export function killed({ workload, fault, k, persistence }: Case): Verdict {
  const stage = stageOf(workload);
  const { violations } = tell({ stage, arm: ({ host }) => arm(host, fault, Number(k), lossOf(persistence)) });
  return { violations, calls: stage.calls.length };
}

/** R2: Google throws. */
export function thrown({ workload, fault, k }: Case): Verdict {
  const stage = stageOf(workload);
  const hasTwin = !(stage.workload.isWish && /^X[56]/.test(fault) && !PASSING.has(fault)); // what Google refused for good was told, and is for the person to ask again
  const { violations, entry } = tell({ stage, arm: ({ host }) => arm(host, fault, Number(k)), ofTheRun: [PASSING.has(fault) ? I9_RIGHT : I9], hasTwin });
  return { violations, calls: Math.max(stage.calls.length, entry.execution.calls) };
}

/** R4: somebody does something while the run goes on. */
export function joined({ workload, k, call, op: name }: Case): Verdict {
  const stage = stageOf(workload);
  const op = opNamed(name);
  const { violations } = tell({
    stage,
    arm: (scene) => beforeCall(scene.host, Number(k), () => perform(scene, op)),
    act: { key: op.name, act: op.act },
    undoes: op.undoes ?? false,
    hasTwin: (op.hasTwin ?? true) && !(op.movesColumns && call === 'Range.setValues'),
    stops: op.stops ?? false,
  });
  return { violations, calls: stage.calls.length };
}

/** R5: the run is cut off, and before anything recovers somebody does something. */
export function killedThenJoined({ workload, fault, k, persistence, op: name }: Case): Verdict {
  const stage = stageOf(workload);
  const op = opNamed(name);
  const { violations } = tell({
    stage,
    arm: ({ host }) => arm(host, fault, Number(k), lossOf(persistence)),
    between(scene) {
      perform(scene, op);
      return [];
    },
    act: { key: op.name, act: op.act },
    undoes: op.undoes ?? false,
    hasTwin: op.hasTwin ?? true,
    stops: op.stops ?? false,
  });
  return { violations, calls: stage.calls.length };
}
