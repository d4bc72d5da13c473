import type { Execution } from '../kernel/execution';
import type { CustomFunctions } from './customFunctions';
import type { Runner } from './runner';

/** A moment of the host that it can be put back to, again and again. */
export interface Snapshot {
  readonly sheets: () => void; // what the file itself holds
  readonly beside: () => void; // properties, caches, triggers, locks, quotas, the screen, time and chance
}

/** Keeps all that outlives an execution. Nothing may be running. */
export function remember(runner: Runner, custom: CustomFunctions, executions: Execution[]): Snapshot {
  const { world, kernel, nextId } = runner;
  const [runs, customRuns, calls] = [[...executions], custom.executions.length, custom.calls];
  const [book, metadata, gridlines] = [world.book.remember(), world.metadata.remember(), [...world.hiddenGridlines]];
  const { locale, timeZone } = world.book;
  const parts = [world.stores.remember(), world.stores.rememberCaches(), world.triggers.remember(), world.locks.remember(), world.ui.remember()];
  const counts = [kernel.quotas.remember(), kernel.accounting.remember(), world.random.remember()];
  const [now, authorised] = [world.clock.now(), world.authorised];
  return {
    sheets: () => {
      Object.assign(world.book, { locale, timeZone });
      book();
      metadata();
      world.hiddenGridlines.clear();
      for (const sheetId of gridlines) world.hiddenGridlines.add(sheetId);
      kernel.options.durability?.forget();
    },
    beside: () => {
      for (const restore of [...parts, ...counts]) restore();
      world.clock.goTo(now);
      world.authorised = authorised;
      kernel.faults.clear();
      runner.nextId = nextId;
      executions.splice(0, Infinity, ...runs);
      custom.goBack(calls, customRuns);
      kernel.options.durability?.forget();
    },
  };
}
