type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/**
 * Metadata `tierkeeper` = `role:sheetId#rows` marks a sheet as ours. A copied sheet carries another sheet's id, so it is
 * the user's. Visible to the document, not to one script project: a copied file brings a new project along, and must
 * still know its sheets.
 */
export const MARK = 'tierkeeper';
/** In a mark, the rows of a sheet that has not been dressed and named yet. */
export const UNFINISHED = -1;

export interface Mark {
  readonly role: string;
  readonly id: number;
  readonly rows: number;
}

export interface MarkedSheet extends Mark {
  readonly sheet: Sheet;
  readonly metadata: Metadata;
}

export function markText({ role, id, rows }: Mark): string {
  return `${role}:${id}#${rows}`;
}

function readMark(value: string | null): Mark | undefined {
  const match = /^(.+):(\d+)#(-1|\d+)$/.exec(value ?? '');
  return match ? { role: match[1] as string, id: Number(match[2]), rows: Number(match[3]) } : undefined;
}

/** Every sheet whose own mark says that it is ours, one per role. */
export function markedSheets(file: Spreadsheet): MarkedSheet[] {
  const marked: MarkedSheet[] = [];
  for (const metadata of file.createDeveloperMetadataFinder().withKey(MARK).find()) {
    const mark = readMark(metadata.getValue());
    const sheet = mark === undefined ? null : file.getSheetById(mark.id);
    if (mark !== undefined && sheet !== null && !marked.some(({ role }) => role === mark.role)) marked.push({ ...mark, sheet, metadata });
  }
  return marked;
}

/** The mark on one sheet that is bound to it. */
export function markOn(sheet: Sheet): { readonly mark: Mark; readonly metadata: Metadata } | undefined {
  const id = sheet.getSheetId();
  for (const metadata of sheet.getDeveloperMetadata()) {
    const mark = metadata.getKey() === MARK ? readMark(metadata.getValue()) : undefined;
    if (mark?.id === id) return { mark, metadata };
  }
  return undefined;
}
