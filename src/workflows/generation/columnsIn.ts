import { HEADING_CODES } from '../../core/tables';
import { say } from '../../messages';
import type { StagedPage } from './staged';

/** What a page's headings say. */
export function headingsOf(rows: StagedPage['rows'], headingRow: number): string[] {
  return (rows[headingRow - 1] ?? []).map((cell) => String(cell ?? ''));
}

/**
 * Where each heading stood among earlier ones, in whatever language these were; −1: it is new. As many as before are the same;
 * a blank one tells nothing but its place.
 */
export function placesBefore(headings: readonly string[], before: readonly string[]): readonly number[] {
  if (headings.length === before.length) return headings.map((_, column) => column);
  const were = before.map(inEnglish);
  return headings.map((heading, at) => (heading !== '' ? were.indexOf(inEnglish(heading)) : before[at] === '' ? at : -1));
}

let english: ReadonlyMap<string, string> | undefined;

function inEnglish(heading: string): string {
  english ??= new Map(HEADING_CODES.map((code) => [say('zh', `heading.${code}`), say('en', `heading.${code}`)]));
  return english.get(heading) ?? heading;
}
