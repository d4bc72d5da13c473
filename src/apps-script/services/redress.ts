import type { LookedLike, PageLook } from '../../workflows';
import { redressCharted } from './dress';
import { redrawCharts } from './summaryCharts';
import { recolorTiers } from './tierColorRules';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet was dressed once; what of it names tiers, or speaks a language, becomes as a new sheet's would be. What people have changed of it stays. */
export function redress(sheet: Sheet, look: PageLook, was: LookedLike): void {
  renote(sheet, look, was.notes);
  recolorTiers(sheet, look, was.tiers);
  redressCharted(sheet, look, was.charts);
  redrawCharts(sheet, look, was);
}

/** Notes that still say what one of ours said. */
function renote(sheet: Sheet, { headingRow, kinds }: PageLook, notes: LookedLike['notes']): void {
  if (notes.size === 0) return; // nothing that stood there once says anything else now
  const heading = sheet.getRange(headingRow, 1, 1, Math.min(kinds.length, sheet.getMaxColumns()));
  const [held = []] = heading.getNotes();
  const wanted = held.map((note) => notes.get(note) ?? note);
  if (wanted.some((note, at) => note !== held[at])) heading.setNotes([wanted]);
}
