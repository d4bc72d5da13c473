import { type Cell, isBlank } from '../model/cell';
import { type Policy, sameTierInEnglish, tierKey } from '../policy';
import { cellText } from '../reading';
import { type CareSettings, type Floor, SETTING_KINDS, type Service, type ServiceKind, type ServicePlan, type SettingKind } from './service';
import { isEveryone, kindWord, situationWord } from './serviceWords';

/** One row of the sheet of services, as people left it. */
export interface ServiceRow {
  readonly tier: Cell;
  readonly situation: Cell;
  readonly kind: Cell;
  readonly what: Cell;
  readonly days: Cell;
  readonly hours: Cell;
  readonly owner: Cell;
  readonly cost: Cell;
  readonly minutes: Cell;
  readonly openRule: Cell;
}

/** Why a row gives nothing and sets nothing. */
export type ServiceFault = 'tierUnknown' | 'situationUnclear' | 'kindUnclear' | 'whatBlank' | 'numberUnclear' | 'settingUnclear';

export interface ServicesRead extends ServicePlan {
  readonly faults: readonly (ServiceFault | undefined)[]; // as the rows
  readonly placed: readonly (Service | undefined)[]; // as the rows; undefined: blank, a setting, or a fault
}

const MOST_DAYS = 3650;
const MOST_HOURS = 8760;
const HOURS_OF_A_WEEK = 168;

/**
 * What people wrote. A bad row is told, and all others count; a setting nobody wrote is as the preset has it, but for
 * floors: what somebody took away there is gone.
 */
export function readServices(rows: readonly ServiceRow[], { rules }: Pick<Policy, 'rules'>, preset: CareSettings): ServicesRead {
  const floors = new Map<string, Floor>();
  const services: Service[] = [];
  const placed: (Service | undefined)[] = [];
  let settings = preset;
  const faults = rows.map((row, at): ServiceFault | undefined => {
    if (Object.values(row).every(isBlank)) return undefined;
    const kind = kindWord(row.kind);
    if (kind === undefined) return 'kindUnclear';
    const tier = isEveryone(row.tier) ? undefined : tierNamed(row.tier, rules);
    if (tier === undefined && !isEveryone(row.tier)) return 'tierUnknown';
    if (!isSetting(kind)) {
      const service = serviceOf(row, tier, kind);
      if (typeof service === 'string') return service;
      services.push(service);
      placed[at] = service;
      return undefined;
    }
    if (kind === 'floor') {
      const [days, hours] = [numberIn(row.days, MOST_DAYS), numberIn(row.hours, MOST_HOURS)];
      if (days === 'unclear' || hours === 'unclear' || (days ?? hours) === undefined) return 'settingUnclear';
      floors.set(tier ?? '', { days, hours });
      return undefined;
    }
    const set = settingOf(kind, row);
    settings = { ...settings, ...set };
    return set === undefined ? 'settingUnclear' : undefined;
  });
  return { services, settings: { ...settings, floors }, faults, placed: rows.map((_, at) => placed[at]) };
}

/** What a row sets, and for which tier (`undefined`: everyone); nothing for every other row. */
export function settingIn(
  { kind, tier }: Pick<ServiceRow, 'kind' | 'tier'>,
  { rules }: Pick<Policy, 'rules'>,
): { readonly kind: SettingKind; readonly tier: string | undefined } | undefined {
  const word = kindWord(kind);
  if (word === undefined || !isSetting(word)) return undefined;
  const named = isEveryone(tier) ? undefined : tierNamed(tier, rules);
  return named === undefined && !isEveryone(tier) ? undefined : { kind: word, tier: named };
}

function serviceOf(row: ServiceRow, tier: string | undefined, kind: ServiceKind): Service | ServiceFault {
  const situation = isBlank(row.situation) ? 'any' : situationWord(row.situation);
  if (situation === undefined) return 'situationUnclear';
  const what = saidIn(row.what);
  if (what === '') return 'whatBlank';
  const [everyDays, withinHours] = [numberIn(row.days, MOST_DAYS), numberIn(row.hours, MOST_HOURS)];
  const [cost, minutes] = [numberIn(row.cost, 1e9), numberIn(row.minutes, 24 * 60)];
  if (everyDays === 'unclear' || withinHours === 'unclear' || cost === 'unclear' || minutes === 'unclear') return 'numberUnclear';
  if (everyDays === 0 || minutes === 0) return 'numberUnclear';
  const said = { owner: saidIn(row.owner), openRule: saidIn(row.openRule) };
  return { tier, situation: situation === 'any' ? undefined : situation, kind, what, everyDays, withinHours, cost, minutes, ...said };
}

/** The value stands in the column that suits it, or in any of the three. */
function settingOf(kind: Exclude<SettingKind, 'floor'>, { what, days, hours }: ServiceRow): Partial<CareSettings> | undefined {
  const value = [what, hours, days].find((cell) => !isBlank(cell)) ?? '';
  if (kind === 'orderIsContact') {
    const isYes = YES.test(textIn(value));
    return isYes || NO.test(textIn(value)) ? { orderIsContact: isYes } : undefined;
  }
  const number = numberIn(value, MOST_DAYS);
  if (typeof number !== 'number') return undefined;
  if (kind === 'hours') return number > HOURS_OF_A_WEEK ? undefined : { minutesAWeek: Math.round(number * 60) };
  if (kind === 'grace') return { graceDays: Math.round(number) };
  const share = typeof value === 'string' || number > 1 ? number / 100 : number;
  return share > 1 ? undefined : { reserved: share };
}

const YES = /^(yes|y|true|1|是|对|算|✓|✔)$/i;
const NO = /^(no|n|false|0|否|不|不算)$/i;

/** A plain number, its unit written behind it or not. */
function numberIn(cell: Cell, most: number): number | undefined | 'unclear' {
  if (isBlank(cell)) return undefined;
  const match = /^(\d+(?:\.\d+)?)\s*(%|days?|d|h|hours?|min|minutes?|天|小时|分钟|元)?$/i.exec(textIn(cell).replace(/,/g, ''));
  const number = match === null ? Number.NaN : Number(match[1]);
  return number >= 0 && number <= most ? number : 'unclear';
}

/** What is shown again stays as people wrote it. */
function saidIn(cell: Cell): string {
  return cellText(cell).trim();
}

function textIn(cell: Cell): string {
  return cellText(cell).normalize('NFKC').trim();
}

/** The rules' own spelling of a tier; the default tiers go by their names in either language. */
function tierNamed(cell: Cell, { tiers }: Policy['rules']): string | undefined {
  const written = textIn(cell);
  const called = (name: string) => tierKey(sameTierInEnglish(name));
  return (tiers.find(({ name }) => tierKey(name) === tierKey(written)) ?? tiers.find(({ name }) => called(name) === called(written)))?.name;
}

function isSetting(kind: ServiceKind | SettingKind): kind is SettingKind {
  return (SETTING_KINDS as readonly string[]).includes(kind);
}
