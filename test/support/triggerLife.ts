import type { Host } from '../../src/host';
import type { Answer, HomeState, ScheduleState } from '../../src/workflows';
import { onHost } from './onHost';

const HOUR = 3_600_000;
const PEOPLE = ['owner@example.com', 'colleague@example.com'] as const;
type Person = (typeof PEOPLE)[number];
const [OWNER, COLLEAGUE] = PEOPLE;
const SERVICE_OF = { newTrigger: 'ClockTriggerBuilder.create', deleteTrigger: 'ScriptApp.deleteTrigger' } as const;

/** What may happen to the triggers of a document. */
export const EVENTS = [
  'on',
  'off',
  'change hour',
  'open',
  'fire',
  'second user on',
  'throw at newTrigger before',
  'throw at newTrigger after',
  'throw at deleteTrigger before',
  'throw at deleteTrigger after',
  'disabled by Google',
  'uninstall',
] as const;
export type Event = (typeof EVENTS)[number];

/** Whose trigger must run the schedule, as far as the answers so far tell: one of these. */
type Owner = Person | 'nobody';

interface Life {
  readonly owners: readonly Owner[];
  readonly throws: readonly Event[]; // waiting for the next such call
}

/** A document with two editors, who have triggers in other documents, too; and the way back to how it was. */
export class TriggerLife {
  mostCalls = 0;
  #life: Life = { owners: ['nobody'], throws: [] };

  static async begin(): Promise<TriggerLife> {
    const host = await onHost({ Orders: [['Customer', 'Date', 'Amount']] }, { now: '2025-11-21T10:00' });
    for (const owner of PEOPLE) {
      const elsewhere = host.world.triggers.add({ handler: 'hourlySweep_', owner, documentId: 'another document', schedule: { every: 'hours', count: 1 } });
      elsewhere.enabled = false; // it fires there, not here
    }
    return new TriggerLife(host);
  }

  private constructor(readonly host: Host) {}

