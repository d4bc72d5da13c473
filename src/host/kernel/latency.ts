import type { Call } from './execution';

/** Cheap handles: Google answers them without asking the document. */
const HANDLES = new Set(['getRange', 'getSheetById', 'getSheetId', 'offset', 'getRow', 'getColumn', 'getNumRows', 'getNumColumns', 'getGridId']);
const SPREADSHEET = new Set(['SpreadsheetApp', 'Spreadsheet', 'Sheet', 'Range', 'NamedRange']);

/**
 * Virtual milliseconds a call takes, before a seeded jitter of ±30 %. *assumed*: estimates from published timings,
 * to be replaced by measured ones. Reading 150 ms + 8.5 ms per 1,000 cells, writing 200 ms + 50 ms per 1,000 cells.
 */
export function latencyMs(call: Call, random: () => number): number {
  return baseMs(call) * (0.7 + 0.6 * random());
}

function baseMs(call: Call): number {
  if (HANDLES.has(call.method)) return 2;
  if (call.method === 'flush') return 300;
  if (call.method === 'insertSheet' || call.method === 'copyTo') return 1000;
  if (call.service.startsWith('DeveloperMetadata') || call.service === 'Properties') return 60;
  if (call.service === 'Lock' || call.service === 'Cache') return 50;
  if (!SPREADSHEET.has(call.service)) return 2;
  return call.kind === 'read' ? 150 + (8.5 * call.cells) / 1000 : 200 + (50 * call.cells) / 1000;
}
