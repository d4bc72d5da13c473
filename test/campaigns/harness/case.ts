/** One faulted story, as plain text: a failure prints it, and the line alone runs it again. */
export interface Case {
  readonly campaign: string; // 'R1'
  readonly workload: string; // 'W2'
  readonly fault: string; // 'X2'; two faults: 'X2+X3'
  readonly k: string; // '37': the call it falls on, from 1; '37+4': and of the recovery
  readonly call: string; // 'Range.setValues': for people, a replay does not need it
  readonly persistence: string; // 'P3:2'
  readonly op: string; // of a co-editor; '-' where there is none
  readonly seed: number;
}

const NONE = '-';

export function aCase(given: Pick<Case, 'campaign' | 'workload'> & Partial<Case>): Case {
  return { fault: NONE, k: '0', call: NONE, persistence: NONE, op: NONE, seed: 1, ...given };
}

export function lineOf({ campaign, workload, fault, k, call, persistence, op, seed }: Case): string {
  return [campaign, workload, fault, k, call, persistence, op, seed].join(', ');
}

/** A line as it was printed. */
export function caseOf(line: string): Case {
  const [campaign = '', workload = '', fault = NONE, k = '0', call = NONE, persistence = NONE, op = NONE, seed = '1'] = line
    .split(',')
    .map((part) => part.trim());
  if (!/^[RC]\d+$/.test(campaign) || workload === '')
    throw new Error(`“${line}” is no line of a campaign: campaign, workload, fault, k, call, persistence, op, seed`);
  return { campaign, workload, fault, k, call, persistence, op, seed: Number(seed) };
}
