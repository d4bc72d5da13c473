import type { Entry } from './ended';
import { journalOf } from './journal';
import { ALWAYS, AT_REST, judged, type Oracle } from './oracles';
import { type Act, nextEntry, type Scene, type Stage } from './stage';

/** What happens in one story besides the run itself. */
export interface Plot {
  readonly stage: Stage;
  /** Arms the faults of the run. */
  readonly arm: (scene: Scene) => void;
  /** What must hold of the run under fault, besides what always must. */
  readonly ofTheRun?: readonly Oracle[];
  /** Between the run under fault and the next: a co-editor, or a recovery under faults of its own. Says what it saw broken. */
  readonly between?: (scene: Scene) => readonly string[];
  /** What a user does in it, for the twin to do as well; by its key, for twins are kept. */
  readonly act?: { readonly key: string; readonly act: Act } | undefined;
  /** True: somebody takes back what the run has written. */
  readonly undoes?: boolean;
  /** False: what came of it cannot be compared with a twin. */
  readonly hasTwin?: boolean;
  /** True: no run can work any more, and each must say so. */
  readonly stops?: boolean;
}

/** How one story went; `fired`: how many faults its run met. */
export interface Told {
  readonly violations: readonly string[];
  readonly fired: number;
  readonly entry: Entry;
}

/**
 * The run under fault, the next normal run, and one more; the oracles look at the instant of the kill, after the next
 * entry, and at rest.
 */
export function tell({ stage, arm, ofTheRun = [], between, act, undoes = false, hasTwin = true, stops = false }: Plot): Told {
  const scene = stage.begin();
  const { host, witness } = scene;
  const { before } = stage;
  const { schedules } = stage.workload;
  host.faults.clear();
  arm(scene);
  const executions = host.executions.length;
  const entry = stage.workload.run(host);
  const isOne = host.executions.length === executions + 1; // of several, nobody has seen how each began
  const { fired } = host.faults;
  host.faults.clear();
  const violations = judged([...ALWAYS, ...ofTheRun], { host, witness, entry, before: isOne ? before : undefined, undone: undoes }, 'at the fault');
  violations.push(...(between?.(scene) ?? []));
  host.faults.clear();
  const second = { before: journalOf(host), entry: nextEntry(host) };
  violations.push(...judged(ALWAYS, { host, witness, ...second }, 'after the next run'));
  if (schedules !== undefined) stage.workload.run(host); // settings are set again by whoever set them
  const third = { before: journalOf(host), entry: nextEntry(host) };
  violations.push(...judged(AT_REST, { host, witness, schedules, ...third }, 'at rest'));
  if (third.entry.ended !== (stops ? 'told' : 'right')) violations.push(`I8 at rest: the run ended ${third.entry.ended}: ${third.entry.said}`);
  if (hasTwin) violations.push(...stage.notConverged(host, act === undefined ? 'same' : 'other', act?.key, act?.act));
  return { violations, fired, entry };
}
