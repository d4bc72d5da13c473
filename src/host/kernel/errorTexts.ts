/**
 * Google's sentences, word for word. *observed*: found in unrelated public projects or on Google's quota page,
 * unless marked *assumed*. Google words them in the user's language; the other languages here are the ones seen.
 */
const TEXTS = {
  serviceFailed: { en: 'Service Spreadsheets failed while accessing document with id {id}.' },
  serviceTimedOut: { en: 'Service Spreadsheets timed out while accessing document with id {id}.' },
  serverError: {
    en: "We're sorry, a server error occurred. Please wait a bit and try again.",
    zh: '抱歉，发生了服务器错误。请稍候片刻，然后重试。', // assumed
    ja: '申し訳ありませんが、サーバー エラーが発生しました。しばらくしてからもう一度お試しください。', // assumed
  },
  readingStorage: { en: "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED." },
  exceededTime: { en: 'Exceeded maximum execution time' },
  tooMuchComputerTime: { en: 'Service using too much computer time for one day.' },
  tooManyForOneDay: { en: 'Service invoked too many times for one day: {service}.' },
  functionNotFound: { en: 'Script function not found: {name}' },

  noPermission: { en: 'You do not have permission to call {name}' },
  noPermissionScopes: { en: 'You do not have permission to call {name}. Required permissions: {scopes}' },
  scopesMissing: { en: 'Specified permissions are not sufficient to call {name}. Required permissions: {scopes}' },
  authorizationRequired: { en: 'Authorization is required to perform that action.' },
  noUi: { en: 'Cannot call SpreadsheetApp.getUi() from this context.' },

  protectedCell: {
    en: 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    ja: '保護されているセルやオブジェクトを編集しようとしています。編集する必要がある場合は、スプレッドシートのオーナーに連絡して保護を解除してもらってください。',
    fr: "Vous tentez de modifier une cellule ou un objet protégés. Si vous avez besoin d'effectuer cette modification, demandez au propriétaire de la feuille de calcul de supprimer la protection.",
  },
  sheetNameTaken: {
    en: 'A sheet with the name "{name}" already exists. Please enter another name.',
    zh: '已存在名为“{name}”的工作表。请输入其他名称。', // assumed
  },
  lastSheet: { en: "You can't remove all the sheets in a document." },
  lastVisibleSheet: { en: "You can't hide all the sheets in a document." }, // assumed
  sheetGone: { en: 'Sheet {id} not found' },
  outsideGrid: { en: 'The coordinates of the range are outside the dimensions of the sheet.' },
  startRow: { en: 'The starting row of the range is too small.' },
  startColumn: { en: 'The starting column of the range is too small.' },
  rowsAtLeastOne: { en: 'The number of rows in the range must be at least 1.' },
  columnsAtLeastOne: { en: 'The number of columns in the range must be at least 1.' },
  rangeNotFound: { en: 'Range not found', es: 'No se ha encontrado el intervalo.' },
  rowsMismatch: {
    en: 'The number of rows in the data does not match the number of rows in the range. The data has {data} but the range has {range}.',
    zh: '数据中的行数与范围中的行数不匹配。数据有 {data} 行，但范围有 {range} 行。', // assumed
  },
  columnsMismatch: {
    en: 'The number of columns in the data does not match the number of columns in the range. The data has {data} but the range has {range}.',
    zh: '数据中的列数与范围中的列数不匹配。数据有 {data} 列，但范围有 {range} 列。', // assumed
  },
  signature: { en: "The parameters ({types}) don't match the method signature for {name}." },
  inputTooLong: { en: 'Your input contains more than the maximum of 50000 characters in a single cell.' },
  tooManyCells: { en: 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.' },
  tooManyColumns: { en: 'This action would increase the number of columns in the sheet above the limit of 18278 columns.' }, // assumed
  rowsOutOfBounds: { en: 'Those rows are out of bounds.' },
  columnsOutOfBounds: { en: 'Those columns are out of bounds.' },
  allRows: { en: "You can't delete all the rows on the sheet." },
  resultTooLong: { en: 'Text result of {name} is longer than the limit of 50000 characters' },
  ruleBroken: { en: 'The data you entered in cell {cell} violates the data validation rules set on this cell.' }, // assumed
  noCriteria: { en: 'A data validation rule needs criteria.' }, // assumed
  filterThere: { en: "You can't create a filter in a sheet that already has a filter." }, // observed
  bandingThere: { en: 'You cannot add alternating background colors to a range that already has alternating background colors.' }, // observed
  badRangeName: { en: 'The name is invalid for a named range.' }, // assumed

  argumentTooLarge: { en: 'Argument too large: {name}' },
  invalidArgument: { en: 'Invalid argument: {name}' },
  propertyQuota: { en: 'You have exceeded the property storage quota. Please remove some properties and try again.' },
  lockTimeout: { en: 'Lock timeout: another process was holding the lock for too long.' },
  tooManyClockTriggers: { en: 'This add-on has created too many time-based triggers in this document for this Google user account.' },
  tooOftenTrigger: { en: 'The recurrence interval for an Add-on trigger must be at least one hour.' },
  tooManyTriggers: { en: 'This script has too many triggers. Triggers must be deleted from the script before more can be added.' },
  noHtmlFile: { en: 'No HTML file named {name} was found.' },
  invalidTimeZone: { en: 'Invalid argument: timeZone' }, // assumed
} satisfies Record<string, Record<string, string> & { en: string }>;

/** What no retry mends: somebody must change something first, or a day must pass. */
const PERMANENT = [
  ...(['protectedCell', 'tooManyCells', 'outsideGrid', 'sheetGone', 'authorizationRequired', 'tooManyForOneDay', 'argumentTooLarge'] as const),
  ...(['inputTooLong', 'ruleBroken', 'sheetNameTaken', 'propertyQuota', 'noPermission'] as const),
];

/** Sentences for a fault that lasts, by name, in the person's language where it is known. */
export function permanentTexts(locale: string): readonly (readonly [name: ErrorKey, text: string])[] {
  const params = { id: 7, service: 'properties', name: 'value', cell: 'A1' };
  return PERMANENT.map((key) => [key, errorText(key, locale, params)] as const);
}

export type ErrorKey = keyof typeof TEXTS;

export function errorText(key: ErrorKey, locale: string, params: Readonly<Record<string, string | number>> = {}): string {
  const wordings: Record<string, string> & { en: string } = TEXTS[key];
  const text = wordings[locale.slice(0, 2).toLowerCase()] ?? wordings.en;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
