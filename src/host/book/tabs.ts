import { copySheetCells } from './cells';
import { copiedCharts, forgetSheetInCharts } from './charts';
import { printFormula } from './compile';
import type { Engine } from './engine';
import type { Formula } from './formula';
import type { Names } from './names';
import { putBackReferences, type ReferenceImage, runAgain } from './referenceImages';
import { Sheet } from './sheet';

const DEFAULT_ROWS = 1000; // documented: a new sheet has 1000 rows and 26 columns
const DEFAULT_COLUMNS = 26;

/** A deleted sheet, with what its going did to formulas elsewhere. */
export interface DeletedSheet {
  readonly sheet: Sheet;
  readonly formulas: readonly Formula[];
  readonly references: readonly ReferenceImage[];
}

/** The sheets of a book in tab order, by id and by name. */
export class Tabs {
  private ordered: Sheet[] = [];
  private readonly byId = new Map<number, Sheet>();
  private lastId = 0;
  private lastChartId = 0;

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

  /** References to the sheet are dead for ever, also when a sheet of its name comes back (D1; observed); only `putBack` revives them. */
  delete(id: number, engine: Engine, names: Names): DeletedSheet {
    const sheet = this.must(id);
    engine.countEdit();
    engine.forgetBlocks();
    const formulas = [...sheet.formulas.values()];
    for (const formula of formulas) engine.leave(formula);
    this.ordered = this.ordered.filter((tab) => tab !== sheet);
    this.byId.delete(id);
    forgetSheetInCharts(this.ordered, id);
    const deadNames = new Set<string>();
    for (const { name, reference } of names.entriesOn(id)) {
      reference.state = 'sheet gone';
      deadNames.add(name.toUpperCase());
    }
    engine.invalidateNames(deadNames);
    const references: ReferenceImage[] = [];
    for (const formula of engine.formulas) {
      for (const reference of formula.compiled.references) if (reference.sheetId === id) references.push({ formula, reference, before: { ...reference } });
    }
    for (const { reference } of references) reference.state = 'sheet gone';
    runAgain(engine, new Set(references.map(({ formula }) => formula)));
    return { sheet, formulas, references };
  }

  /** A deleted sheet comes back as it was, under its id; the caller puts it in its place among the others. */
  putBack({ sheet, formulas, references }: DeletedSheet, engine: Engine): void {
    engine.countEdit();
    engine.forgetBlocks();
    this.byId.set(sheet.id, sheet);
    this.ordered.push(sheet);
    for (const formula of formulas) engine.enterAgain(sheet, formula, undefined);
    putBackReferences(engine, references);
  }

  /** References without a sheet's name point into the copy, those with one where they did (observed). */
  copy(from: Sheet, name: string, engine: Engine, id?: number): Sheet {
    const to = this.insert(name, { rows: from.rowCount, columns: from.columnCount, ...(id !== undefined && { id }) });
    this.fillCopy(from, to, engine, (row, column) => this.formulaText(from, row, column));
    return to;
  }

  /** Cells and looks of a sheet, of this book or another, put into an empty one of the same size. */
  fillCopy(from: Sheet, to: Sheet, engine: Engine, textOf: (row: number, column: number) => string): void {
    engine.countEdit();
    to.hidden = from.hidden;
    to.frozenRows = from.frozenRows;
    to.frozenColumns = from.frozenColumns;
    to.tabColor = from.tabColor;
    for (const [column, width] of from.columnWidths) to.columnWidths.set(column, width);
    to.formats.copyFrom(from.formats);
    to.rules.blocks = from.rules.blocks;
    to.hiddenRows = from.hiddenRows;
    to.hiddenColumns = from.hiddenColumns;
    to.dress = from.dress;
    to.merges = from.merges.map((rect) => ({ ...rect, sheetId: to.id }));
    to.charts = copiedCharts(from, to.id, () => this.newChartId());
    copySheetCells(engine, from, to, textOf);
  }

  /** Which sheets there are, in which order; what they hold is kept by others. */
  remember(): () => void {
    const { lastId, lastChartId } = this;
    const sheets = [...this.ordered];
    return () => {
      this.ordered = [...sheets];
      this.byId.clear();
      for (const sheet of sheets) this.byId.set(sheet.id, sheet);
      this.lastId = lastId;
      this.lastChartId = lastChartId;
    };
  }

  /** The formula of a cell as it reads today, or ''. */
  formulaText(sheet: Sheet, row: number, column: number): string {
    const formula = sheet.formulaAt(row, column);
    return formula ? printFormula(formula.compiled, (id) => this.byId.get(id)?.name) : '';
  }

  /** The order of tabs as it was; all of them must be there. */
  reorder(sheets: readonly Sheet[]): void {
    this.ordered = [...sheets];
  }

  newChartId(): number {
    return ++this.lastChartId;
  }

  /** Ids never come twice, also not after a sheet was deleted (documented: an id is unique to its sheet). */
  private newId(wanted: number | undefined): number {
    if (wanted !== undefined && this.byId.has(wanted)) throw new Error(`a sheet with id ${wanted} exists`);
    const id = wanted ?? this.lastId + 1;
    this.lastId = Math.max(this.lastId, id);
    return id;
  }
}
