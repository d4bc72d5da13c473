import type { Execution } from '../kernel/execution';
import type { Outcome, Replay } from '../kernel/replay';
import type { World } from './world';

/** What was asked for when it stood still, and all that its calls came to until then. */
interface Kept {
  readonly fn: string;
  readonly id: number;
  readonly past: Outcome[];
  readonly began: number;
}

/**
 * A menu item's run that stands still at a dialog until the person has answered. When the item is run again with the
 * answer, what it did until then has no effect, and the rest is live. The time it waits does not count here.
 */
export class StandingRun {
  #kept: Kept | undefined;

  constructor(readonly world: World) {}

  /** How the next run of a menu item is to be carried out; `undefined`: as any other. */
  next(kind: Execution['kind'], fn: string): { readonly replay: Replay; readonly id?: number } | undefined {
    const { ui, clock } = this.world;
    if (!ui.waits || kind !== 'menu') return undefined;
    const isAnswered = this.#kept?.fn === fn && ui.asked !== undefined && ui.answers.length > 0;
    const kept = isAnswered ? this.#kept : undefined;
    this.#kept = undefined;
    ui.asked = undefined;
    if (kept === undefined) return { replay: { past: [], stopAfter: Infinity } };
    clock.goTo(kept.began); // it has read the clock, too, and must not go another way
    return { replay: { past: kept.past, stopAfter: Infinity }, id: kept.id };
  }

  keep(execution: Execution): Execution {
    const { fn, id, replay, startedAt } = execution;
    if (this.world.ui.asked !== undefined && replay !== undefined) this.#kept = { fn, id, past: replay.past, began: startedAt };
    return execution;
  }
}
