import { type Host, makeCopy } from '../../../src/host';
import type { Verdict } from './campaign';
import type { Case } from './case';
import { AT_REST, judged } from './oracles';
import { nextEntry, stageOf } from './stage';
import { Witness } from './witness';

/** A version brought back, while the update still runs, from between a sheet's birth and its naming: `limits.md` says so. */
const IN_LIMITS = /a sheet “__tierkeeper_new” is left$/;

/** R7: version history, Ctrl+Z, or a copy of the file. */
export function travelled({ workload, fault, k }: Case): Verdict {
  const stage = stageOf(workload);
  const { host } = stage.begin();
  const [at = 1, later = at] = k.split('+').map(Number);
  const there = fault === 'X12:copy' ? copiedAt(host, at, () => stage.workload.run(host)) : wentBack(host, fault, [at, later], () => stage.workload.run(host));
  const witness = new Witness(there);
  nextEntry(there);
  const entry = nextEntry(there);
  const violations = judged(AT_REST, { host: there, witness, entry }, 'at rest').filter(
    (violation) => !(fault === 'X12:restore' && later > at && IN_LIMITS.test(violation)),
  );
  if (entry.ended !== 'right') violations.push(`I8 at rest: the run ended ${entry.ended}: ${entry.said}`);
  return { violations: [...violations, ...stage.notConverged(there, 'other')], calls: stage.calls.length };
}

/** Version history, or Ctrl+Z: the sheets go back, what is kept beside them does not. */
function wentBack(host: Host, fault: string, [at, later]: readonly [number, number], go: () => void): Host {
  if (fault === 'X13') {
    go();
    host.undoScriptWrites(at);
    return host;
  }
  let kept: ReturnType<Host['snapshot']> | undefined;
  host.faults.at(at, {
    does: 'act',
    act() {
      kept = host.snapshot();
    },
  });
  host.faults.at(later, { does: 'act', act: () => kept !== undefined && host.restoreSheets(kept) });
  go();
  host.faults.clear();
  return host;
}

/** “Make a copy” at a call: somebody else goes on in the copy, which has no properties and no triggers. */
function copiedAt(host: Host, at: number, go: () => void): Host {
  let copy: Host | undefined;
  host.faults.at(at, {
    does: 'act',
    act() {
      copy = makeCopy(host);
    },
  });
  go();
  host.faults.clear();
  copy ??= makeCopy(host);
  copy.open();
  return copy;
}
