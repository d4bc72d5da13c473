import type { SidebarApi } from '../../workflows';
import { readActed, readError, readHome, readPing, readQuestion, readReport, readSchedule, readShown, type ValueOf } from './answers';
import { type Outcome, troubleOf } from './outcome';
import { type Read, yesNo } from './readers';
import { readPage } from './readPage';

interface Method<T> {
  readonly seconds: number; // without an answer for so long, we stop waiting
  readonly onlyReads: boolean; // may be asked again without doing anything twice
  readonly read: Read<T>;
}

/** Google stops every run after 6 minutes (*documented*); half a minute more for the way. */
const LONGEST_RUN_SECONDS = 390;

const METHODS = {
  ui_ping: { seconds: LONGEST_RUN_SECONDS, onlyReads: true, read: readPing },
  ui_home: { seconds: LONGEST_RUN_SECONDS, onlyReads: true, read: readHome },
  ui_updateNow: { seconds: LONGEST_RUN_SECONDS, onlyReads: false, read: readReport },
  ui_question: { seconds: LONGEST_RUN_SECONDS, onlyReads: true, read: readQuestion },
  ui_answerColumn: { seconds: LONGEST_RUN_SECONDS, onlyReads: false, read: readReport },
  ui_forgetColumns: { seconds: 30, onlyReads: false, read: readHome },
  ui_setSchedule: { seconds: 30, onlyReads: false, read: readSchedule },
  ui_show: { seconds: 15, onlyReads: false, read: readShown },
  ui_page: { seconds: LONGEST_RUN_SECONDS, onlyReads: true, read: readPage },
  ui_do: { seconds: LONGEST_RUN_SECONDS, onlyReads: false, read: readActed },
} satisfies { readonly [K in keyof SidebarApi]: Method<Partial<ValueOf<K>>> };

/** The functions of the server as the panel calls them. They always resolve, and only to what was checked. */
export type Server = {
  readonly [K in keyof SidebarApi]: (...args: Parameters<SidebarApi[K]>) => Promise<Outcome<ReturnType<(typeof METHODS)[K]['read']>>>;
};

/** The only place that knows `google.script.run`; the table above is what makes the types true. */
export const server = Object.fromEntries(
  Object.entries<Method<unknown>>(METHODS).map(([name, method]) => [name, (...args: Argument[]) => call(name, method, args)]),
) as unknown as Server;

type Argument = google.script.Parameter;

const PAUSE_BEFORE_RETRY_MS = 700;

async function call<T>(name: string, method: Method<T>, args: Argument[]): Promise<Outcome<T>> {
  const outcome = await callOnce(name, method, args);
  if (outcome.kind !== 'failed' || !method.onlyReads) return outcome;
  await new Promise((resolve) => setTimeout(resolve, PAUSE_BEFORE_RETRY_MS));
  return callOnce(name, method, args);
}

function callOnce<T>(name: string, { seconds, read }: Method<T>, args: Argument[]): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'silent' }), seconds * 1000);
    const settle = (outcome: Outcome<T>) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    try {
      google.script.run
        .withSuccessHandler((value: unknown) => settle(outcomeOf(value, read)))
        .withFailureHandler((error: unknown) => settle(troubleOf(error)))
        [name]?.(...args);
    } catch (error) {
      settle(troubleOf(error)); // an argument that may not cross, or no Google around the page
    }
  });
}

function outcomeOf<T>(answer: unknown, read: Read<T>): Outcome<T> {
  try {
    const { ok, value, error } = answer as { ok: unknown; value: unknown; error: unknown };
    return yesNo(ok) ? { kind: 'done', value: read(value) } : { kind: 'refused', error: readError(error) };
  } catch {
    return { kind: 'strange' };
  }
}
