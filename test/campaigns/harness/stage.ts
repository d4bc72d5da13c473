import type { Call, Host } from '../../../src/host';
import { CARE } from './careWorkload';
import type { Entry } from './ended';
import { ENTRIES } from './entryPoints';
import { type Journal, journalOf } from './journal';
import { notConverged, type Outcome, outcomeOf } from './oracles';
import { Witness } from './witness';
import { update, WORKLOADS, type Workload } from './workloads';
import { addOnInUse, aWorld, OWNER } from './world';

/** One start of a workload: the document a run under fault is about to meet. */
export interface Scene {
  readonly host: Host;
  readonly witness: Witness;
}

/** What a user does on the way; the same must be done to the twin. */
export type Act = (host: Host) => void;

/** A workload set up once; each story begins at the moment before the run under fault. */
export class Stage {
  /** The calls of that run when nothing goes wrong: where faults can fall. */
  readonly calls: readonly Call[];
  /** The journal when it begins. */
  readonly before: Journal;
  readonly #host: Host;
  readonly #start: ReturnType<Host['snapshot']>;
  readonly #twins = new Map<string, Outcome>();

  constructor(readonly workload: Workload) {
    this.#host = (workload.world ?? aWorld)();
    workload.prepare(this.#host);
    this.before = journalOf(this.#host);
    this.#start = this.#host.snapshot();
    const executions = this.#host.executions.length;
    workload.run(this.#host);
    this.calls = this.#host.executions.slice(executions).flatMap(({ trace }) => trace);
  }

  begin(): Scene {
    this.#host.restore(this.#start);
    return { host: this.#host, witness: new Witness(this.#host) };
  }

  /** What our sheets come to without any fault, after the run and two more; what users do on the way is done first. */
  twin(path: 'same' | 'other', key = '', act: Act = () => {}, isRun = true): Outcome {
    const name = `${path} ${key} ${isRun}`;
    const known = this.#twins.get(name);
    if (known !== undefined) return known;
    const { host } = this.begin();
    act(host);
    if (isRun) this.workload.run(host);
    for (let more = 0; more < 2; more++) nextEntry(host);
    const outcome = outcomeOf(host, path);
    this.#twins.set(name, outcome);
    return outcome;
  }

  /** In what the document at rest differs from its twin. */
  notConverged(host: Host, wanted: 'same' | 'other', key?: string, act?: Act): string[] {
    const path = this.workload.isWish ? 'other' : wanted;
    const seen = outcomeOf(host, path); // before the twin takes the host for itself
    const differences = notConverged(seen, this.twin(path, key, act));
    const isAsUnwished = this.workload.isWish && differences.length > 0 && notConverged(seen, this.twin(path, key, act, false)).length === 0;
    return isAsUnwished ? [] : differences;
  }
}

/** The next run of somebody who finds the document as it was left. */
export function nextEntry(host: Host): Entry {
  host.user = OWNER;
  if (host.ui.menus.length === 0) host.open(); // the page was closed before its menu was there
  return update(host);
}

const stagesByAddOn = new WeakMap<object, Map<string, Stage>>();

/** Each workload is set up once in a test file, for each add-on. */
export function stageOf(id: string): Stage {
  const addOn = addOnInUse();
  const stages = stagesByAddOn.get(addOn) ?? new Map<string, Stage>();
  stagesByAddOn.set(addOn, stages);
  const known = stages.get(id);
  if (known !== undefined) return known;
  const workload = [...WORKLOADS, CARE, ...ENTRIES].find((each) => each.id === id);
  if (workload === undefined) throw new Error(`there is no workload ${id}`);
  const stage = new Stage(workload);
  stages.set(id, stage);
  return stage;
}
