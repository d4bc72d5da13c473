import { NotEmulated } from '../kernel/errors';

/**
 * Services that reach beyond the current spreadsheet. With the scopes of this kind of add-on the kernel refuses them
 * before they run (*documented*: currentonly works only with the current file); beyond that they are not imitated.
 */
function outside(google: string, methods: readonly string[]): object {
  const refuse = (method: string) => () => {
    throw new NotEmulated(`${google}.${method}`);
  };
  const refusals = Object.fromEntries(methods.map((method) => [method, refuse(method)]));
  return Object.create({ constructor: { google, writes: new Set(methods) }, ...refusals }) as object;
}

export const OUTSIDE_SERVICES: Readonly<Record<string, object>> = {
  UrlFetchApp: outside('UrlFetchApp', ['fetch', 'fetchAll']),
  MailApp: outside('MailApp', ['sendEmail', 'getRemainingDailyQuota']),
  GmailApp: outside('GmailApp', ['sendEmail', 'search', 'getInboxThreads', 'createDraft']),
  DriveApp: outside('DriveApp', ['getFileById', 'getFolderById', 'getRootFolder', 'getFiles', 'createFile', 'searchFiles']),
};
