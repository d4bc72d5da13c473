import * as v from 'valibot';
import type { Policy } from '../core/policy';
import { type Language, say } from '../messages';
import type { Areas } from './generation/journal';
import { NOTED } from './headingNotes';
import type { PageLook } from './pageLook';
import { headingNotes } from './pageParts';
import { ruleNotes } from './ruleNotes';
import type { Workbook } from './services';
import { speakAnew } from './speakAnew';

const AREA = 'looks';
const toldSchema = v.object({
  language: v.picklist(['en', 'zh']),
  tiers: v.array(v.string()),
  ruled: v.exactOptional(v.array(v.string()), []),
  charts: v.exactOptional(v.object({ row: v.number(), columns: v.number() })),
});

/** What sheets were told of when they were dressed, and cannot follow by themselves. */
type Told = v.InferOutput<typeof toldSchema>;

/** A page, as far as its sheet is dressed by it. */
export interface LookedPage {
  readonly role: string;
  readonly wishedName: string;
  readonly look: PageLook;
}

/** What the next update compares with. */
export function looksArea({ state, language }: Workbook, policy: Policy, looks: readonly PageLook[]): Areas {
  const charted = looks.find((look) => look.charts !== undefined);
  const tiers = policy.rules.tiers.map(({ name }) => name);
  const told: Told = {
    language,
    tiers,
    ruled: Object.values(ruleNotes(policy, language)),
    ...(charted?.charts && { charts: { row: charted.charts.row, columns: charted.kinds.length } }),
  };
  return areaOf(state, told);
}

/** How many columns the Summary had when it was last written. */
export function columnsBefore({ state }: Workbook): number | undefined {
  return toldBy(state.area(AREA))?.charts?.columns;
}

/** The same where an earlier generation comes back. */
export function looksBack({ state }: Workbook, back: Areas): Areas {
  const told = toldBy(back[AREA] ?? state.area(AREA));
  return told === undefined ? {} : areaOf(state, told);
}

/** Charts stay as they are under a page that has none. */
function areaOf(state: Workbook['state'], { charts: now, ...told }: Told): Areas {
  const before = toldBy(state.area(AREA))?.charts;
  const charts = now ?? before;
  return { [AREA]: [JSON.stringify({ ...told, ...(charts && { charts }) })] };
}

/**
 * Sheets are dressed once, when they are made. What of it names things follows the language of the sheets and the tiers of
 * the rules: tabs, headings that people write under, notes of headings, charts, colours of tiers. What people have changed
 * of it stays. Done twice it is done once, so what a run that is cut off leaves of it the next one does.
 */
export function bringLooks(workbook: Workbook, pages: readonly LookedPage[], area: Areas): void {
  const [before, now] = [toldBy(workbook.state.area(AREA)), toldBy(area[AREA] ?? [])];
  if (before === undefined || now === undefined || JSON.stringify(before) === JSON.stringify(now)) return;
  const isOther = before.language !== now.language;
  if (isOther) speakAnew(workbook, pages, before, now);
  const areOther = JSON.stringify(before.tiers) !== JSON.stringify(now.tiers);
  const was = {
    tiers: areOther ? before.tiers : undefined,
    charts: areOther || isOther ? before.charts : undefined,
    titles: chartTitles(),
    notes: new Map([...(isOther ? noteWords(before.language, now.language) : []), ...before.ruled.map((text, at) => [text, now.ruled[at] ?? text] as const)]),
  };
  const own = workbook.ownSheets();
  for (const { role, look } of pages) {
    const sheet = own.find((each) => each.role === role);
    if (sheet !== undefined) workbook.redress(sheet, look, was);
  }
}

function toldBy([text = '']: readonly string[]): Told | undefined {
  try {
    const read = v.safeParse(toldSchema, JSON.parse(text));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** In every language: a chart of ours that nobody has renamed bears one of them. */
function chartTitles(): { readonly shares: readonly string[]; readonly runs: readonly string[] } {
  const titled = (id: 'shares' | 'runs') => (['en', 'zh'] as const).map((language) => say(language, `summary.chart.${id}`));
  return { shares: titled('shares'), runs: titled('runs') };
}

function noteWords(before: Language, now: Language): readonly (readonly [was: string, is: string])[] {
  const [old, anew] = [headingNotes(NOTED, before), headingNotes(NOTED, now)];
  return old.map((text, at) => [text, anew[at] as string]);
}
