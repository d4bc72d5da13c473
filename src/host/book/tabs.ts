import { copyCells } from './cells';
import { printFormula } from './compile';
import type { Engine } from './engine';
import type { Names } from './names';
import { Sheet } from './sheet';

const DEFAULT_ROWS = 1000; // documented: a new sheet has 1000 rows and 26 columns
const DEFAULT_COLUMNS = 26;

/** The sheets of a book in tab order, by id and by name. */
export class Tabs {
  private ordered: Sheet[] = [];
  private readonly byId = new Map<number, Sheet>();
  private lastId = 0;

  get all(): readonly Sheet[] {
    return this.ordered;
  }

  get(id: number): Sheet | undefined {
    return this.byId.get(id);
  }

  must(id: number): Sheet {
    const sheet = this.byId.get(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  /** Letters compare without case (observed). */
  find(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.ordered.find((tab) => tab.name.toLowerCase() === wanted);
  }

  insert(name: string, options: { index?: number; id?: number; rows?: number; columns?: number }): Sheet {
    if (this.find(name)) throw new Error(`a sheet named ${name} exists`);
    const sheet = new Sheet(this.newId(options.id), name, options.rows ?? DEFAULT_ROWS, options.columns ?? DEFAULT_COLUMNS);
    this.byId.set(sheet.id, sheet);
    this.ordered.splice(options.index ?? this.ordered.length, 0, sheet);
    return sheet;
  }

  rename(id: number, name: string): void {
    const other = this.find(name);
    if (other && other.id !== id) throw new Error(`a sheet named ${name} exists`);
    this.must(id).name = name;
  }

  move(id: number, index: number): void {
    const sheet = this.must(id);
    this.ordered = this.ordered.filter((tab) => tab !== sheet);
    this.ordered.splice(index, 0, sheet);
  }

  /** References to the sheet are dead for ever, also when a sheet of its name comes back (D1; observed). */
  delete(id: number, engine: Engine, names: Names): void {
    const sheet = this.must(id);
    engine.countEdit();
    engine.forgetBlocks();
    for (const formula of [...sheet.formulas.values()]) engine.leave(formula);
    this.ordered = this.ordered.filter((tab) => tab !== sheet);
    this.byId.delete(id);
    const deadNames = new Set<string>();
    for (const { name, reference } of names.entriesOn(id)) {
      reference.state = 'sheet gone';
      deadNames.add(name.toUpperCase());
    }
    for (const formula of engine.formulas) {
      const lost = formula.compiled.references.filter((reference) => reference.sheetId === id);
      for (const reference of lost) reference.state = 'sheet gone';
      if (lost.length === 0 && !formula.names.some((name) => deadNames.has(name))) continue;
      engine.rewatch(formula);
      engine.invalidateFormula(formula);
    }
  }

  /** References without a sheet's name point into the copy, those with one where they did (observed). */
  copy(from: Sheet, name: string, engine: Engine): Sheet {
    const to = this.insert(name, { rows: from.rowCount, columns: from.columnCount });
    engine.countEdit();
    to.hidden = from.hidden;
    to.frozenRows = from.frozenRows;
    to.frozenColumns = from.frozenColumns;
    to.tabColor = from.tabColor;
    for (const [column, width] of from.columnWidths) to.columnWidths.set(column, width);
    to.formats.copyFrom(from.formats);
    copyCells(engine, from, to, (row, column) => this.formulaText(from, row, column));
    return to;
  }

  /** The formula of a cell as it reads today, or ''. */
  formulaText(sheet: Sheet, row: number, column: number): string {
    const formula = sheet.formulaAt(row, column);
    return formula ? printFormula(formula.compiled, (id) => this.byId.get(id)?.name) : '';
  }

  /** Ids never come twice, also not after a sheet was deleted (documented: an id is unique to its sheet). */
  private newId(wanted: number | undefined): number {
    if (wanted !== undefined && this.byId.has(wanted)) throw new Error(`a sheet with id ${wanted} exists`);
    const id = wanted ?? this.lastId + 1;
    this.lastId = Math.max(this.lastId, id);
    return id;
  }
}
