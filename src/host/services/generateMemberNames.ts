import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** The classes whose members the host must know by name, with the namespace each is declared in. */
const CLASSES: Readonly<Record<string, string>> = {
  ...inNamespace('Spreadsheet', [
    'SpreadsheetApp',
    'Spreadsheet',
    'Sheet',
    'Range',
    'NamedRange',
    'DataValidation',
    'DataValidationBuilder',
    'ConditionalFormatRule',
    'ConditionalFormatRuleBuilder',
    'Banding',
    'Filter',
    'Protection',
    'EmbeddedChart',
    'EmbeddedChartBuilder',
    'EmbeddedBarChartBuilder',
    'EmbeddedColumnChartBuilder',
    'DeveloperMetadata',
    'DeveloperMetadataFinder',
    'DeveloperMetadataLocation',
  ]),
  ...inNamespace('Base', ['Ui', 'Menu', 'Session', 'User']),
  ...inNamespace('Properties', ['PropertiesService', 'Properties']),
  ...inNamespace('Cache', ['CacheService', 'Cache']),
  ...inNamespace('Lock', ['LockService', 'Lock']),
  ...inNamespace('HTML', ['HtmlService', 'HtmlOutput']),
  ...inNamespace('Script', ['ScriptApp', 'Trigger', 'TriggerBuilder', 'ClockTriggerBuilder', 'AuthorizationInfo']),
  ...inNamespace('Utilities', ['Utilities']),
  ...inNamespace('URL_Fetch', ['UrlFetchApp']),
  ...inNamespace('Mail', ['MailApp']),
  ...inNamespace('Gmail', ['GmailApp']),
  ...inNamespace('Drive', ['DriveApp']),
};

const PAGE_WIDTH = 160;

/** The text of `memberNames.ts`, from the installed type declarations of Google's services. */
export function memberNamesSource(): string {
  const folder = dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'));
  const members = new Map<string, Set<string>>();
  const enums = new Set<string>();
  const globals = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.d.ts'))) {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.ES2022, true);
    visit(source, '', { members, enums, globals });
  }
  const lines = Object.entries(CLASSES).map(([cls, namespace]) => property(cls, members.get(`${namespace}.${cls}`) ?? []));
  const services = [...globals].filter(([, type]) => !enums.has(type)).map(([name]) => name);
  return [
    '// Made by writeMemberNames.ts from @types/google-apps-script; do not edit by hand.',
    '',
    '/** Members Google documents, by class. */',
    'export const MEMBER_NAMES: Readonly<Record<string, string>> = {',
    ...lines,
    '};',
    '',
    "/** Google's global services. */",
    'export const GLOBAL_NAMES =',
    `  '${services.sort().join(' ')}';`,
    '',
  ].join('\n');
}

/** One line when it fits the page, else the value on its own. */
function property(name: string, members: Iterable<string>): string {
  const value = `'${[...members].sort().join(' ')}',`;
  const line = `  ${name}: ${value}`;
  return line.length <= PAGE_WIDTH ? line : `  ${name}:\n    ${value}`;
}

interface Found {
  readonly members: Map<string, Set<string>>;
  readonly enums: Set<string>;
  readonly globals: Map<string, string>;
}

function visit(node: ts.Node, namespace: string, found: Found): void {
  if (ts.isModuleDeclaration(node)) {
    ts.forEachChild(node, (child) => visit(child, node.name.text, found));
  } else if (ts.isInterfaceDeclaration(node)) {
    const key = `${namespace}.${node.name.text}`;
    const names = found.members.get(key) ?? new Set<string>();
    for (const { name } of node.members) if (name && ts.isIdentifier(name)) names.add(name.text);
    found.members.set(key, names);
  } else if (ts.isEnumDeclaration(node)) {
    found.enums.add(node.name.text);
  } else if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
    const type = node.type?.getText() ?? '';
    if (type.startsWith('GoogleAppsScript.') && node.name.text !== 'Date2') found.globals.set(node.name.text, type.split('.').at(-1)!);
  } else {
    ts.forEachChild(node, (child) => visit(child, namespace, found));
  }
}

function inNamespace(namespace: string, classes: readonly string[]): Record<string, string> {
  return Object.fromEntries(classes.map((cls) => [cls, namespace]));
}
