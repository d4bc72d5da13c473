import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../src/catalogue';
import { CellError, type CellInput, type Host } from '../../src/host';
import { evaluated, onHost, type Table } from '../support/onHost';
import { exampleOrderRows } from '../support/orders';
import { codeBlocks, EVERY_PAGE, inlineCode, page } from './listed';

/** The pages made from the catalogue, whose examples are held to their results elsewhere. */
const REFERENCE = /^src\/docs\/functions(\.zh)?\.md$/;

/** A formula as somebody would copy it into a cell, with or without its sign; what leaves something out is none. */
const ALONE = /^=.|^[A-Z][A-Z_]+\(.*\)$/;
/** The same in a sentence that sets nothing in code, such as the text of a listing. */
const IN_SENTENCE = /(?<![\w`'"=])=[A-Z][A-Z_]+\([^()\n]*\)/g;

function formulasOf(file: string): string[] {
  const text = page(file);
  const sentences = text.replace(/```[\s\S]*?```|`[^`]*`/g, '');
  const inBlocks = codeBlocks(text).flatMap(({ code }) => code.split('\n').filter((line) => line.startsWith('=')));
  const alone = [...inBlocks, ...inlineCode(text)].filter((code) => ALONE.test(code) && !code.includes('…'));
  return [...alone, ...(sentences.match(IN_SENTENCE) ?? [])].map((formula) => formula.replace(/^=?/, '='));
}

const [, ...orders] = exampleOrderRows;
const headed = (headings: readonly string[]): Table => [headings, ...orders];
const TITLED: Table = [
  ['Copper Kettle'],
  [''],
  ['Date', 'Amount', 'Customer'],
  ...orders.map(([customer, day, amount]) => [day, amount, customer] as CellInput[]),
];
const PEOPLE: Table = [
  ['Name', 'Spend', 'Before', 'After', 'City'],
  ['Ana', 4200, 'Gold', 'VIP', 'Suzhou'],
  ['Ben', 1850, 'Gold', 'Gold', 'Shanghai'],
  ['Chloe', 1400, 'VIP', 'Gold', 'Suzhou'],
  ['Deng', 920, 'Bronze', 'Silver', 'Shanghai'],
  ['Emil', 640, 'Silver', 'Silver', 'Suzhou'],
  ['Fay', 95, 'Bronze', 'Bronze', 'Shanghai'],
];
const MONTHS: Table = [
  ['Name', 'Visits', ...Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`)],
  ...[3, 0, -5].map((step, at): CellInput[] => [`Shop ${at}`, at + 1, ...Array.from({ length: 12 }, (_, month) => 100 + step * month)]),
];

/** Where each short form finds what it reads: A customers, B days, C amounts; or A names, B numbers, C and D tiers, E cities; or numbers from B on. */
function sheetFor(formula: string): string {
  if (/\(C3:/.test(formula)) return 'Titled';
  if (/\(A:A, B:B(, C:C)?\)/.test(formula)) return 'Orders';
  return /C:N|B:D/.test(formula) ? 'Months' : 'People';
}

interface Place {
  readonly locale: string;
  readonly headings: readonly string[];
  readonly update: string;
}
const ENGLISH: Place = { locale: 'en_US', headings: ['Customer', 'Date', 'Amount'], update: 'Update now' };
const CHINESE: Place = { locale: 'zh_CN', headings: ['客户', '日期', '金额'], update: '立即更新' };
const GERMAN: Place = { ...ENGLISH, locale: 'de_DE' };

function placeOf(file: string, formula: string): Place {
  if (formula.includes(';')) return GERMAN;
  return /zh\b/.test(file) ? CHINESE : ENGLISH;
}

const hosts = new Map<Place, Promise<Host>>();

/** A file in which tiers and rules have been made; one for all formulas of a locale. */
function madeHost(place: Place): Promise<Host> {
  const made = hosts.get(place) ?? updatedHost(place);
  hosts.set(place, made);
  return made;
}

async function updatedHost({ locale, headings, update }: Place): Promise<Host> {
  const host = await onHost({ Orders: headed(headings), Titled: TITLED, People: PEOPLE, Months: MONTHS }, { locale });
  expect(host.clientRun('ui_applyPolicy', [{}])).toMatchObject({ ok: true, value: { ok: true } });
  host.menu(update);
  expect(host.ui.alerts).toEqual([]);
  return host;
}

const shown = EVERY_PAGE.filter((file) => !REFERENCE.test(file)).flatMap((file) => [...new Set(formulasOf(file))].map((formula) => [file, formula] as const));

describe('every formula that a page shows can be typed as it stands, and gives no error', () => {
  test('there are many, in both languages, and those that read what an update makes are among them', () => {
    expect(shown.length).toBeGreaterThanOrEqual(45);
    for (const file of ['README.md', 'README.zh-CN.md', 'src/docs/guide/en.md', 'src/docs/guide/zh.md', 'src/docs/marketplace/listing.en.md'])
      expect(shown.map(([on]) => on)).toContain(file);
    for (const part of ['TIERS', 'TIER_RULES', 'VLOOKUP(', "'Tiers · VIP'!"])
      expect(shown.filter(([, formula]) => formula.includes(part)).length, part).toBeGreaterThan(0);
  });

  test.each(shown)('%s: %s', async (file, formula) => {
    const host = await madeHost(placeOf(file, formula));
    const [sheet, row] = [sheetFor(formula), /(?<!!)\b[A-Z](\d)/.exec(formula)?.[1] ?? '1'];
    const cells = evaluated(host, sheet, `P${row}`, formula).flat();
    host.edit(`${sheet}!P${row}`, '');
    expect(cells.filter((cell) => cell instanceof CellError)).toEqual([]);
    expect(cells.some((cell) => cell !== '')).toBe(true);
  });
});

test.each(EVERY_PAGE.filter((file) => REFERENCE.test(file)))(
  '%s shows no formula but those of the catalogue, whose examples have their results tried',
  (file) => {
    const known = FUNCTIONS.flatMap(({ name, arguments: parameters, examples }) => [
      `=${name}(${parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(', ')})`,
      ...examples.map(({ formula }) => formula),
    ]);
    expect(formulasOf(file).filter((formula) => !known.includes(formula))).toEqual([]);
  },
);
