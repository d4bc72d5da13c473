import { Kernel } from './kernel/kernel';
import { Host } from './services/host';
import { LockTable } from './services/lockTable';
import { MetadataStore } from './services/metadataStore';
import type { User } from './services/runner';
import { Stores } from './services/stores';
import { TriggerTable } from './services/triggerTable';
import { UiState } from './services/uiState';
import type { World } from './services/world';
import { WriteJournal } from './services/writeJournal';

/**
 * "File, Make a copy": another document with the same sheets, ids and metadata, in which the add-on has no properties, caches
 * or triggers (*assumed*). Time is the same for both.
 */
export function makeCopy(host: Host, user: User = host.user): Host {
  const from = host.world;
  const book = from.book.copy();
  const metadata = new MetadataStore(book);
  for (const row of from.metadata.rows) metadata.putBack(row);
  const world: World = {
    ...from,
    book,
    metadata,
    documentId: `${from.documentId}-copy`,
    documentName: `Copy of ${from.documentName}`,
    hiddenGridlines: new Set(from.hiddenGridlines),
    stores: new Stores(),
    locks: new LockTable(from.clock),
    triggers: new TriggerTable(from.clock, from.random),
    ui: new UiState(),
  };
  const { options } = host.kernel;
  const durability = options.durability && new WriteJournal(book, metadata, world.stores);
  const grants = () => ({ ...options.grants(), authorised: world.authorised });
  const kernel = new Kernel({ ...options, documentId: world.documentId, durability, grants });
  return new Host(world, kernel, host.program, { user, authMode: 'LIMITED', reuseCustomRealm: host.settings.reuseCustomRealm });
}
