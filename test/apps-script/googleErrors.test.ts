import { describe, expect, test } from 'vitest';
import { type GoogleTrouble, type SortedError, sortError } from '../../src/apps-script/services/googleErrors';
import { KEYS } from '../support/sentences';

const thrown = (message: string) => Object.assign(new Error(message), { name: 'Exception' });

describe('an error of Google’s', () => {
  test.each<[why: string, text: string, sort: SortedError['sort'], trouble?: GoogleTrouble | undefined]>([
    ['a server that answered too late', 'Service timed out: Spreadsheets', 'transient', 'TROUBLE'],
    ['a server that failed', 'Service Spreadsheets failed while accessing document with id 1abc.', 'transient', 'TROUBLE'],
    ['Google is sorry, with a typographic apostrophe', 'We’re sorry, a server error occurred. Please wait a bit and try again.', 'transient', 'TROUBLE'],
    ['the same in Chinese', '抱歉，发生了服务器错误。请稍候片刻，然后重试。', 'transient', 'TROUBLE'],
    ['calls come too fast', 'Service invoked too many times in a short time: spreadsheets. Try Utilities.sleep(1000) between calls.', 'transient', 'BUSY'],
    ['locks are asked for too often', 'There are too many LockService operations against the same script.', 'transient', 'BUSY'],
    ['the same in a language we have no words of', 'Quá nhiều thao tác LockService trên tập lệnh.', 'transient', 'BUSY'],
    ['somebody else holds the lock', 'Lock timeout: another process was holding the lock for too long.', 'permanent', 'BUSY'],
    ['the day’s allowance, which looks like “too fast”', 'Service invoked too many times for one day: spreadsheets.', 'permanent', 'DAY_LIMIT'],
    ['the day’s computer time', 'Service using too much computer time for one day.', 'permanent', 'DAY_LIMIT'],
    ['a protected cell', 'You are trying to edit a protected cell or object.', 'permanent', 'PROTECTED'],
    ['a protected cell in French', 'Vous tentez de modifier une cellule protégée.', 'permanent', 'PROTECTED'],
    ['a protected cell in Chinese', '您正在尝试修改受保护的单元格或对象。', 'permanent', 'PROTECTED'],
    ['the limit of cells', 'This action would increase the number of cells above the limit of 10000000 cells.', 'permanent', 'CELL_LIMIT'],
    ['the limit of cells as Germans write it', 'Höchstens 10.000.000 Zellen.', 'permanent', 'CELL_LIMIT'],
    ['a long text', 'Your input contains more than the maximum of 50000 characters in a single cell.', 'permanent', 'TOO_LONG'],
    ['a long text in a language we have no words of', 'Höchstens 50.000 Zeichen in einer Zelle.', 'permanent', 'TOO_LONG'],
    ['a long property', 'Argument too large: value', 'permanent', 'TOO_LONG'],
    ['a name that is taken', 'A sheet with the name "Tiers" already exists. Please enter another name.', 'permanent', 'NAME_TAKEN'],
    ['a sheet that is gone', 'Sheet 12 not found', 'permanent', 'GONE'],
    ['rows that are gone', 'The coordinates of the range are outside the dimensions of the sheet.', 'permanent', 'GONE'],
    ['permission taken back', 'Authorization is required to perform that action.', 'permanent', 'AUTH'],
    ['permission told by an address, in any language', '… https://www.googleapis.com/auth/spreadsheets …', 'permanent', 'AUTH'],
    ['permission told as a failure of the server', 'A server error occurred while reading from storage. Error code PERMISSION_DENIED.', 'permanent', 'AUTH'],
    ['no more triggers', 'This script has too many triggers.', 'permanent', 'TRIGGERS'],
    ['a dialog nobody answered, which is no time-out of Google’s', 'Timed out waiting for user response', 'permanent', undefined],
    ['a mistake in the size of a table', 'The number of rows in the data does not match the number of rows in the range.', 'permanent', undefined],
    ['words nobody knows', 'Ой-ой 0x17', 'unknown', undefined],
    ['no words', '', 'unknown', undefined],
  ])('%s: %s', (_, text, sort, trouble) => expect(sortError(thrown(text))).toEqual({ sort, trouble }));

  test('a mistake of our own is never tried again', () => {
    for (const error of [new TypeError('x is not a function'), new RangeError('too deep'), new ReferenceError('y')]) {
      expect(sortError(error).sort).toBe('permanent');
    }
  });

  test('every trouble we can tell has its sentence', () => {
    const troubles: Record<GoogleTrouble, true> = {
      AUTH: true,
      BUSY: true,
      CELL_LIMIT: true,
      DAY_LIMIT: true,
      GONE: true,
      NAME_TAKEN: true,
      PROTECTED: true,
      TOO_LONG: true,
      TRIGGERS: true,
      TROUBLE: true,
    };
    for (const trouble of Object.keys(troubles)) expect(KEYS).toContain(`google.${trouble}`);
  });
});
