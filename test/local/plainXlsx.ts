import { inflateRawSync } from 'node:zlib';

/**
 * A second reader of .xlsx, apart from the one the product uses: the zip by its directory, the cells by the plain XML.
 * Sheets by name, each a map from `B2` to the value as the file holds it (dates as their serial number).
 */
export function plainXlsx(bytes: Buffer): Readonly<Record<string, ReadonlyMap<string, string | number>>> {
  const part = (name: string): string => unzipped(bytes, name)?.toString('utf8') ?? '';
  const shared = matches(part('xl/sharedStrings.xml'), /<si>(.*?)<\/si>/gs).map(([, item = '']) => textIn(item));
  const targets = new Map(
    matches(part('xl/_rels/workbook.xml.rels'), /<Relationship [^>]*>/g).map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  return Object.fromEntries(
    matches(part('xl/workbook.xml'), /<sheet [^>]*>/g).map(([tag]) => {
      const target = targets.get(attribute(tag, 'r:id')) ?? '';
      return [unescaped(attribute(tag, 'name')), cellsOf(part(target.startsWith('/') ? target.slice(1) : `xl/${target}`), shared)];
    }),
  );
}

function cellsOf(xml: string, shared: readonly string[]): Map<string, string | number> {
  return new Map(
    matches(xml, /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs).flatMap(([, attributes = '', inner = '']): [string, string | number][] => {
      const [type, value] = [attribute(attributes, 't'), /<v>(.*?)<\/v>/s.exec(inner)?.[1]];
      if (type === 'inlineStr') return [[attribute(attributes, 'r'), textIn(inner)]];
      if (value === undefined) return [];
      return [[attribute(attributes, 'r'), type === 's' ? (shared[Number(value)] ?? '') : type === '' || type === 'n' ? Number(value) : unescaped(value)]];
    }),
  );
}

/** One file of a zip archive; sizes and place are in the directory at its end. */
function unzipped(zip: Buffer, wanted: string): Buffer | undefined {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [size, nameLength, extraLength, noteLength] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === wanted) {
      const local = zip.readUInt32LE(at + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const packed = zip.subarray(start, start + size);
      return zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    }
    at += 46 + nameLength + extraLength + noteLength;
  }
  return undefined;
}

function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}

function textIn(xml: string): string {
  return unescaped(
    matches(xml, /<t[^>]*>(.*?)<\/t>/gs)
      .map(([, text]) => text)
      .join(''),
  );
}

function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
