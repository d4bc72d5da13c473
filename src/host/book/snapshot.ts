import type { Engine } from './engine';
import type { FormatsMemento } from './formats';
import type { Formula } from './formula';
import type { Reference } from './reference';
import { refill } from './refill';
import { settle } from './settle';
import type { Sheet } from './sheet';
import type { CellValue } from './types';
import type { Workings } from './workings';

/**
 * Everything a book holds, to be put back as often as wanted: sheets, cells, looks, formulas with what they gave, names.
 * Unlike a `Reversal` it needs not know what was done since, and keeps a copy of all cells.
 */
export function rememberBook({ tabs, names, engine }: Workings): () => void {
  settle(engine);
  const [restoreTabs, restoreEngine] = [tabs.remember(), rememberEngine(engine)];
  const sheets = tabs.all.map(rememberSheet);
  const formulas = [...engine.formulas].map(rememberFormula);
  const namesThen = names.remember();
  return () => {
    restoreTabs();
    for (const restore of sheets) restore();
    for (const restore of formulas) restore();
    names.restore(namesThen);
    restoreEngine();
  };
}

/** Which formulas there are, all of them clean, and when the clock was looked at. */
function rememberEngine(engine: Engine): () => void {
  const { lastDay, edits, editsSeen } = engine;
  const [formulas, tainted, clockReaders, restoreSpills] = [[...engine.formulas], [...engine.tainted], [...engine.clockReaders], engine.spills.remember()];
  return () => {
    refill(engine.formulas, formulas);
    refill(engine.tainted, tainted);
    refill(engine.clockReaders, clockReaders);
    restoreSpills();
    for (const set of [engine.dirty, engine.expanding, engine.waiting, engine.waitingExpanding]) set.clear();
    Object.assign(engine, { lastDay, edits, editsSeen });
    engine.forgetBlocks();
    engine.rewatchAll();
  };
}

const EVERYWHERE = { top: 0, left: 0, bottom: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY };

function rememberSheet(sheet: Sheet): () => void {
  const { name, rowCount, columnCount, hidden, frozenRows, frozenColumns, tabColor, charts, hiddenRows, hiddenColumns, merges, dress } = sheet;
  const rows: readonly (readonly CellValue[] | undefined)[] = sheet.rows.map((line) => line?.slice());
  const [formulas, widths, rules] = [new Map(sheet.formulas), new Map(sheet.columnWidths), sheet.rules.blocks];
  const formats: FormatsMemento = sheet.formats.remember(EVERYWHERE);
  return () => {
    Object.assign(sheet, { name, rowCount, columnCount, hidden, frozenRows, frozenColumns, tabColor, charts, hiddenRows, hiddenColumns, merges, dress });
    sheet.rows = rows.map((line) => line?.slice());
    sheet.formulas = new Map(formulas);
    sheet.columnWidths.clear();
    for (const [column, pixels] of widths) sheet.columnWidths.set(column, pixels);
    sheet.formats.restore(formats);
    sheet.rules.blocks = rules;
  };
}

function rememberFormula(formula: Formula): () => void {
  const { row, column, output, wanted, held, circular } = formula;
  const references: (readonly [Reference, Reference])[] = formula.compiled.references.map((reference) => [reference, { ...reference }]);
  return () => {
    Object.assign(formula, { row, column, output, wanted, held, circular, state: 'clean' });
    for (const [reference, then] of references) Object.assign(reference, then);
  };
}

/** The same book again, apart from this one: ids of sheets stay, formulas are entered anew from their texts. */
export function copyBook(from: Workings, to: Workings): void {
  settle(from.engine);
  for (const sheet of from.tabs.all) to.tabs.insert(sheet.name, { id: sheet.id, rows: sheet.rowCount, columns: sheet.columnCount });
  for (const { name, dead, ...area } of from.names.list()) {
    to.names.define(name, area);
    if (dead) to.names.kill(name);
  }
  for (const sheet of from.tabs.all) to.tabs.fillCopy(sheet, to.tabs.must(sheet.id), to.engine, (row, column) => from.tabs.formulaText(sheet, row, column));
}
