import { NotEmulated } from '../kernel/errors';

/**
 * Services that reach beyond the current spreadsheet. With the scopes of this kind of add-on the kernel refuses them
 * before they run (*documented*: currentonly works only with the current file); beyond that they are not imitated.
 */
function outside(google: string, methods: readonly string[]): object {
  const service = class {
    static readonly google = google;
    static readonly writes: ReadonlySet<string> = new Set(methods);
  };
  for (const method of methods) {
    Object.defineProperty(service.prototype, method, {
      value() {
        throw new NotEmulated(`${google}.${method}`);
      },
    });
  }
  return new service();
}

export const OUTSIDE_SERVICES: Readonly<Record<string, object>> = {
  UrlFetchApp: outside('UrlFetchApp', ['fetch', 'fetchAll']),
  MailApp: outside('MailApp', ['sendEmail', 'getRemainingDailyQuota']),
  GmailApp: outside('GmailApp', ['sendEmail', 'search', 'getInboxThreads', 'createDraft']),
  DriveApp: outside('DriveApp', ['getFileById', 'getFolderById', 'getRootFolder', 'getFiles', 'createFile', 'searchFiles']),
};
