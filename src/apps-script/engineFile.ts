import { type Language, languageOf, say } from '../messages';

/** The engine's file as Google knows it; the build fills it in, for a pasted file may bear another name. */
declare const ENGINE_FILE: string;

type EntryPoint = (...args: readonly unknown[]) => unknown;

let engine: Readonly<Record<string, EntryPoint>> | undefined;

/**
 * Calls an entry point of the engine. Google loads every script of a project for every cell, but an HTML file only when
 * it is asked for: so the engine, which cells do not need, is kept as one. It is our own text, part of the same build.
 */
export function inEngine(name: string, args: readonly unknown[]): unknown {
  let entry: EntryPoint;
  try {
    engine ??= new Function(`${engineText()};return __tierkeeperEngine`)() as Readonly<Record<string, EntryPoint>>;
    entry = engine[name] as EntryPoint;
  } catch (error) {
    return notRead(name, error);
  }
  return entry(...args);
}

/** Read raw: as a page, Google would tidy the file up. What fails in passing is tried again. */
function engineText(waits: readonly number[] = [500, 2_000, 8_000]): string {
  try {
    return HtmlService.createTemplateFromFile(ENGINE_FILE).getRawContent();
  } catch (error) {
    const [wait, ...later] = waits;
    if (wait === undefined) throw error;
    pause(wait);
    return engineText(later);
  }
}

function pause(ms: number): void {
  try {
    Utilities.sleep(ms);
  } catch {
    // then it is tried again at once
  }
}

/** Google did not hand the file over: the panel is answered, a cell shows it, a person sees a dialog, the clock's log the error. */
function notRead(name: string, error: unknown): unknown {
  if (name.startsWith('hourly')) throw error;
  const params = { message: error instanceof Error ? error.message : String(error) };
  const message = say(languageOfPerson(), 'google.SERVICE', params);
  if (name.startsWith('ui_')) return { ok: false, error: { code: 'SERVICE', params, message } };
  if (name.startsWith('tier')) throw new Error(message);
  try {
    SpreadsheetApp.getUi().alert(message);
  } catch {
    throw error;
  }
  return undefined;
}

function languageOfPerson(): Language {
  try {
    return languageOf(Session.getActiveUserLocale());
  } catch {
    return 'en';
  }
}
