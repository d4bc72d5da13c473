import type { Notebook } from '../../workflows';
import { patiently } from './patience';

type Properties = GoogleAppsScript.Properties.Properties;

let held: { readonly properties: Properties | null; readonly values: Record<string, string> } | undefined;

/** The document's properties, shared by all its editors; read at once when an execution first asks. Google documents `null` where there are none. */
export function documentNotebook(): Notebook {
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
  };
}

function known() {
  if (held === undefined) {
    const properties = asked();
    held = { properties, values: properties?.getProperties() ?? {} };
  }
  return held;
}

function writable(): Properties {
  const properties = known().properties ?? asked();
  if (properties === null) throw new Error('no document properties');
  return properties;
}

function asked(): Properties | null {
  return patiently(() => PropertiesService.getDocumentProperties()) as Properties | null;
}
