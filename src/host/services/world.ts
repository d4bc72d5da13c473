import type { Book, Rect, SheetModel } from '../book/types';
import type { Clock } from '../kernel/clock';
import { googleError } from '../kernel/errors';
import type { ErrorKey } from '../kernel/errorTexts';
import type { Execution } from '../kernel/execution';
import type { Limits } from '../kernel/quotas';
import type { Random } from '../kernel/random';
import type { LockTable } from './lockTable';
import type { MetadataStore } from './metadataStore';
import type { Sheet } from './sheet';
import type { Stores } from './stores';
import type { TriggerTable } from './triggerTable';
import type { UiState } from './uiState';
import { Zone } from './zone';

export interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly [key: string]: unknown;
}

/** Everything that outlives an execution: the document, what is stored beside it, and what the user sees. */
export interface World {
  readonly book: Book;
  readonly documentId: string;
  readonly documentName: string;
  readonly inDocument: boolean; // false: the script runs outside any document
  readonly clock: Clock;
  readonly limits: Limits;
  readonly manifest: Manifest;
  readonly html: ReadonlyMap<string, string>;
  readonly seed: number;
  readonly random: Random; // the host's own; each execution has one of its own
  readonly metadata: MetadataStore;
  readonly hiddenGridlines: Set<number>;
  readonly stores: Stores;
  readonly locks: LockTable;
  readonly triggers: TriggerTable;
  readonly ui: UiState;
  authorised: boolean;
}

/** What a service object knows: the world, and the execution it answers to. */
export class Site {
  /** The cell being computed: in a custom function the active range is that cell (*documented*). */
  cell: Rect | undefined;

  constructor(
    readonly world: World,
    readonly execution: Execution,
    readonly makeSheet: (site: Site, sheetId: number) => Sheet,
  ) {}

  /** The script's handle of a sheet. */
  sheet(sheetId: number): Sheet {
    return this.makeSheet(this, sheetId);
  }

  /** The sheet itself, or Google's complaint that it is gone. */
  liveSheet(sheetId: number): SheetModel {
    const sheet = this.book.sheetById(sheetId);
    if (!sheet) throw this.error('sheetGone', { id: sheetId });
    return sheet;
  }

  get book(): Book {
    return this.world.book;
  }

  /** The spreadsheet's own zone: a cell's date means that clock face. */
  get zone(): Zone {
    return Zone.of(this.book.timeZone);
  }

  error(key: ErrorKey, params: Readonly<Record<string, string | number>> = {}): Error {
    return googleError(key, this.execution.locale, params);
  }

  /** Google's complaint about the types of arguments; how it writes a type is *observed* for the usual ones. */
  signatureError(name: string, args: readonly unknown[]): Error {
    return this.error('signature', { types: args.map(typeName).join(','), name });
  }
}

/** Whether a script's argument is an object of this class of Google's. */
export function isGoogles(cls: string, value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value.constructor as unknown as { google?: string }).google === cls;
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `${typeName(value[0])}[]`;
  const { google } = value.constructor as unknown as { google?: string };
  return google ? `SpreadsheetApp.${google}` : '(class)';
}
