import type { IncomingMessage } from 'node:http';
import { HttpProblem } from './problem';

/** The names this server goes by: one for the page and its API, another for the pages of add-ons. */
export class Gate {
  readonly pageOrigin: string;
  readonly panelOrigin: string;
  readonly #pageHosts: readonly string[];
  readonly #panelHost: string;

  constructor(port: number) {
    this.#pageHosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    this.#panelHost = `sidebar.localhost:${port}`; // browsers resolve it to this machine without asking anybody
    this.pageOrigin = `http://127.0.0.1:${port}`;
    this.panelOrigin = `http://${this.#panelHost}`;
  }

  /**
   * Any page on the web can send requests to this machine, and can make a name of its own point to it. So the name asked
   * for must be ours, and whoever calls the API must be our own page. @throws HttpProblem
   */
  check(request: IncomingMessage, path: string): void {
    const { host = '' } = request.headers;
    if (isPanel(path)) {
      if (host !== this.#panelHost) throw new HttpProblem(403, 'The pages of add-ons are on an origin of their own.');
      return;
    }
    if (!this.#pageHosts.includes(host)) throw new HttpProblem(403, 'This server answers to its own name only.');
    if (path.startsWith('/api/') && !isSameOrigin(request)) throw new HttpProblem(403, "Only the workbench's own page may ask this.");
  }
}

const isPanel = (path: string): boolean => path.startsWith('/panel/');

/** Browsers send `Origin` with every POST; with a GET to one's own origin they send only `Sec-Fetch-Site`. */
function isSameOrigin({ headers }: IncomingMessage): boolean {
  if (headers.origin !== undefined) return headers.origin === `http://${headers.host}`;
  return headers['sec-fetch-site'] === 'same-origin';
}
