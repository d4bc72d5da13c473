import type { Call, Fault, Host, Loss } from '../../../src/host';

/** The faults of one execution that a campaign can set by a name, at the k-th call (`reliability_spec.md` A). */
export const KILLS = ['X1', 'X2', 'X7'] as const;
export const THROWS = ['X3', 'X4', 'X5:2', 'X5:5', 'X5:ever', 'X6:protected', 'X6:cells', 'X6:gone', 'X8'] as const;
/** These pass, and no run may notice. */
export const PASSING: ReadonlySet<string> = new Set(['X3', 'X4', 'X5:2']);

export type FaultName = (typeof KILLS)[number] | (typeof THROWS)[number];

const LASTING: Readonly<Record<string, string>> = {
  'X6:protected': 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  'X6:cells': 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  'X6:gone': 'Range not found',
};

/** What Google documents to be null at times. */
const MAY_BE_NULL = new Set([
  'LockService.getDocumentLock',
  'PropertiesService.getDocumentProperties',
  'Spreadsheet.getSheetByName',
  'Spreadsheet.getSheetById',
]);

export const canBeNull = (call: string): boolean => MAY_BE_NULL.has(call);

/** Arms one fault at the k-th call from now on; several calls of the same service for those that last. */
export function arm(host: Host, name: string, k: number, loss?: Loss): void {
  const loses = loss === undefined ? {} : { loses: loss };
  let calls = 0;
  const isDue = ({ executionKind }: Call) => executionKind !== 'custom' && ++calls >= k; // cells that calculate in between are other executions
  const at = (fault: Fault) => void host.faults.on(isDue, fault, 1);
  if (name === 'X1') at({ does: 'kill', when: 'before', ...loses });
  else if (name === 'X2') at({ does: 'kill', when: 'after', ...loses });
  else if (name === 'X7') at({ does: 'half', ...loses });
  else if (name === 'X3') at({ does: 'throw', when: 'before' });
  else if (name === 'X4') at({ does: 'throw', when: 'after' });
  else if (name === 'X8') at({ does: 'null' });
  else if (name.startsWith('X5:')) lasting(host, k, { does: 'throw' }, name === 'X5:ever' ? Infinity : Number(name.slice(3)), ({ service }) => service);
  else if (name in LASTING) lasting(host, k, { does: 'throw', message: LASTING[name]! }, Infinity, (call) => call.name);
  else throw new Error(`there is no fault ${name}`);
}

/** Something happens just before the k-th call of our executions. */
export function beforeCall(host: Host, k: number, act: () => void): void {
  let calls = 0;
  host.faults.on(({ executionKind }) => executionKind !== 'custom' && ++calls === k, { does: 'act', act }, 1);
}

/** From call k on, `times` calls that are alike to it. */
function lasting(host: Host, k: number, fault: Fault, times: number, kindOf: (call: Call) => string): void {
  let seen = 0;
  let kind: string | undefined;
  host.faults.on(
    (call) => {
      if (call.executionKind === 'custom') return false;
      seen += 1;
      if (seen === k) kind = kindOf(call);
      return kind !== undefined && kindOf(call) === kind;
    },
    fault,
    times,
  );
}
