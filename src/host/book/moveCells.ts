import { type Area, areaOfRect, covers } from './address';
import { printFormula, readReferences } from './compile';
import type { Engine } from './engine';
import type { Formula } from './formula';
import type { Names } from './names';
import { areaOf, type Reference } from './reference';
import { type ReferenceImage, runAgain } from './referenceImages';
import type { Sheet } from './sheet';
import type { Tabs } from './tabs';

/** Cells that go elsewhere, as by cut and paste. */
export interface Removal {
  readonly from: Area;
  readonly fromSheet: Sheet;
  readonly toSheet: Sheet;
  readonly down: number;
  readonly right: number;
}

/**
 * References that lie wholly in the moved cells follow them, from wherever they are; those that only touch them stay (observed
 * in spreadsheets at large, of Google's assumed). So do named ranges and charts. Gives what the references were.
 */
export function moveReferences(engine: Engine, tabs: Tabs, names: Names, removal: Removal): ReferenceImage[] {
  const images: ReferenceImage[] = [];
  for (const formula of engine.formulas) {
    for (const reference of formula.compiled.references) {
      const before = { ...reference };
      if (follow(reference, removal)) images.push({ formula, reference: qualified(reference, formula, tabs), before });
    }
  }
  runAgain(engine, new Set(images.map(({ formula }) => formula)));
  const moved = names.entriesOn(removal.fromSheet.id).filter(({ reference }) => follow(reference, removal));
  engine.invalidateNames(new Set(moved.map(({ name }) => name.toUpperCase())));
  for (const sheet of tabs.all) moveCharts(sheet, removal);
  return images;
}

/** A formula of the moved cells as it reads in its new place: its references stay where they were, or moved with it. */
export function movedText(text: string, tabs: Tabs, removal: Removal): string {
  const { fromSheet, toSheet } = removal;
  const written = readReferences(text, { ownSheetId: fromSheet.id, sheetIdOf: (name) => tabs.find(name)?.id });
  for (const reference of written.references) {
    follow(reference, removal);
    if (reference.qualifier === undefined && reference.state === 'live' && reference.sheetId !== toSheet.id) reference.qualifier = fromSheet.name;
  }
  return printFormula(written, (id) => tabs.get(id)?.name);
}

function follow(reference: Reference, { from, fromSheet, toSheet, down, right }: Removal): boolean {
  if (reference.state !== 'live' || reference.sheetId !== fromSheet.id || !covers(from, areaOf(reference))) return false;
  const moved = (place: number | undefined, by: number) => (place === undefined ? undefined : place + by);
  reference.top = moved(reference.top, down);
  reference.bottom = moved(reference.bottom, down);
  reference.left = moved(reference.left, right);
  reference.right = moved(reference.right, right);
  reference.sheetId = toSheet.id;
  return true;
}

/** A reference that left the formula's own sheet must say where it went. */
function qualified(reference: Reference, formula: Formula, tabs: Tabs): Reference {
  if (reference.qualifier === undefined && reference.sheetId !== formula.sheetId) reference.qualifier = tabs.get(reference.sheetId)?.name;
  return reference;
}

function moveCharts(sheet: Sheet, { from, fromSheet, toSheet, down, right }: Removal): void {
  sheet.charts = sheet.charts.map((chart) => {
    const { area } = chart;
    if (area?.sheetId !== fromSheet.id || !covers(from, areaOfRect(area))) return chart;
    return { ...chart, area: { ...area, sheetId: toSheet.id, row: area.row + down, column: area.column + right } };
  });
}
