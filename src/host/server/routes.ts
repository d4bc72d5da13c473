import type { IncomingMessage } from 'node:http';
import { type Answer, json } from './answer';
import { readBytes, readJson } from './body';
import { carryOut, isCommand } from './commands';
import { dataEdge, isToward } from './dataEdge';
import { sheetDownload, workbookDownload } from './download';
import { openAsDocument, openAsSheets } from './openFile';
import { addOnPage, workbenchPage } from './pages';
import { HttpProblem } from './problem';
import type { CellPlace, CellWindow, ClientAnswer, ClientCall, FileTrouble, Reply } from './protocol';
import type { Session } from './session';
import { shownCells } from './shownCells';
import { inGrid } from './view';
import type { Workbench } from './workbench';

export interface Asked {
  readonly request: IncomingMessage;
  readonly url: URL;
}
type Route = (workbench: Workbench, asked: Asked) => Answer | Promise<Answer>;

const MOST_CELLS_AT_ONCE = 100_000;

const ROUTES: Readonly<Record<string, Route>> = {
  'GET /': (workbench, { request }) => {
    // One origin for the page, so that the add-on's pages know exactly whom to talk to.
    if (`http://${request.headers.host}` !== workbench.gate.pageOrigin) return { kind: 'elsewhere', url: `${workbench.gate.pageOrigin}/` };
    return workbenchPage(workbench);
  },
  'GET /page.js': ({ options }) => ({ kind: 'text', text: options.page.script, type: 'text/javascript' }),
  'GET /page.css': ({ options }) => ({ kind: 'text', text: options.page.style, type: 'text/css' }),
  'GET /favicon.ico': () => ({ kind: 'nothing' }),
  'GET /api/state': ({ session }) => json(session.state()),
  'GET /api/cells': ({ session }, { url }) => json(cellWindow(session, url.searchParams)),
  'GET /api/edge': ({ session }, { url }) => json(edgeFrom(session, url.searchParams)),
  'POST /api/do': async (workbench, { request }) => {
    const command = await readJson(request);
    if (!isCommand(command)) throw new HttpProblem(400, 'There is no such command.');
    const { session } = workbench;
    const refusal = carryOut(session, command);
    return json({ state: session.state(), ...(refusal && { refusal }) } satisfies Reply);
  },
  'POST /api/client': async (workbench, { request }) => {
    const { session } = workbench;
    const reply = session.surroundings.google.reply(session.host, clientCall(await readJson(request)));
    if (reply === undefined) return undefined;
    await session.surroundings.google.pause();
    return json({ reply, state: workbench.session.state() } satisfies ClientAnswer);
  },
  'POST /api/open': async (workbench, { request, url }) => {
    const problem = await opened(workbench, { request, url });
    return json(problem ? { problem } : ({ state: workbench.session.state() } satisfies Reply));
  },
  'GET /api/save.xlsx': async ({ session }) => ({ kind: 'download', download: await workbookDownload(session) }),
  'GET /api/save.csv': ({ session }, { url }) => ({ kind: 'download', download: sheetDownload(session, sheetOf(session, url.searchParams)) }),
};

/** @throws HttpProblem when nothing is there */
export function answerTo(workbench: Workbench, asked: Asked): Answer | Promise<Answer> {
  const { method = '' } = asked.request;
  const { pathname } = asked.url;
  const panel = /^\/panel\/(\d+)$/.exec(pathname);
  if (panel && method === 'GET') return addOnPage(workbench, Number(panel[1]));
  const route = Object.hasOwn(ROUTES, `${method} ${pathname}`) ? ROUTES[`${method} ${pathname}`] : undefined;
  if (route) return route(workbench, asked);
  const isThere = panel !== null || Object.keys(ROUTES).some((key) => key.endsWith(` ${pathname}`));
  throw isThere ? new HttpProblem(405, 'This is not asked for in that way.') : new HttpProblem(404, 'There is nothing here.');
}

function cellWindow(session: Session, params: URLSearchParams): CellWindow {
  const sheet = sheetOf(session, params);
  const number = (name: string) => Number(params.get(name));
  const rect = inGrid(sheet, { row: number('row'), column: number('column'), rows: number('rows'), columns: number('columns') });
  if (rect.rows * rect.columns > MOST_CELLS_AT_ONCE) throw new HttpProblem(400, 'These are too many cells at once.');
  const cells = shownCells(session.book, { sheetId: sheet.id, ...rect });
  return { revision: session.revision, sheetId: sheet.id, row: rect.row, column: rect.column, cells };
}

function edgeFrom(session: Session, params: URLSearchParams): CellPlace {
  const toward = params.get('to');
  if (!isToward(toward)) throw new HttpProblem(400, 'The edge of the data lies up, down, left, right or at its end.');
  const sheet = sheetOf(session, params);
  const { row, column } = inGrid(sheet, { row: Number(params.get('row')), column: Number(params.get('column')), rows: 1, columns: 1 });
  return dataEdge(session.book, sheet, { row, column }, toward);
}

function sheetOf({ book }: Session, params: URLSearchParams) {
  const sheet = book.sheetById(Number(params.get('sheet')));
  if (!sheet) throw new HttpProblem(404, 'This sheet is not there any more.');
  return sheet;
}

function clientCall(body: unknown): ClientCall {
  const { fn, args } = (body ?? {}) as Partial<Record<keyof ClientCall, unknown>>;
  if (typeof fn !== 'string' || !Array.isArray(args)) throw new HttpProblem(400, 'A call names a function and lists its arguments.');
  return { fn, args };
}

async function opened(workbench: Workbench, { request, url }: Asked): Promise<FileTrouble | undefined> {
  const as = url.searchParams.get('as');
  if (as !== 'document' && as !== 'sheets') throw new HttpProblem(400, 'A file is opened as a document or as sheets.');
  const file = { name: url.searchParams.get('name') ?? '', bytes: await readBytes(request) };
  if (as === 'sheets') return openAsSheets(workbench.session, file);
  const outcome = await openAsDocument(workbench.session, file, workbench.options.open);
  if ('code' in outcome) return outcome;
  workbench.replace(outcome.host, outcome.title);
  return undefined;
}
