import { sortError } from './googleErrors';
import { answersPlainly, mayBeRepeated } from './repeatable';

/** How long to wait before a call that failed is made again; after the last, Google is given up. */
const WAITS_MS: readonly number[] = [500, 2_000, 8_000];
const WAIT_WHEN_BUSY_MS = 1_000; // at least, where Google says that calls come too fast
const LATENESS = 1 / 4; // at most, of a wait: two scripts that failed together shall not come back together
/** Of one execution, in all: with a wait for the lock it ends within a minute, whatever Google does. */
const MOST_WAITING_MS = 45_000;

let waitedMs = 0; // Google loads the script anew for every execution

type Service = Record<string | symbol, unknown>;
type Method = (...args: readonly unknown[]) => unknown;

const services = new WeakMap<object, Service>(); // by their patient wrapper

/**
 * The same service object, but what fails in passing is tried again, wherever that cannot do anything twice; and so
 * with every object it hands out. What may not be repeated is called once: see `settled`.
 */
export function patient<T extends object>(service: T): T {
  if (services.has(service)) return service;
  const wrapper = new Proxy({}, { get: (_, member) => patientMember(service as Service, member) });
  services.set(wrapper, service as Service);
  return wrapper as T;
}

/** What a step that may be done twice gives, patient in its turn: `patiently(() => SpreadsheetApp.getUi()).alert('…')`. */
export function patiently<T>(ask: () => T): T {
  return patientAnswer(tried(ask)) as T;
}

/** Google's own object again, for a service that is called by its name and knows no other. */
export function original<T extends object>(service: T): T {
  return (services.get(service) as T | undefined) ?? service;
}

function patientMember(service: Service, member: string | symbol): unknown {
  const value = service[member];
  if (typeof value !== 'function' || typeof member === 'symbol') return value;
  return (...args: readonly unknown[]): unknown => {
    const given = args.map((arg) => services.get(arg as object) ?? arg);
    const call = () => (service[member] as Method)(...given); // as a method of Google's own object: it knows no other
    const answer = mayBeRepeated(member) ? tried(call) : call();
    return answersPlainly(member) ? answer : patientAnswer(answer);
  };
}

/** Tables of cells go through as they are: their first row is a list. */
function patientAnswer(answer: unknown): unknown {
  if (Array.isArray(answer)) return isService(answer[0]) ? answer.map((each: object) => patient(each)) : answer;
  return isService(answer) ? patient(answer) : answer;
}

function isService(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Does what may be done twice, up to four times as long as the failure may pass. */
export function tried<T>(act: () => T, waits = WAITS_MS): T {
  for (let tries = 0; ; tries++) {
    try {
      return act();
    } catch (error) {
      if (!waitedAfter(error, tries, waits)) throw error;
    }
  }
}

/**
 * Does what may not be done twice: before every further try it looks whether the last one took effect in spite of its
 * error, be that one permanent or not.
 *
 * @param look what `act` would have given; `undefined`: it is not done. Asks nothing before the first try: the caller knows
 * @param act one service call
 */
export function settled<T>(look: () => T | undefined, act: () => T): T {
  for (let tries = 0; ; tries++) {
    try {
      return act();
    } catch (error) {
      const mayPass = waitedAfter(error, tries, WAITS_MS);
      const there = look();
      if (there !== undefined) return there;
      if (!mayPass) throw error;
    }
  }
}

/** `false` when waiting is of no use, or there has been enough of it. */
function waitedAfter(error: unknown, tries: number, waits: readonly number[]): boolean {
  const { sort, trouble } = sortError(error);
  const wait = waits[tries];
  if (sort === 'permanent' || wait === undefined) return false;
  const least = trouble === 'BUSY' ? Math.max(wait, WAIT_WHEN_BUSY_MS) : wait;
  const ms = Math.round(least * (1 + ((Date.now() % 100) / 100) * LATENESS));
  if (waitedMs + ms > MOST_WAITING_MS) return false;
  waitedMs += ms;
  try {
    Utilities.sleep(ms);
  } catch {
    // then it is tried again at once
  }
  return true;
}
