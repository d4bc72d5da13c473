import type { Book } from '../book/types';
import type { Host } from '../services/host';
import type { BuiltPage } from './buildPage';
import { Gate } from './gate';
import { Google } from './google';
import { Numbers } from './numbers';
import { Session, type Surroundings } from './session';

export interface WorkbenchOptions {
  readonly host: Host; // already opened
  readonly title: string;
  readonly addOnName: string;
  readonly open: (book: Book, title: string) => Host; // the add-on in another document, opened
  readonly page: BuiltPage;
  readonly port?: number; // 0 or none: any free one
  readonly log?: (error: unknown) => void; // errors of the server itself
}

/** What the server serves: the document that is open now, and the pages around it. */
export class Workbench {
  readonly gate: Gate;
  session: Session;
  readonly #surroundings: Surroundings;

  constructor(
    readonly options: WorkbenchOptions,
    port: number,
  ) {
    this.gate = new Gate(port);
    this.#surroundings = {
      addOnName: options.addOnName,
      numbers: new Numbers(),
      google: new Google(options.host.world.seed),
      panelUrl: (id) => `${this.gate.panelOrigin}/panel/${id}`,
    };
    this.#surroundings.google.change({ authorised: options.host.authorised });
    this.session = new Session(options.host, options.title, this.#surroundings);
  }

  /** Another document takes the place of the present one, whose unsaved changes are lost. */
  replace(host: Host, title: string): void {
    this.session = new Session(host, title, this.#surroundings, this.session.state());
  }

  /** Time has passed by itself: schedules that fell due run. */
  fireDue(): void {
    const { host } = this.session;
    if (host.world.triggers.nextDue(host.clock.now())) host.advance(0);
  }
}