  /** Remembers how things stand; the answer brings them back. */
  remember(): () => void {
    const { host } = this;
    const [life, rows, restore] = [this.#life, host.world.triggers.rows.map((row) => ({ ...row })), host.properties.remember()];
    return () => {
      this.#life = life;
      host.world.triggers.rows = rows.map((row) => ({ ...row }));
      restore();
    };
  }

  /** Lets one thing happen; what is wrong afterwards. */
  after(event: Event): string[] {
    if (event.startsWith('throw')) {
      this.#life = { ...this.#life, throws: [...this.#life.throws, event] };
      return [];
    }
    return [...this.#happen(event), ...this.#always()].map((wrong) => `after ${event}: ${wrong}`);
  }

  /** Both open the panel and nothing fails: the schedule is as the answers said, each has the trigger they should have. */
  closing(): string[] {
    const { owners } = this.#life;
    this.#life = { ...this.#life, throws: [] };
    const wrong = PEOPLE.flatMap((person) => this.#asked(person, 'ui_home'));
    const states = PEOPLE.map((person) => this.#state(person, 'ui_home'));
    const runsAs = PEOPLE.filter((_, index) => states[index]?.on === true && states[index]?.mine === true);
    if (runsAs.length > 1) wrong.push('both run it');
    const owner = runsAs[0] ?? 'nobody';
    if (!owners.includes(owner)) wrong.push(`${owner} runs it where it should be ${owners.join(' or ')}`);
    return [...wrong, ...this.#always()].map((each) => `at the end: ${each}`);
  }

  #happen(event: Event): string[] {
    const { host } = this;
    switch (event) {
      case 'on':
        return this.#asked(OWNER, 'ui_setSchedule', { every: 'day', hour: 6 });
      case 'off':
        return this.#asked(OWNER, 'ui_setSchedule', null);
      case 'change hour':
        return this.#asked(OWNER, 'ui_setSchedule', { every: 'week', weekDay: 2, hour: 9 });
      case 'open':
        return this.#asked(OWNER, 'ui_home');
      case 'second user on':
        return this.#asked(COLLEAGUE, 'ui_setSchedule', { every: 'day', hour: 7 });
      case 'fire':
        for (const row of host.world.triggers.rows) row.nextDue = host.clock.now() + HOUR; // all at once
        return host
          .advance(HOUR)
          .flatMap(({ error, writes }) => [...(error ? [`a sweep failed: ${error.message}`] : []), ...(writes > 0 ? ['a sweep wrote'] : [])]);
      case 'disabled by Google':
        for (const row of this.#rowsOf(OWNER)) row.enabled = false;
        return [];
      default: // uninstalled: Google takes the person's triggers away
        host.world.triggers.rows = host.world.triggers.rows.filter((row) => !this.#rowsOf(OWNER).includes(row));
        return [];
    }
  }

  /** A person does something in the panel; unless something threw, they have then the triggers that the answer says. */
  #asked(person: Person, fn: string, ...args: readonly unknown[]): string[] {
    const { host } = this;
    const undo = this.#life.throws.map((event) => this.#arm(event));
    host.faults.fired = 0;
    const state = this.#state(person, fn, ...args);
    for (const disarm of undo) disarm();
    const hasThrown = host.faults.fired > 0;
    if (hasThrown) this.#life = { ...this.#life, throws: [] };
    this.#learn(person, fn, args[0], state);
    if (state === undefined) return hasThrown ? [] : [`${fn} failed, and nothing had thrown`];
    const [count, wanted] = [this.#rowsOf(person).length, state.mine ? 1 : 0];
    if (count !== wanted && !hasThrown) return [`${person} has ${count} triggers where ${fn} says ${wanted}`];
    if (state.mine && count === 0 && state.trouble !== 'gone') return ['a trigger that is gone is not told'];
    return fn === 'ui_setSchedule' && args[0] !== null && !(state.on && state.mine) ? ['it was chosen, and does not run'] : [];
  }

  /** A refusal leaves what was or what was wished; an answer says what is. */
  #learn(person: Person, fn: string, wish: unknown, state: ScheduleState | undefined): void {
    const { owners } = this.#life;
    const others: readonly Owner[] = owners.filter((owner) => owner !== person && owner !== 'nobody');
    if (state === undefined) this.#life = { ...this.#life, owners: [...owners, ...(fn === 'ui_home' ? [] : [wish === null ? ('nobody' as const) : person])] };
    else if (fn === 'ui_setSchedule') this.#life = { ...this.#life, owners: state.mine ? [person] : state.on ? others : ['nobody'] };
  }

  #arm(event: Event): () => void {
    const [, , method, when] = event.split(' ') as [string, string, keyof typeof SERVICE_OF, 'before' | 'after'];
    return this.host.faults.on(SERVICE_OF[method], { does: 'throw', when });
  }

  #state(person: Person, fn: string, ...args: readonly unknown[]): ScheduleState | undefined {
    const { host } = this;
    host.user = { email: person, locale: 'en' };
    const reply = host.clientRun(fn, args);
    this.mostCalls = Math.max(this.mostCalls, host.executions.at(-1)?.calls ?? 0);
    host.executions.length = 0;
    if (!reply.ok) return undefined;
    const answer = reply.value as Answer<HomeState | ScheduleState>;
    if (!answer.ok) return undefined;
    return 'schedule' in answer.value ? answer.value.schedule : answer.value;
  }

  #always(): string[] {
    const crowded = PEOPLE.filter((person) => this.#rowsOf(person).length > 1).map((person) => `${person} has more than one trigger`);
    const elsewhere = this.host.triggers.filter(({ documentId }) => documentId === 'another document').length;
    return elsewhere === PEOPLE.length ? crowded : [...crowded, 'a trigger in another document is gone'];
  }

  #rowsOf(person: Person) {
    const { documentId } = this.host.world;
    return this.host.triggers.filter((row) => row.owner === person && row.documentId === documentId);
  }
}
