import { expect, test } from 'vitest';
import { DEEP, SEED } from '../campaigns/harness/campaign';
import { sampled } from '../campaigns/harness/dice';
import { EVENTS, type Event, TriggerLife } from '../support/triggerLife';

const LONGEST = 4;
/** Each tells of its beginnings, too: of these and all sequences of two there are a thousand and more. */
const SAMPLED = 200;

type Sequence = readonly Event[];

function sequences(length: number): Sequence[] {
  return length === 0 ? [[]] : sequences(length - 1).flatMap((beginning) => EVENTS.map((event) => [...beginning, event]));
}

/** Which beginnings are walked: all, or those of the sample. */
function chosen(): (sequence: Sequence) => boolean {
  if (DEEP) return () => true;
  const walked = new Set(sequences(2).map(String));
  for (const whole of sampled(sequences(LONGEST), SAMPLED, SEED)) for (let length = 1; length <= LONGEST; length++) walked.add(String(whole.slice(0, length)));
  return (sequence) => walked.has(String(sequence));
}

/**
 * R13: whatever happens to the triggers of a document, in every order of up to four: one per user and document when on,
 * none when off. `TIERKEEPER_REPLAY='R13, on > off > open'` walks one again.
 */
test('every sequence of up to four things that happen to a trigger leaves one when on and none when off, and touches no other document’s', async () => {
  const life = await TriggerLife.begin();
  const replay = process.env.TIERKEEPER_REPLAY?.replace(/^R13, /, '').split(' > ');
  const isChosen = replay === undefined ? chosen() : (sequence: Sequence) => sequence.every((event, index) => event === replay[index]);
  const violations: string[] = [];
  let runs = 0;
  const walk = (beginning: Sequence): void => {
    const back = life.remember();
    for (const event of beginning.length < LONGEST ? EVENTS : []) {
      const sequence = [...beginning, event];
      if (!isChosen(sequence)) continue;
      const wrong = life.after(event);
      const goOn = life.remember();
      wrong.push(...life.closing());
      runs += 1;
      violations.push(...wrong.map((each) => `R13, ${sequence.join(' > ')}: ${each}`));
      goOn();
      if (wrong.length === 0) walk(sequence);
      back();
    }
  };
  walk([]);
  console.log(`R13: ${runs} runs, ${life.mostCalls} call sites, ${violations.length} violations, seed ${SEED}`);
  expect(violations.slice(0, 10)).toEqual([]);
  if (replay === undefined) expect(runs).toBeGreaterThanOrEqual(DEEP ? EVENTS.length ** LONGEST : 400);
}, 3_600_000);
