import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { methodNames } from '../../../src/host/realm/methodNames';
import { Cache, CacheService } from '../../../src/host/services/cache';
import { ClockTriggerBuilder, TriggerBuilder } from '../../../src/host/services/clockTriggerBuilder';
import { DataValidation, DataValidationBuilder } from '../../../src/host/services/dataValidation';
import { DeveloperMetadata, DeveloperMetadataLocation } from '../../../src/host/services/developerMetadata';
import { DeveloperMetadataFinder } from '../../../src/host/services/developerMetadataFinder';
import { memberNamesSource } from '../../../src/host/services/generateMemberNames';
import { isGooglesMember, MISSING_GLOBALS } from '../../../src/host/services/globals';
import { HtmlOutput, HtmlService } from '../../../src/host/services/htmlService';
import { Lock, LockService } from '../../../src/host/services/lock';
import { Menu } from '../../../src/host/services/menu';
import { NamedRange } from '../../../src/host/services/namedRange';
import { Properties, PropertiesService } from '../../../src/host/services/properties';
import { Range } from '../../../src/host/services/range';
import { AuthorizationInfo, ScriptApp } from '../../../src/host/services/scriptApp';
import { Session, User } from '../../../src/host/services/session';
import { Sheet } from '../../../src/host/services/sheet';
import { Spreadsheet } from '../../../src/host/services/spreadsheet';
import { SpreadsheetApp } from '../../../src/host/services/spreadsheetApp';
import { Trigger } from '../../../src/host/services/trigger';
import { Ui } from '../../../src/host/services/ui';
import { Utilities } from '../../../src/host/services/utilities';

const CLASSES = [
  ...[
    Cache,
    CacheService,
    ClockTriggerBuilder,
    TriggerBuilder,
    DataValidation,
    DataValidationBuilder,
    DeveloperMetadata,
    DeveloperMetadataLocation,
    DeveloperMetadataFinder,
  ],
  ...[HtmlOutput, HtmlService, Lock, LockService, Menu, NamedRange, Properties, PropertiesService, Range, AuthorizationInfo, ScriptApp],
  ...[Session, User, Sheet, Spreadsheet, SpreadsheetApp, Trigger, Ui, Utilities],
];

test('the list of member names is what the installed declarations say', () => {
  expect(readFileSync(new URL('../../../src/host/services/memberNames.ts', import.meta.url), 'utf8')).toBe(memberNamesSource());
});

test.each(CLASSES.map((cls) => [cls.google, cls] as const))('%s has only methods Google has, and its writes are among them', (google, cls) => {
  const methods = methodNames(Object.create(cls.prototype) as object);
  expect(methods.filter((name) => !isGooglesMember(google, name))).toEqual([]);
  expect([...cls.writes].filter((name) => !methods.includes(name))).toEqual([]);
});

test('methods whose names say that they change something are writes', () => {
  const shownOnly = new Set([
    'HtmlOutput.setTitle',
    'HtmlOutput.setWidth',
    'HtmlOutput.setHeight',
    'DataValidationBuilder.setAllowInvalid',
    'DataValidationBuilder.setHelpText',
    'Menu.addItem',
    'Menu.addSeparator',
    'Menu.addSubMenu',
    'Menu.addToUi',
  ]);
  const changing = /^(set|add|insert|delete|remove|clear|append|move|put|copyTo|hideSheet|showSheet|activate)/;
  const missed = CLASSES.flatMap((cls) =>
    methodNames(Object.create(cls.prototype) as object)
      .filter((name) => changing.test(name) && !cls.writes.has(name))
      .map((name) => `${cls.google}.${name}`),
  );
  expect(missed.filter((name) => !shownOnly.has(name))).toEqual([]);
});

test('Google’s global services that are not imitated', () => {
  expect(MISSING_GLOBALS).toContain('CalendarApp');
  expect(MISSING_GLOBALS).not.toContain('Date');
  expect(MISSING_GLOBALS).not.toContain('SpreadsheetApp');
});
