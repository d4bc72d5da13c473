import type { Notebook } from '../../workflows';
import { patiently } from './patience';

/** The document's properties, shared by all its editors; Google documents `null` where there are none. */
export function documentNotebook(): Notebook {
  const properties = () => patiently(() => PropertiesService.getDocumentProperties()) as GoogleAppsScript.Properties.Properties | null;
  const kept = properties();
  const writable = () => {
    const found = kept ?? properties();
    if (found === null) throw new Error('no document properties');
    return found;
  };
  return {
    read: (key) => kept?.getProperty(key) ?? undefined,
    write: (key, value) => void writable().setProperty(key, value),
    erase: (key) => void (kept ?? properties())?.deleteProperty(key),
  };
}
