import { errorText } from '../kernel/errorTexts';
import { seededRandom } from '../kernel/random';
import type { ClientReply } from '../services/clientCall';
import type { Host } from '../services/host';
import type { ClientCall, GoogleMood, PanelCalls } from './protocol';

const LEAST_WAIT_MS = 300;
const MOST_WAIT_MS = 1500;

/** How the imitated Google behaves towards the panel; it stays so when another document is opened. */
export class Google {
  panelCalls: PanelCalls = 'work';
  slow = false;
  authorised = true;
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  get mood(): GoogleMood {
    const { panelCalls, slow, authorised } = this;
    return { panelCalls, slow, authorised };
  }

  change({ panelCalls = this.panelCalls, slow = this.slow, authorised = this.authorised }: Partial<GoogleMood>): void {
    Object.assign(this, { panelCalls, slow, authorised });
  }

  /** What becomes of a call from the panel; undefined: it is never answered, and nothing ran. */
  reply(host: Host, { fn, args }: ClientCall): ClientReply | undefined {
    switch (this.panelCalls) {
      case 'work':
        return host.clientRun(fn, args);
      case 'fail':
        return failure(errorText('serverError', host.user.locale));
      case 'denied':
        return failure(errorText('readingStorage', host.user.locale));
      case 'silent':
        return undefined;
    }
  }

  /** Passes at once, or after a while: answers then overtake each other. */
  async pause(): Promise<void> {
    if (!this.slow) return;
    const ms = LEAST_WAIT_MS + this.#random() * (MOST_WAIT_MS - LEAST_WAIT_MS);
    await new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
  }
}

const failure = (message: string): ClientReply => ({ ok: false, error: { name: 'Exception', message } });
