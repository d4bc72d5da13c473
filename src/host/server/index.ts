import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Host } from '../services/host';
import { send, sendProblem } from './answer';
import { HttpProblem } from './problem';
import { answerTo } from './routes';
import { Workbench, type WorkbenchOptions } from './workbench';

export { type BuiltPage, buildPage } from './buildPage';
export type { WorkbenchOptions } from './workbench';

const EVERY_MS = 1000; // how often schedules are looked at

export interface Served {
  readonly url: string;
  readonly host: Host; // the one of the document that is open now
  close(): Promise<void>;
}

/** The workbench in a browser on this machine, and on no other. */
export async function serveWorkbench(options: WorkbenchOptions): Promise<Served> {
  const server = createServer();
  const port = await listening(server, options.port ?? 0);
  const workbench = new Workbench(options, port);
  const log = options.log ?? console.error;
  server.on('request', (request, response) => void respond(workbench, request, response, log));
  const timer = setInterval(() => guarded(() => workbench.fireDue(), log), EVERY_MS).unref();
  return {
    url: `${workbench.gate.pageOrigin}/`,
    get host() {
      return workbench.session.host;
    },
    close() {
      clearInterval(timer);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections(); // those that Google never answers are still open
      return closed;
    },
  };
}

async function respond(workbench: Workbench, request: IncomingMessage, response: ServerResponse, log: (error: unknown) => void): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', workbench.gate.pageOrigin);
    workbench.gate.check(request, url.pathname);
    const answer = await answerTo(workbench, { request, url });
    if (answer !== undefined) send(response, answer);
  } catch (error) {
    if (request.readableAborted) return; // whoever asked has gone
    if (error instanceof HttpProblem) return sendProblem(response, error.status, error.message);
    log(error);
    sendProblem(response, 500, 'Something went wrong in the workbench; its terminal says what.');
  }
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function guarded(work: () => void, log: (error: unknown) => void): void {
  try {
    work();
  } catch (error) {
    log(error);
  }
}
