import type { Notebook } from '../../workflows';

/** The document's properties, shared by all its editors. */
export function documentNotebook(): Notebook {
  const properties = PropertiesService.getDocumentProperties();
  return {
    read: (key) => properties.getProperty(key) ?? undefined,
    write: (key, value) => void properties.setProperty(key, value),
    erase: (key) => void properties.deleteProperty(key),
  };
}
