import { Killed } from '../kernel/errors';
import { errorText } from '../kernel/errorTexts';
import type { AuthMode, Execution, ExecutionKind } from '../kernel/execution';
import type { Kernel } from '../kernel/kernel';
import { seededRandom } from '../kernel/random';
import type { Replay } from '../kernel/replay';
import type { Program } from '../realm/program';
import { GuestError, RanTooLong, Realm, type RealmPort } from '../realm/realm';
import { globalsFor, isGooglesMember, MISSING_GLOBALS } from './globals';
import { Sheet } from './sheet';
import { StandingRun } from './standingRun';
import { Site, type World } from './world';
import { Zone } from './zone';

export interface User {
  readonly email: string;
  readonly locale: string;
}

/** What is to be run, by whom, with which rights. */
export interface Order {
  readonly kind: ExecutionKind;
  readonly fn: string;
  readonly authMode: AuthMode;
  readonly user: User;
  readonly args: (site: Site) => unknown[];
}

/** A realm with the script loaded, and the execution it answers to. */
export interface Stage {
  readonly execution: Execution;
  readonly site: Site;
  readonly realm: Realm;
}

/** Runs the script: a fresh realm, the services, the files, the function, and what is left of it at the end. */
export class Runner {
  readonly notEmulated = new Set<string>();
  /** The next execution is to be cut off, or to go on where it was cut off. */
  upcoming: { readonly replay: Replay; readonly id?: number } | undefined;
  nextId = 1; // of executions
  readonly #standing: StandingRun;

  constructor(
    readonly world: World,
    readonly kernel: Kernel,
    readonly program: Program,
  ) {
    this.#standing = new StandingRun(world);
  }

  /** One whole execution; it never throws for the script's sake, only for a mistake of the host. */
  run(order: Order): Execution {
    const { clock } = this.world;
    const now = clock.now();
    const execution = this.#runFrom(this.#beginOrResume(order), order);
    if (clock.now() < now) clock.goTo(now); // what had stood still began before
    return execution;
  }

  #runFrom(execution: Execution, order: Order): Execution {
    const { world } = this;
    try {
      const stage = this.stage(execution);
      execution.result = stage.realm.call(order.fn, order.args(stage.site));
    } catch (error) {
      this.fail(execution, error);
    } finally {
      if (!execution.suspended) world.locks.releaseAll(execution.id);
    }
    if (execution.suspended) return this.#standing.keep(execution);
    if (execution.killed) delete execution.result;
    this.kernel.options.durability?.settle();
    if (execution.writes > 0) world.book.recalculate(); // what is pending at the end is applied (documented)
    execution.ms = world.clock.now() - execution.startedAt;
    return execution;
  }

  #beginOrResume(order: Order): Execution {
    const upcoming = this.upcoming ?? this.#standing.next(order.kind, order.fn);
    this.upcoming = undefined;
    if (!upcoming) return this.begin(order);
    return { ...this.begin(order, upcoming.id), replay: upcoming.replay };
  }

  begin({ kind, fn, authMode, user }: Omit<Order, 'args'>, id: number = this.nextId++): Execution {
    const startedAt = this.world.clock.now();
    const counts = { calls: 0, reads: 0, writes: 0, ms: 0, log: [], trace: [] };
    return { id, kind, fn, authMode, user: user.email, locale: user.locale, startedAt, ...counts };
  }

  stage(execution: Execution): Stage {
    const site = this.#site(execution);
    const realm = new Realm(this.#port(execution), this.world.limits.realMs);
    for (const [name, service] of Object.entries(globalsFor(site))) realm.install(name, service);
    realm.missing(MISSING_GLOBALS);
    realm.load(this.program);
    return { execution, site, realm };
  }

  /** Notes how the script ended, when it did not end well. */
  fail(execution: Execution, error: unknown): void {
    if (execution.killed) return;
    if (error instanceof RanTooLong) {
      execution.killed = true;
      execution.error = { name: 'Exception', message: errorText('exceededTime', execution.locale) };
    } else if (error instanceof GuestError || error instanceof Killed) {
      execution.error = { name: error.name, message: error.message };
    } else {
      throw error;
    }
  }

  /** Names of all top-level functions, found by loading the script where no service answers. */
  functionNames(): readonly string[] {
    this.program.functionNames ??= this.#findFunctionNames();
    return this.program.functionNames;
  }

  #findFunctionNames(): string[] {
    const execution = this.begin({ kind: 'custom', fn: '', authMode: 'NONE', user: { email: '', locale: 'en' } }, 0);
    execution.killed = true;
    return this.stage(execution).realm.functionNames();
  }

  #site(execution: Execution): Site {
    return new Site(this.world, execution, (site, sheetId) => new Sheet(site, sheetId));
  }

  #port(execution: Execution): RealmPort {
    const zone = Zone.of(this.world.manifest.timeZone ?? 'Etc/UTC');
    return {
      invoke: (target, method, args) => this.kernel.invoke(target, method, args, execution),
      isGoogles: isGooglesMember,
      notEmulated: (name) => this.notEmulated.add(name),
      log: (text) => {
        if (!execution.killed) execution.log.push(text);
      },
      now: () => this.world.clock.now(),
      offsetAt: (instant) => zone.offsetAt(instant),
      instantOf: (civil) => zone.instantOf(civil),
      zone: zone.name,
      random: seededRandom(this.world.seed * 1_000_003 + execution.id),
    };
  }
}
