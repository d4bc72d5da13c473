import { calledAs } from '../../core/model/customer';
import { steadyMinutes } from '../../core/planner';
import { type CareSettings, floorOf } from '../../core/services';
import type { ColumnKind } from '../../core/tables';
import { type Language, say } from '../../messages';
import type { PageOf } from '../pages';
import type { WrittenCell } from '../services';
import type { CareLedger } from './careLedger';
import type { Served } from './servedCustomers';

export const CARE_ROLE = 'care';
const MOST_LISTED = 200;

const COLUMNS = [
  ['TIER', 'sentence'],
  ['floor', 'note'],
  ['customers', 'count'],
  ['last', 'date'],
  ['contacts', 'count'],
  ['customerShare', 'share'],
  ['salesShare', 'share'],
  ['contactShare', 'share'],
  ['minutesShare', 'share'],
  ['ratio', 'score'],
  ['minutes', 'count'],
  ['cost', 'money'],
] as const satisfies readonly (readonly [string, ColumnKind])[];

/** Nearly always as many, so that the look given at birth keeps fitting. */
const LINES = 8;

/** What the page is made from. */
export interface CareFound {
  readonly lines: readonly string[];
  readonly tiers: readonly string[];
  readonly settings: CareSettings;
  readonly ledger: CareLedger;
  readonly past: readonly Served[]; // longest first
  readonly noneRecorded: readonly Served[]; // oldest customers first
  readonly moneyFormat: string;
  readonly language: Language;
}

/** One page: what the week comes to, where attention goes by tier, and who has been left alone too long. */
export function carePage(found: CareFound): PageOf {
  const { lines, past, noneRecorded, moneyFormat, language } = found;
  const word = (key: 'title' | 'ledger' | 'nobody' | 'nobodyNone' | 'noneRecorded') => oneLine(say(language, `care.${key}`));
  const above = Math.max(LINES, lines.length);
  const rows: WrittenCell[][] = [
    word('title'),
    ...Array.from({ length: above }, (_, at) => oneLine(lines[at] ?? '')),
    word('ledger'),
    headings(language),
    ...ledgerRows(found),
    oneLine(''),
    word(past.length === 0 ? 'nobodyNone' : 'nobody'),
    ...listed(past, language),
    ...(noneRecorded.length === 0 ? [] : [oneLine(''), word('noneRecorded'), ...listed(noneRecorded, language)]),
  ];
  const look = { kinds: COLUMNS.map(([, kind]) => kind), headingRow: above + 3, tabColor: undefined, moneyFormat };
  return { role: CARE_ROLE, wishedName: say(language, 'sheet.care'), page: { rows, look } };
}

/** Minutes a week for all floors together, by the tiers' customers and usual minutes. */
export function steadyMinutesOf({ tiers, settings, ledger }: Pick<CareFound, 'tiers' | 'settings' | 'ledger'>): number {
  return steadyMinutes(
    ledger.rows.map(({ tier, customers }) => ({
      customers,
      floor: floorOf(settings, tier === undefined ? undefined : tiers[tier]).days,
      minutes: ledger.usualMinutes(tier),
    })),
  );
}

function headings(language: Language): WrittenCell[] {
  return COLUMNS.map(([name]) => (name === 'TIER' ? say(language, 'heading.TIER') : say(language, `care.h.${name}`)));
}

function ledgerRows({ ledger, tiers, settings, language }: CareFound): WrittenCell[][] {
  const unknown = say(language, 'care.unknown');
  const isKnown = ledger.contacts > 0;
  return ledger.rows.map((row) => {
    const tier = row.tier === undefined ? undefined : tiers[row.tier];
    const { days = 0, hours } = floorOf(settings, tier);
    return [
      tier ?? say(language, 'changes.noTier'),
      say(language, 'care.promise', { days, hours: hours === undefined ? 'none' : String(hours) }),
      row.customers,
      undefined,
      isKnown ? row.contacts : unknown,
      row.customerShare,
      row.salesShare ?? unknown,
      row.contactShare ?? unknown,
      row.minutesShare ?? unknown,
      row.ratio === undefined ? unknown : Math.round(row.ratio * 100),
      isKnown ? row.minutes : unknown,
      row.cost ?? unknown,
    ];
  });
}

function listed(customers: readonly Served[], language: Language): WrittenCell[][] {
  const rest = customers.length - MOST_LISTED;
  const rows = customers.slice(0, MOST_LISTED).map(({ customer, tier, care }): WrittenCell[] => {
    const cells: WrittenCell[] = [calledAs(customer.measures), tier ?? say(language, 'changes.noTier')];
    const last = 'last' in care ? care.last : undefined;
    if (care.state !== 'unknown') cells.push(care.days, last === undefined ? undefined : { day: last }, care.floor);
    return [...cells, ...new Array<WrittenCell>(COLUMNS.length - cells.length).fill(undefined)];
  });
  return rest > 0 ? [...rows, oneLine(say(language, 'care.more', { rest }))] : rows;
}

function oneLine(text: string): WrittenCell[] {
  return [text === '' ? undefined : text, ...new Array<WrittenCell>(COLUMNS.length - 1).fill(undefined)];
}
