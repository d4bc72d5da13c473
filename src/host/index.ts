import { createBook } from './book/index';
import type { Book } from './book/types';
import { type Clock, virtualClock } from './kernel/clock';
import type { AuthMode } from './kernel/execution';
import { Kernel } from './kernel/kernel';
import { CONSUMER_LIMITS, type Limits } from './kernel/quotas';
import { seededRandom } from './kernel/random';
import { Program } from './realm/program';
import { Host } from './services/host';
import { LockTable } from './services/lockTable';
import { MetadataStore } from './services/metadataStore';
import type { User } from './services/runner';
import { Stores } from './services/stores';
import { TriggerTable } from './services/triggerTable';
import { UiState } from './services/uiState';
import type { Manifest, World } from './services/world';
import { WriteJournal } from './services/writeJournal';

export { createBook } from './book/index';
export type { Book, CellInput, CellValue, Rect } from './book/types';
export { CellError, DateValue } from './book/types';
export { INSTALL_LINE, openBrowser } from './browser';
export { type CsvTable, FileProblem, type FileWorkbook, fillBook, gridFor, readCsv, readXlsx, writeXlsx } from './io';
export { type Clock, runningClock, virtualClock } from './kernel/clock';
export { permanentTexts } from './kernel/errorTexts';
export { type AuthMode, type Call, type Execution, type ExecutionError, type ExecutionKind, faultLine } from './kernel/execution';
export { canBeNull, type Fault, type Faults, keepFirst, keepSome, type Loss, loseAll } from './kernel/faults';
export { type PersistenceModel, persistenceModels } from './kernel/persistence';
export type { Limits } from './kernel/quotas';
export { makeCopy } from './makeCopy';
export { type BuiltPage, buildPage, type Served, serveWorkbench, type WorkbenchOptions } from './server';
export { shownCells } from './server/shownCells';
export type { ClientReply } from './services/clientCall';
export type { Host } from './services/host';
export type { Interleaving } from './services/interleave';
export type { Snapshot } from './services/snapshot';
export type { TriggerRow } from './services/triggerTable';
export type { MenuEntry, UiState } from './services/uiState';

export interface HostOptions {
  readonly scripts: Readonly<Record<string, string>>; // file name → source, in load order
  readonly html?: Readonly<Record<string, string>>; // name (with or without .html) → page
  readonly manifest: Manifest;
  readonly book?: Book;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly title?: string;
  readonly clock?: Clock;
  readonly user?: Partial<User>;
  readonly authMode?: AuthMode & ('NONE' | 'LIMITED'); // of onOpen; NONE: installed, not yet used in this document
  readonly limits?: Partial<Limits>;
  readonly latency?: boolean; // calls take virtual time
  readonly seed?: number;
  readonly inDocument?: boolean; // false: document properties and locks are null
  readonly journal?: boolean; // kills may lose what was not flushed
  readonly reuseCustomRealm?: boolean; // faster: the cells of one recalculation share a realm
}

/** A local Google with one spreadsheet open, running one add-on. */
export function createHost(options: HostOptions): Host {
  const clock = options.clock ?? virtualClock();
  const seed = options.seed ?? 1;
  const random = seededRandom(seed);
  const limits = { ...CONSUMER_LIMITS, ...options.limits };
  const book = options.book ?? createBook({ locale: options.locale ?? 'en_US', timeZone: options.timeZone ?? 'Etc/UTC', now: () => clock.now() });
  book.locale = options.locale ?? book.locale;
  book.timeZone = options.timeZone ?? book.timeZone;
  book.now = () => clock.now();
  if (book.sheets.length === 0) book.insertSheet(book.locale.startsWith('zh') ? '工作表1' : 'Sheet1', { rows: 1000, columns: 26 });

  const world: World = {
    book,
    documentId: 'local-spreadsheet',
    documentName: options.title ?? 'Untitled spreadsheet',
    inDocument: options.inDocument ?? true,
    clock,
    limits,
    manifest: options.manifest,
    html: new Map(Object.entries(options.html ?? {}).map(([name, page]) => [name.replace(/\.html$/, ''), page])),
    seed,
    random,
    metadata: new MetadataStore(book),
    hiddenGridlines: new Set(),
    stores: new Stores(),
    locks: new LockTable(clock),
    triggers: new TriggerTable(clock, random),
    ui: new UiState(),
    authorised: true,
  };
  const grants = () => ({ oauthScopes: options.manifest.oauthScopes, authorised: world.authorised });
  const durability = options.journal ? new WriteJournal(book, world.metadata, world.stores) : undefined;
  const kernel = new Kernel({ clock, limits, random, latency: options.latency ?? false, documentId: world.documentId, durability, grants });
  return new Host(world, kernel, Program.of(options.scripts), {
    user: { email: options.user?.email ?? 'owner@example.com', locale: options.user?.locale ?? 'en' },
    authMode: options.authMode ?? 'LIMITED',
    reuseCustomRealm: options.reuseCustomRealm ?? false,
  });
}
