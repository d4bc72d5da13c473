import type { Notebook } from '../../workflows';
import { patiently } from './patience';

type Properties = GoogleAppsScript.Properties.Properties;

const ofDocument = storedNotebook(() => PropertiesService.getDocumentProperties() as Properties | null);
const ofPerson = storedNotebook(() => PropertiesService.getUserProperties());

/** Notes that were read before the lock was taken may be older than what others wrote meanwhile: they are asked for again. */
export function readNotesAnew(): void {
  ofDocument.forget();
  ofPerson.forget();
}

/** The document's properties, shared by all its editors. Google documents `null` where there are none. */
export function documentNotebook(): Notebook {
  return ofDocument;
}

/** This user's own of this spreadsheet: Google keeps one store for all their spreadsheets, so the keys end in its id. */
export function personNotebook(file: GoogleAppsScript.Spreadsheet.Spreadsheet): Notebook {
  let known: string | undefined;
  const end = () => {
    known ??= `.${file.getId()}`;
    return known;
  };
  return {
    read: (key) => ofPerson.read(key + end()),
    write: (key, value) => ofPerson.write(key + end(), value),
    erase: (key) => ofPerson.erase(key + end()),
    keys: () => ofPerson.keys().flatMap((key) => (key.endsWith(end()) ? [key.slice(0, -end().length)] : [])),
  };
}

interface StoredNotebook extends Notebook {
  forget(): void;
}

/** Read at once when an execution first asks, and when it first asks after `forget`. */
function storedNotebook(store: () => Properties | null): StoredNotebook {
  let properties: Properties | null | undefined;
  let values: Record<string, string> | undefined;
  const asked = () => patiently(store);
  const known = () => {
    if (properties === undefined) properties = asked();
    values ??= properties?.getProperties() ?? {};
    return { properties, values };
  };
  const writable = (): Properties => {
    const properties = known().properties ?? asked();
    if (properties === null) throw new Error('no properties');
    return properties;
  };
  return {
    read: (key) => known().values[key],
    write(key, value) {
      writable().setProperty(key, value);
      known().values[key] = value;
    },
    erase(key) {
      known().properties?.deleteProperty(key);
      delete known().values[key];
    },
    keys: () => Object.keys(known().values),
    forget() {
      values = undefined;
    },
  };
}
