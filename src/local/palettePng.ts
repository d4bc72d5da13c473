import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
/** The share of the most common colours, which stay as they are: those of surfaces and texts. */
const EXACT_SHARE = 0.5;
/** Of the others, those that differ in the lowest bits alone are one. */
const COARSE_BITS = 5;
/** Bytes a pixel by PNG's colour type; Chromium writes these two, 8 bits a channel, not interlaced. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly colours: Uint32Array; // 0xRRGGBB, row by row; what shines through is not kept
}

/** A screenshot with at most `most` colours, up to 256, which takes about a quarter of the room. Opaque pictures only. */
export function palettePng(png: Buffer, most: number): Buffer {
  const { width, height, colours } = pixelsOf(png);
  const palette = paletteOf(colours, most);
  const place = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc((width + 1) * height); // each row begins with 0: no filter
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = colours[y * width + x] as number;
      let index = place.get(colour);
      if (index === undefined) {
        index = nearest(palette, colour);
        place.set(colour, index);
      }
      rows[y * (width + 1) + 1 + x] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colourBytes = Buffer.from(palette.flatMap(channelsOf));
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', colourBytes),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

/** The most common ones, then the most common of each kind of the others: the blends at the edges of letters and lines. */
function paletteOf(colours: Uint32Array, most: number): number[] {
  const exact = Math.floor(most * EXACT_SHARE);
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  if (byCount.length <= most) return byCount;
  const kinds = new Map<number, { colour: number; count: number }>();
  for (const colour of byCount.slice(exact)) {
    const kind = channelsOf(colour).reduce((key, channel) => (key << 8) | (channel >> COARSE_BITS), 0);
    const known = kinds.get(kind) ?? { colour, count: 0 };
    kinds.set(kind, { ...known, count: known.count + (counts.get(colour) ?? 0) });
  }
  const others = [...kinds.values()].sort((a, b) => b.count - a.count).map(({ colour }) => colour);
  return [...byCount.slice(0, exact), ...others].slice(0, most);
}

function nearest(palette: readonly number[], colour: number): number {
  const wanted = channelsOf(colour);
  const away = palette.map((each) => channelsOf(each).reduce((sum, channel, at) => sum + (channel - (wanted[at] as number)) ** 2, 0));
  return away.indexOf(Math.min(...away));
}

function channelsOf(colour: number): [red: number, green: number, blue: number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function pixelsOf(png: Buffer): Pixels {
  const data: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') [width, height, channels] = [body.readUInt32BE(0), body.readUInt32BE(4), CHANNELS[body[9] as number] ?? 0];
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  if (channels === 0) throw new Error('this picture is not the kind of PNG that Chromium writes');
  const bytes = unfiltered(inflateSync(Buffer.concat(data)), width * channels, channels);
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at++) colours[at] = bytes.readUIntBE(at * channels, 3);
  return { width, height, colours };
}

/** The rows as they were before PNG told each byte by those left of and above it. */
function unfiltered(rows: Buffer, rowBytes: number, pixelBytes: number): Buffer {
  const height = rows.length / (rowBytes + 1);
  const bytes = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (rowBytes + 1)];
    for (let x = 0; x < rowBytes; x++) {
      const at = y * rowBytes + x;
      const left = x < pixelBytes ? 0 : (bytes[at - pixelBytes] as number);
      const up = y === 0 ? 0 : (bytes[at - rowBytes] as number);
      const corner = x < pixelBytes || y === 0 ? 0 : (bytes[at - rowBytes - pixelBytes] as number);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter as number] as number;
      bytes[at] = (rows[y * (rowBytes + 1) + 1 + x] as number) + guess;
    }
  }
  return bytes;
}

/** PNG specification, 9.4. */
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function chunk(type: string, body: Buffer): Buffer {
  const whole = Buffer.alloc(body.length + 12);
  whole.writeUInt32BE(body.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(body, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + body.length)), 8 + body.length);
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
