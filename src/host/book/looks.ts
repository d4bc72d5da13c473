import { type Area, overlaps } from './address';
import { type Engine, outputOf } from './engine';
import type { Formula } from './formula';
import type { Sheet } from './sheet';
import type { Step } from './step';

/**
 * The looks, notes and rules of a block, to be put back later.
 *
 * @param retypes  number formats change: blocks that formulas spill in here were typed by them and must be placed anew
 */
export function rememberLooks(engine: Engine, sheet: Sheet, area: Area, retypes: boolean): Step {
  const formats = sheet.formats.remember(area);
  const rules = sheet.rules.blocks;
  return () => {
    const forth = rememberLooks(engine, sheet, area, retypes);
    sheet.formats.restore(formats);
    sheet.rules.blocks = rules;
    if (retypes) for (const formula of spillingInto(engine, sheet, area)) engine.invalidateFormula(formula);
    return forth;
  };
}

/** Formulas whose block fills cells of the area, or would if it had room. */
function spillingInto(engine: Engine, sheet: Sheet, area: Area): Formula[] {
  const found = [...engine.spills.spilled].filter((formula) => formula.sheetId === sheet.id && overlaps(outputOf(formula), area));
  engine.spills.forEachBlockedBy(sheet.id, area, (formula) => found.push(formula));
  return found;
}
