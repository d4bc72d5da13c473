import { CellError, type CellValue, type CustomCall, DateValue, type Rect } from '../book/types';
import type { Execution } from '../kernel/execution';
import { GuestError } from '../realm/realm';
import { customResult, scriptCell, scriptGrid } from './cells';
import type { Runner, Stage, User } from './runner';
import type { Site } from './world';

const KEPT = 100;

/** Cells that call the script. Each call has a realm of its own unless `reuseRealm` lets one recalculation share it. */
export class CustomFunctions {
  calls = 0;
  readonly executions: Execution[] = []; // the last few
  #names = new Map<string, string>();
  #shared: Stage | undefined;

  constructor(
    readonly runner: Runner,
    readonly user: () => User,
    readonly reuseRealm: boolean,
  ) {}

  /** Every top-level function that is not private can stand in a cell (*documented* for add-ons). */
  register(functionNames: readonly string[]): void {
    const names = functionNames.filter((name) => !name.endsWith('_'));
    this.#names = new Map(names.map((name) => [name.toUpperCase(), name]));
    this.runner.world.book.setCustomFunctions(names, this.#call);
  }

  /** Something new begins: what a shared realm remembers must not outlive one recalculation. */
  forget(): void {
    this.#shared = undefined;
  }

  /** To an earlier moment. */
  goBack(calls: number, executions: number): void {
    this.forget();
    this.calls = calls;
    this.executions.length = Math.min(this.executions.length, executions);
  }

  readonly #call: CustomCall = (typed, args, at) => {
    const name = this.#names.get(typed.toUpperCase()) ?? typed;
    this.calls += 1;
    const execution = this.#begin(name);
    try {
      const stage = this.#stage(execution, at);
      const given = args.map((arg) => scriptArgument(arg, stage.site));
      const value = customResult(stage.realm.call(name, given), name, stage.site);
      return execution.killed ? failed(execution) : value;
    } catch (error) {
      if (this.reuseRealm && !(error instanceof GuestError)) this.forget();
      this.runner.fail(execution, error);
      return failed(execution);
    } finally {
      this.runner.world.locks.releaseAll(execution.id);
      execution.ms = this.runner.world.clock.now() - execution.startedAt;
    }
  };

  #begin(name: string): Execution {
    if (this.#shared && !this.#shared.execution.killed) {
      this.#shared.execution.startedAt = this.runner.world.clock.now();
      delete this.#shared.execution.error;
      return this.#shared.execution;
    }
    this.#shared = undefined;
    const execution = this.runner.begin({ kind: 'custom', fn: name, authMode: 'CUSTOM_FUNCTION', user: this.user() });
    if (this.executions.push(execution) > KEPT) this.executions.shift();
    return execution;
  }

  #stage(execution: Execution, at: Rect): Stage {
    const stage = this.#shared ?? this.runner.stage(execution);
    if (this.reuseRealm) this.#shared = stage;
    stage.site.cell = at;
    return stage;
  }
}

/** '' for a blank, a Date for a date, an error as its code (*documented* but for errors, *observed*). */
function scriptArgument(arg: CellValue | readonly (readonly CellValue[])[], site: Site): unknown {
  const single = typeof arg !== 'object' || arg instanceof DateValue || arg instanceof CellError;
  return single ? scriptCell(arg, site.zone) : scriptGrid(arg, site.zone);
}

/** The thrown message is what hovering over the cell shows (*documented*). */
const failed = (execution: Execution): CellError => new CellError('#ERROR!', execution.error?.message ?? '');
