import { type Cell, isBlank } from '../../core/model/cell';
import type { Policy } from '../../core/policy';
import { floorOf, presetSettings, readServices, type ServiceRow, type SettingKind, settingIn } from '../../core/services';
import { type Language, say } from '../../messages';
import { appliedRules } from '../appliedRules';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import type { PeoplesSheet } from '../peoplesSheet';
import { type Done, done } from '../result';
import type { Lock, Workbook, WrittenCell } from '../services';
import { servicesSheetToWrite } from './servicesSheet';

type Field = keyof ServiceRow;
type Sheet = PeoplesSheet<Field>;

/** What a person sets for the week's plan. */
export interface SettingsSet {
  readonly hours: number; // a week
  readonly floors: ReadonlyMap<number, number | undefined>; // by tier, best first: days; undefined: no limit
}

/** Writes settings into the sheet of services: into the rows that set them, or below all rows where none does. What stands elsewhere stays. */
export function writeSettings(
  { workbook, lock }: { readonly workbook: Workbook; readonly lock: Lock },
  { hours, floors }: SettingsSet,
  language: Language,
): Done<{ readonly sheet: string }> {
  return exclusively({ workbook, lock }, WAIT_OF_PEOPLE_MS, () => {
    const rules = appliedRules(workbook, workbook.ownSheets(), language);
    if (!rules.ok) return rules;
    const { policy } = rules.value;
    const tiers = policy.rules.tiers.map(({ name }) => name);
    const sheet = servicesSheetToWrite(workbook);
    const { settings } = readServices(sheet.rows, policy, presetSettings(tiers));
    const put = rowWriter(workbook, sheet, policy);
    put('hours', undefined, (row) => ({ [(['what', 'hours', 'days'] as const).find((field) => row !== undefined && !isBlank(row[field])) ?? 'hours']: hours }));
    for (const [at, days] of floors) {
      const tier = tiers[at];
      if (tier === undefined || floorOf(settings, tier).days === days) continue;
      put('floor', tier, (row) => (days === undefined && isBlank(row?.hours ?? '') ? NOTHING : { days }));
    }
    return done({ sheet: sheet.name });
  });
}

/** A floor without days and hours is none: its row is blanked. */
const NOTHING: Cells = { tier: undefined, situation: undefined, kind: undefined, what: undefined, days: undefined, hours: undefined };
type Cells = Readonly<Partial<Record<Field, WrittenCell>>>;

/** Changes cells of the last row that sets something for a tier, as the last one counts; a new row where there is none. */
function rowWriter(workbook: Workbook, { ours, rows, layout, held }: Sheet, policy: Pick<Policy, 'rules'>) {
  const words = workbook.language;
  const set = rows.map((row) => settingIn(row, policy));
  let end = held.length;
  const place = (at: number) => (layout.heading >= 0 && at >= layout.heading ? at + 1 : at); // the heading is none of the rows
  return (kind: SettingKind, tier: string | undefined, cellsFor: (row: Readonly<Record<Field, Cell>> | undefined) => Cells): void => {
    const at = set.map((each) => each?.kind === kind && each.tier === tier).lastIndexOf(true);
    const cells = cellsFor(rows[at]);
    if (at >= 0) write(workbook, { ours, layout }, place(at), cells);
    if (at >= 0 || cells === NOTHING) return;
    const named = { tier: tier ?? say(words, 'service.everyone'), situation: say(words, 'service.when.any'), kind: say(words, `service.kind.${kind}`) };
    write(workbook, { ours, layout }, end++, { ...named, ...cells });
  };
}

function write(workbook: Workbook, { ours, layout }: Pick<Sheet, 'ours' | 'layout'>, row: number, cells: Cells): void {
  const placed = (Object.entries(cells) as [Field, WrittenCell][])
    .map(([field, cell]) => ({ column: layout.columns[field], cell }))
    .sort((one, other) => one.column - other.column);
  workbook.makeRoom(ours, { after: row, growth: 1, isUsedBelow: false });
  workbook.writeCells(
    ours,
    row + 1,
    placed.map(({ column }) => column),
    [placed.map(({ cell }) => cell)],
  );
}
