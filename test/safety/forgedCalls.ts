import fc from 'fast-check';
import { parsePolicy } from '../../src/core/policy';
import { distText } from '../support/addOn';
import { date, onHost, type Table } from '../support/onHost';

const ORDERS: Table = [['Customer', 'Date', 'Amount'], ...[3, 5, 9, 14].map((amount) => [`C${amount}`, date('2025-11-01'), amount])];

/** What a page that is not our panel could send; whatever `google.script.run` lets through. */
export const forgedArgument: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, -1, 0, 1e308, -2_147_483_649, '', 'x', '__proto__', "'; --", '=1+1', [], {}, [[]]),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.record({ sheet: fc.constantFrom('Orders', 'Nowhere', '', 'constructor'), cell: fc.constantFrom('A0', 'a1', 'ZZZZ1', 'A99999999', '=A1', '', -1) }),
  fc.record({ role: fc.constantFrom('state', 'rules:1', 'tier:', '__proto__', '#'), cell: fc.constantFrom('B-1', 'B1:C2', 7) }),
  fc.record({ id: fc.constantFrom(-1, 1e12, 987_654_321, Number.MIN_SAFE_INTEGER), run: fc.string(), gen: fc.integer() }),
  fc.record({ version: fc.constantFrom(0, 3, '1'), tiers: fc.jsonValue(), weights: fc.jsonValue() }),
  fc.record({ kind: fc.constantFrom('column', 'names', 'never'), order: fc.string(), columns: fc.dictionary(fc.string(), fc.jsonValue()) }),
  fc.constantFrom('x'.repeat(1_048_576), 'Ａ'.repeat(70_000), '9'.repeat(50_001)),
  fc.integer({ min: 200, max: 2000 }).map(nested),
  fc.integer({ min: 200, max: 2000 }).map((depth) => JSON.parse(`{"__proto__":${'['.repeat(depth)}${']'.repeat(depth)}}`) as unknown),
);

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { value };
  return value;
}

/** What is wrong with how a door answered. */
export interface Forged {
  readonly calls: number;
  readonly wrong: readonly string[];
}

/**
 * Calls one exposed function with forged arguments. A door of the panel always answers; a function of the sheet may
 * refuse with a sentence; neither writes anything.
 */
export async function forge(door: string, cases: number): Promise<Forged> {
  const host = await onHost({ Orders: ORDERS });
  const wrong: string[] = [];
  let calls = 0;
  fc.assert(
    fc.property(fc.array(forgedArgument, { minLength: 1, maxLength: 3 }), (args) => {
      const reply = host.clientRun(door, args);
      calls++;
      const shown = () => `${door}(${JSON.stringify(args).slice(0, 120)})`;
      const run = host.executions.at(-1);
      if ((run?.writes ?? 0) > 0 && !meansSomething(door, args[0])) wrong.push(`${shown()} wrote`);
      if (!reply.ok && (door.startsWith('ui_') || /^(Type|Reference|Range|Syntax)Error$/.test(reply.error.name)))
        wrong.push(`${shown()} threw ${reply.error.name}: ${reply.error.message}`);
      if (reply.ok && door.startsWith('ui_') && typeof (reply.value as { ok?: unknown } | null)?.ok !== 'boolean') wrong.push(`${shown()} gave no answer`);
      if (reply.ok && /"code":"BUG"/.test(JSON.stringify(reply.value))) wrong.push(`${shown()} is a bug: ${JSON.stringify(reply.value).slice(0, 200)}`);
    }),
    { numRuns: cases, endOnFailure: true },
  );
  return { calls, wrong };
}

/** A whole policy document is nothing forged: the panel, too, may send `{}`, which is the usual rules. */
function meansSomething(door: string, argument: unknown): boolean {
  return door === 'ui_applyPolicy' && parsePolicy(argument, 'en').ok;
}

/** Everything a page can call that takes arguments. What takes none does the same whatever it is given. */
export async function exposedFunctions(): Promise<string[]> {
  const { clientFunctions } = await onHost({ Orders: ORDERS });
  return clientFunctions.filter((name) => new RegExp(`^function ${name}\\(\\w`, 'm').test(distText('functions.js')));
}
