import { isBlank } from '../core/model/cell';
import { customerKey } from '../core/reading';
import { languageOf, say } from '../messages';
import { appliedRules } from './appliedRules';
import { exclusively, WAIT_OF_PEOPLE_MS } from './exclusively';
import { freeRow } from './overridesLayout';
import { OVERRIDES_ROLE, type OverridesSheet, offerWords, overridesPage, readOverrides } from './overridesSheet';
import { type Done, done, failed } from './result';
import type { Lock, OwnSheet, SelectedRow, Workbook } from './services';
import { cellName } from './wording';

/** For whom: by name as in the list of customers, or whoever's row of our lists is selected, if any. */
export type SetFor = { readonly name: string } | { readonly selected: SelectedRow | undefined };

/** The row in which people may now write. */
export interface RowToWrite {
  readonly sheet: string;
  readonly cell: string; // 'B5'
}

/**
 * Leads to the sheet in which people set tiers by hand, made when there is none yet. The customer's name is put into the
 * first free row, unless a row has it already; nothing is ever written over, and nobody is named who is not in our list.
 */
export function setTierByHand({ workbook, lock }: { readonly workbook: Workbook; readonly lock: Lock }, wanted: SetFor): Done<RowToWrite> {
  return exclusively({ workbook, lock }, WAIT_OF_PEOPLE_MS, () => {
    const own = workbook.ownSheets();
    const name = 'name' in wanted ? listedName(workbook, own, wanted.name) : selectedName(workbook, own, wanted.selected);
    if ('name' in wanted && name === undefined) return failed('override.NOT_LISTED', { value: wanted.name, sheet: overridesName(workbook) });
    const known = readOverrides(workbook, own);
    const sheet = known?.held.some((row) => !row.every(isBlank)) ? known : madeSheet(workbook, own);
    const row = name === undefined ? freeRow(sheet.held, sheet.layout) : rowFor(workbook, sheet, name);
    const { columns } = sheet.layout;
    const column = name === undefined ? columns.customer : columns.what;
    return done({ sheet: sheet.name, cell: cellName({ sheet: sheet.name, row: row + 1, column }) });
  });
}

/** With its headings: also where it was cut off before it had them, or somebody has cleared it. */
function madeSheet(workbook: Workbook, own: readonly OwnSheet[]): OverridesSheet {
  const language = languageOf(workbook.locale);
  const page = overridesPage(language);
  const ours =
    own.find(({ role }) => role === OVERRIDES_ROLE) ?? workbook.makeOwn(OVERRIDES_ROLE, overridesName(workbook), { look: page.look, bookkeeping: 0 });
  workbook.publish(ours, page);
  const made = readOverrides(workbook, [ours]) as OverridesSheet;
  const rules = appliedRules(workbook, own, language);
  offerWords(workbook, ours, made.layout, rules.ok ? rules.value.policy.rules.tiers.map((tier) => tier.name) : []);
  return made;
}

function overridesName({ locale }: Workbook): string {
  return say(languageOf(locale), 'sheet.overrides');
}

/** The customer's own row if there is one, else a free one with their name in it. */
function rowFor(workbook: Workbook, { ours, held, layout }: OverridesSheet, name: string): number {
  const key = customerKey(name);
  const theirs = held.findIndex((cells, index) => index > layout.heading && customerKey(cells[layout.columns.customer]) === key);
  if (theirs >= 0) return theirs;
  const row = freeRow(held, layout);
  workbook.writeBeside(ours, { row, column: layout.columns.customer }, [name]);
  return row;
}

/** The name as our list of customers has it. */
function listedName(workbook: Workbook, own: readonly OwnSheet[], name: string): string | undefined {
  const list = own.find(({ role }) => role === 'customers');
  const key = customerKey(name);
  if (list === undefined || key === '') return undefined;
  const row = workbook
    .readOwn(list)
    .rows.slice(1)
    .find((cells) => customerKey(cells[0]) === key);
  return row === undefined ? undefined : String(row[0]);
}

/** The customer of the selected row, when it is one of our lists and not its heading. */
export function selectedName(workbook: Workbook, own: readonly OwnSheet[], selected: SelectedRow | undefined): string | undefined {
  if (selected === undefined || !selected.isOurs) return undefined;
  const isList = own.some((sheet) => (sheet.role === 'customers' || sheet.role.startsWith('tier:')) && workbook.nameOf(sheet) === selected.sheet);
  const [name = ''] = selected.cells;
  return isList && !isBlank(name) ? listedName(workbook, own, String(name)) : undefined;
}
