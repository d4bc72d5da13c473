/** The path of a key in a document that every object has by birth, such as `columns.constructor`: a schema would take it for known. */
export function inheritedKey(document: unknown): string | undefined {
  const left: { readonly value: unknown; readonly path: string }[] = [{ value: document, path: '' }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, value] of Object.entries(next.value)) {
      const path = next.path === '' ? key : `${next.path}.${key}`;
      if (key in Object.prototype) return path;
      left.push({ value, path });
    }
  }
  return undefined;
}
