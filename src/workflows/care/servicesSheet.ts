import { isBlank } from '../../core/model/cell';
import type { Policy } from '../../core/policy';
import {
  type CareSettings,
  presetServices,
  presetSettings,
  readServices,
  SERVICE_KINDS,
  SETTING_KINDS,
  type Service,
  type ServicePlan,
  type ServiceRow,
  type ServicesRead,
  SITUATIONS,
  type Situation,
} from '../../core/services';
import { SERVICE_COLUMNS } from '../../core/tables';
import { type Language, say } from '../../messages';
import { exclusively, WAIT_OF_PEOPLE_MS } from '../exclusively';
import { madePeoples, type PeoplesSheet, type PeoplesSheetKind, readPeoples } from '../peoplesSheet';
import { type Done, done } from '../result';
import type { Lock, OwnSheet, Workbook, WrittenCell } from '../services';
import type { RowToWrite } from '../setTierByHand';

export const SERVICES_ROLE = 'services';

/** Where people write what each tier gets. */
export const SERVICES: PeoplesSheetKind<keyof ServiceRow> = {
  role: SERVICES_ROLE,
  wishedName: 'sheet.services',
  columns: SERVICE_COLUMNS,
  offers: (choice, tiers) => ({
    tier: [choice('service.everyone'), ...tiers],
    situation: ['any', ...SITUATIONS].map((each) => choice(situationKey(each as Situation | 'any'))),
    kind: [...SERVICE_KINDS, ...SETTING_KINDS].map((kind) => choice(`service.kind.${kind}`)),
  }),
  filled: presetRows,
};

/** The services that count: as people wrote them, or the preset. */
export interface ServicesSheet {
  readonly plan: ServicePlan;
  readonly written: { readonly sheet: PeoplesSheet<keyof ServiceRow>; readonly read: ServicesRead } | undefined; // undefined: the preset counts
}

export function readServicesSheet(workbook: Workbook, own: readonly OwnSheet[], policy: Pick<Policy, 'rules'>): ServicesSheet {
  const tiers = policy.rules.tiers.map(({ name }) => name);
  const sheet = readPeoples(workbook, own, SERVICES);
  if (sheet === undefined || !hasContent(sheet)) return { plan: presetServices(tiers, workbook.language), written: undefined };
  const read = readServices(sheet.rows, policy, presetSettings(tiers));
  return { plan: read, written: { sheet, read } };
}

/** The sheet as people have it, made and filled with the preset when there is none, or nothing in it. */
export function servicesSheetToWrite(workbook: Workbook): PeoplesSheet<keyof ServiceRow> {
  const own = workbook.ownSheets();
  const known = readPeoples(workbook, own, SERVICES);
  return known !== undefined && hasContent(known) ? known : madePeoples(workbook, own, SERVICES);
}

/** Leads to the sheet of services. It is made and filled with the preset once; after that it is people's. */
export function openServices({ workbook, lock }: { readonly workbook: Workbook; readonly lock: Lock }): Done<RowToWrite> {
  return exclusively({ workbook, lock }, WAIT_OF_PEOPLE_MS, () => {
    return done({ sheet: servicesSheetToWrite(workbook).name, cell: 'A2' });
  });
}

/** The preset's services, and its settings. */
function presetRows(language: Language, tiers: readonly string[]): WrittenCell[][] {
  if (tiers.length === 0) return [];
  const { services, settings } = presetServices(tiers, language);
  return [...services.map((service) => serviceCells(service, language)), ...settingRows(settings, language)].map((row) => [...row, undefined]);
}

function serviceCells({ tier, situation, kind, what, everyDays, withinHours, owner, cost, minutes, openRule }: Service, language: Language): WrittenCell[] {
  const who = tier ?? say(language, 'service.everyone');
  return [who, situationText(situation, language), say(language, `service.kind.${kind}`), what, everyDays, withinHours, owner, cost, minutes, openRule];
}

function settingRows({ floors, minutesAWeek, reserved, graceDays, orderIsContact }: CareSettings, language: Language): WrittenCell[][] {
  const everyone = say(language, 'service.everyone');
  const row = (kind: (typeof SETTING_KINDS)[number], cells: { tier?: string; what?: string; days?: number | undefined; hours?: number | undefined }) => [
    cells.tier ?? everyone,
    say(language, 'service.when.any'),
    say(language, `service.kind.${kind}`),
    cells.what,
    cells.days,
    cells.hours,
    ...new Array<WrittenCell>(4).fill(undefined),
  ];
  return [
    ...[...floors].map(([tier, { days, hours }]) => row('floor', { ...(tier !== '' && { tier }), what: say(language, 'service.words.floor'), days, hours })),
    row('hours', { hours: minutesAWeek / 60 }),
    row('reserved', { what: `${Math.round(reserved * 100)}%` }),
    row('grace', { days: graceDays }),
    row('orderIsContact', { what: say(language, orderIsContact ? 'service.yes' : 'service.no') }),
  ];
}

export function situationText(situation: Situation | undefined, language: Language): string {
  return say(language, situationKey(situation ?? 'any'));
}

function situationKey(situation: Situation | 'any') {
  return situation === 'any' || situation === 'complaint' || situation === 'rising' ? (`service.when.${situation}` as const) : (`stage.${situation}` as const);
}

function hasContent({ rows }: PeoplesSheet<keyof ServiceRow>): boolean {
  return rows.some((row) => Object.values(row).some((cell) => !isBlank(cell)));
}
