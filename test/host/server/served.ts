import { type IncomingHttpHeaders, request } from 'node:http';
import type { Host, HostOptions } from '../../../src/host';
import { type Served, serveWorkbench, type WorkbenchOptions } from '../../../src/host/server';
import type { CellWindow, Command, Reply, State } from '../../../src/host/server/protocol';
import { toyHost } from '../services/toyHost';

export const PAGE = { html: '<title>stand-in</title>', script: 'run();', style: 'a{}', googleScript: 'var installed;' };

export interface Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly host?: string; // the name asked for
}

/** One request exactly as given; nothing is added that a stranger's would not have. */
export function send(served: Served, path: string, { method = 'GET', headers = {}, body, host }: Asked = {}): Promise<Response> {
  const { port, host: own } = new URL(served.url);
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host: host ?? own, ...headers }, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const whole = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole, text: whole.toString('utf8') });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** A request of the workbench's own page. */
export const ask = (served: Served, path: string, asked: Asked = {}): Promise<Response> =>
  send(served, path, { ...asked, headers: { 'sec-fetch-site': 'same-origin', ...asked.headers } });

export async function post<T>(served: Served, path: string, body: unknown): Promise<T> {
  const raw = body instanceof Uint8Array || typeof body === 'string';
  const response = await ask(served, path, { method: 'POST', body: raw ? body : JSON.stringify(body) });
  if (response.status !== 200) throw new Error(`${response.status}: ${response.text}`);
  return JSON.parse(response.text) as T;
}

export async function get<T>(served: Served, path: string): Promise<T> {
  const response = await ask(served, path);
  if (response.status !== 200) throw new Error(`${response.status}: ${response.text}`);
  return JSON.parse(response.text) as T;
}

export const act = (served: Served, command: Command): Promise<Reply> => post(served, '/api/do', command);
export const stateOf = (served: Served): Promise<State> => get(served, '/api/state');

/** The texts of the upper left cells of a sheet, as the page would show them. */
export async function textsOf(served: Served, sheetId: number, rows: number, columns: number): Promise<string[][]> {
  const { cells } = await get<CellWindow>(served, `/api/cells?sheet=${sheetId}&row=0&column=0&rows=${rows}&columns=${columns}`);
  return cells.map((line) => line.map((cell) => cell?.text ?? ''));
}

/** A toy script in a workbench, on any free port. */
export function serveToy(
  script: string,
  { host: hostOptions = {}, ...options }: { host?: Partial<HostOptions> } & Partial<Omit<WorkbenchOptions, 'host'>> = {},
) {
  const open = (given: Partial<HostOptions>): Host => {
    const host = toyHost(script, { ...hostOptions, ...given });
    host.open();
    return host;
  };
  return serveWorkbench({ host: open({}), title: 'Shop', addOnName: 'Toy', open: (book, title) => open({ book, title }), page: PAGE, ...options });
}
