import type { Notebook } from '../../workflows';

let held: { readonly properties: GoogleAppsScript.Properties.Properties; readonly values: Record<string, string> } | undefined;

/** The document's properties, shared by all its editors; all are read at once, the first time an execution asks for one. */
export function documentNotebook(): Notebook {
  return {
    read: (key) => read().values[key],
    write(key, value) {
      const { properties, values } = read();
      properties.setProperty(key, value);
      values[key] = value;
    },
    erase(key) {
      const { properties, values } = read();
      properties.deleteProperty(key);
      delete values[key];
    },
  };
}

function read() {
  if (held === undefined) {
    const properties = PropertiesService.getDocumentProperties();
    held = { properties, values: properties.getProperties() };
  }
  return held;
}
