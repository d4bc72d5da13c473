import { createHost, type Execution, type Host, type HostOptions } from '../../../src/host/index';

export const MANIFEST = {
  timeZone: 'Etc/UTC',
  oauthScopes: [
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/script.scriptapp',
  ],
};

/** A host with a toy script: one file of top-level functions. */
export function toyHost(script: string, options: Partial<HostOptions> = {}): Host {
  return createHost({ scripts: { 'toy.js': script }, manifest: MANIFEST, ...options });
}

/** A host whose function `main` is this body; `ss`, `sheet` and `range` stand ready. */
export function bodyHost(body: string, options: Partial<HostOptions> = {}): Host {
  const ready = 'var ss = SpreadsheetApp.getActiveSpreadsheet(); var sheet = ss.getSheets()[0];';
  return toyHost(`function main(a, b) { ${ready} ${body} }`, options);
}

/** Runs the body once and gives what came of it. */
export function runBody(body: string, options: Partial<HostOptions> = {}, args: readonly unknown[] = []): Execution {
  return bodyHost(body, options).run('main', args);
}

/** The value the body returns; a script that threw fails the test with its words. */
export function resultOf(body: string, options: Partial<HostOptions> = {}, args: readonly unknown[] = []): unknown {
  const { error, result } = runBody(body, options, args);
  if (error) throw new Error(`${error.name}: ${error.message}`);
  return result;
}

export const messageOf = (body: string, options: Partial<HostOptions> = {}): string => {
  const { error } = runBody(body, options);
  return error ? `${error.name}: ${error.message}` : 'no error';
};

/** Display texts of the top left cells of a sheet. */
export function shown(host: Host, sheetName: string, rows: number, columns: number): string[][] {
  const sheet = host.book.sheetByName(sheetName);
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  return host.book.display({ sheetId: sheet.id, row: 0, column: 0, rows, columns });
}
