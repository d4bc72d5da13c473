import type { Cell } from '../../core/model/cell';
import { calledAs } from '../../core/model/customer';
import { isoDay } from '../../core/model/day';
import type { ColumnKind } from '../../core/tables';
import { type Language, say } from '../../messages';
import { answersDigest } from '../generation/answers';
import { lineOfList, TAB_COLORS, tableLook } from '../pageParts';
import type { PageOf } from '../pages';
import type { WrittenCell } from '../services';
import { actionShown, joined, whyAction } from './actionWords';
import type { Served } from './servedCustomers';
import { chanceOf, minutesOf, type Week } from './weekPlan';
import { WEEK_ROLE } from './weekTicks';

const COLUMNS = [
  ['CUSTOMER', 'who'],
  ['TIER', 'text'],
  ['NEXT_ACTION', 'sentence'],
  ['WHY', 'why'],
  ['SERVICE_OWNER', 'text'],
  ['ACTION_DUE', 'date'],
  ['SERVICE_MINUTES', 'count'],
  ['ACTION_DONE', 'text'],
  ['NOTES', 'note'],
] as const satisfies readonly (readonly [string, ColumnKind])[];

/** What the list shows besides its plan. */
export interface WeekSheet {
  readonly held: readonly (readonly Cell[])[] | undefined; // as read when the update began
  readonly noted: readonly Served[]; // not in the plan, but somebody wrote a note beside them
  readonly notes: ReadonlyMap<string, string>; // by customer key
  readonly nameOf: (key: string) => { readonly name: string; readonly tier: string | undefined } | undefined;
  readonly moneyText: (units: number) => string;
  readonly tiers: readonly string[]; // names, best first
  readonly language: Language;
}

/** This week's list: what is open, what people noted something of, and what was ticked since Monday. Ticks and notes stay with their customer. */
export function weekPage({ listed, done }: Week, sheet: WeekSheet): PageOf {
  const { held, noted, nameOf, language } = sheet;
  const headings = COLUMNS.map(([heading]) => say(language, `heading.${heading}`));
  const open = [
    ...listed.map((served) => openCells(served, whyNow(served, sheet), sheet)),
    ...noted.map((served) => openCells(served, [say(language, 'care.because.noted')], sheet)),
  ];
  const ticked = done.map(({ key, day, what, owner, minutes, tick, note }): WrittenCell[] => {
    const { name = key, tier } = nameOf(key) ?? {};
    return [name, tier, what, say(language, 'care.because.done', { day: isoDay(day) }), owner, undefined, minutes, tick, note];
  });
  const isEmpty = open.length + ticked.length === 0;
  const rows: WrittenCell[][] = [headings, ...open, ...ticked, ...(isEmpty ? [lineOfList(say(language, 'care.week.empty'), COLUMNS.length)] : [])];
  const keys = [undefined, ...listed.map(({ key }) => key), ...noted.map(({ key }) => key), ...done.map(({ key }) => key), ...(isEmpty ? [undefined] : [])];
  const columns = COLUMNS.map(([heading, kind]) => ({ heading, kind }));
  const look = { ...tableLook({ columns }, sheet.tiers, language), headingRow: 1, tabColor: TAB_COLORS.watch, moneyFormat: '0', isList: true, peoples: [7, 8] };
  const answered = held === undefined ? {} : { answered: answersDigest(held, COLUMNS.length) };
  return { role: WEEK_ROLE, wishedName: say(language, 'sheet.week'), page: { rows, look, keys, fillsSheet: true, ...answered } };
}

function openCells(served: Served, why: readonly string[], { notes, language }: WeekSheet): WrittenCell[] {
  const { customer, key, tier } = served;
  const { what, owner, due } = actionShown(served, language);
  return [calledAs(customer.measures), tier, what, joined(why, language), owner, due, minutesOf(served), undefined, notes.get(key)];
}

function whyNow(served: Served, { moneyText, language }: WeekSheet): string[] {
  const { worthAYear } = served;
  const worth = say(language, 'care.because.worth', { amount: moneyText(worthAYear), percent: chanceOf(served) });
  return [...whyAction(served, language), ...(worthAYear > 0 ? [worth] : [])];
}
