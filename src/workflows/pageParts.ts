import { tierColors } from '../core/model/tierColors';
import { sameTierInEnglish } from '../core/policy';
import type { Table } from '../core/tables';
import { type Language, say } from '../messages';
import { isNoted, type NotedHeading } from './headingNotes';
import type { PageLook, TierCells, WrittenCell } from './services';

export const SUMMARY_ROLE = 'summary';
/** Of tabs that are no tier's. */
export const TAB_COLORS = { summary: '#0b57d0', watch: '#b3261e', log: '#5f6368' } as const;

const TIERS: readonly string[] = ['TIER', 'TIER_BEFORE', 'FROM', 'TO'];

/** A tier's sheet goes by the tier's name; the default tiers by one name for all languages, so that a change of language keeps their sheets. */
export function tierRoles(names: readonly string[]): string[] {
  const roles = names.map((name) => `tier:${sameTierInEnglish(name)}`);
  return new Set(roles).size === roles.length ? roles : names.map((name) => `tier:${name}`);
}

/** The look of a table by its columns: what it holds, what its headings say, and which of its cells name tiers. */
export function tableLook({ columns }: Pick<Table, 'columns'>, names: readonly string[], language: Language): Pick<PageLook, 'kinds' | 'notes' | 'tiers'> {
  const tierCells = columns.flatMap(({ heading }, at) => (TIERS.includes(heading) ? [at] : []));
  return {
    kinds: columns.map(({ kind }) => kind),
    notes: headingNotes(
      columns.map(({ heading }) => heading),
      language,
    ),
    ...(tierCells.length > 0 && names.length > 0 && { tiers: { names, colors: tierColors(names.length), columns: tierCells } }),
  };
}

/** Only one tier of the list's. */
export function ofOneTier(tiers: TierCells | undefined, tier: number): TierCells | undefined {
  const [name, color] = [tiers?.names[tier], tiers?.colors[tier]];
  return name === undefined || color === undefined ? undefined : { names: [name], colors: [color], columns: [tiers?.columns[0] ?? 0] };
}

/** What each heading says of how its column is made. */
export function headingNotes(headings: readonly string[], language: Language): string[] {
  return headings.map((heading) => (isNoted(heading) ? say(language, `note.${heading satisfies NotedHeading}`) : ''));
}

/** A sentence alone in its row. */
export function oneLine(text: string, width: number): WrittenCell[] {
  return lineAt(0, text, width);
}

/** The same in a list: its first column stays in sight, and would cut the sentence off. */
export function lineOfList(text: string, width: number): WrittenCell[] {
  return lineAt(1, text, width);
}

function lineAt(column: number, text: string, width: number): WrittenCell[] {
  return Array.from({ length: width }, (_, at) => (at === column && text !== '' ? text : undefined));
}
