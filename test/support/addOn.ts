import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { GOOGLES_NAMES } from '../../src/build/bundle';

export const root = join(import.meta.dirname, '../..');

/** A file of `dist/`, as built. */
export const distText = (name: string) => readFileSync(join(root, 'dist', name), 'utf8');

interface Guest {
  /** Runs a line in the add-on's own world. */
  run(code: string): unknown;
  /** Calls a top-level function of the add-on. */
  call(name: string, ...args: readonly unknown[]): unknown;
  /** Every service that was touched, in order. */
  readonly touched: readonly string[];
}

/**
 * Scripts of `dist/` loaded into a bare realm: services throw, except the ones given; `Intl` and everything
 * locale-dependent throws.
 */
export function loadBare(services: Readonly<Record<string, unknown>> = {}, scripts: readonly string[] = ['bundle.js', 'functions.js']): Guest {
  const context = vm.createContext({});
  const touched: string[] = [];
  const forbid = (name: string) => () => {
    touched.push(name);
    throw new Error(`${name} was touched`);
  };
  for (const name of GOOGLES_NAMES) Object.defineProperty(context, name, name in services ? { value: services[name] } : { get: forbid(name) });
  Object.defineProperty(context, 'Intl', { get: forbid('Intl') });
  for (const [type, method] of [
    ['String', 'localeCompare'],
    ['Number', 'toLocaleString'],
    ['Date', 'toLocaleString'],
    ['Date', 'toLocaleDateString'],
    ['Date', 'toLocaleTimeString'],
    ['Array', 'toLocaleString'],
  ] as const) {
    (context as Record<string, unknown>).__forbidden = forbid(`${type}.${method}`);
    vm.runInContext(`${type}.prototype.${method} = __forbidden; delete globalThis.__forbidden;`, context);
  }
  for (const filename of scripts) vm.runInContext(distText(filename), context, { filename });
  const run = (code: string) => vm.runInContext(code, context) as unknown;
  const fresh = (argument: unknown) => (Array.isArray(argument) ? argument.map((row: readonly unknown[]) => [...row]) : argument); // Google hands over copies, too
  return { run, touched, call: (name, ...args) => (run(name) as (...given: readonly unknown[]) => unknown)(...args.map(fresh)) };
}

/** The answers a custom function may ask Google for: locale, zone, an offset, and the engine’s file. */
export function spreadsheetOf(locale: string, timeZone: string, offset: string): Record<string, unknown> {
  const file = { getSpreadsheetLocale: () => locale, getSpreadsheetTimeZone: () => timeZone };
  return { SpreadsheetApp: { getActiveSpreadsheet: () => file }, Utilities: { formatDate: () => offset }, HtmlService: { createTemplateFromFile: engineFile } };
}

function engineFile(name: string) {
  return { getRawContent: () => distText(`${name}.html`) };
}
