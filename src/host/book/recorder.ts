import { type Area, areaOfRect, covers } from './address';
import { rememberContents } from './contents';
import type { Engine } from './engine';
import { rememberLooks } from './looks';
import type { Sheet } from './sheet';
import type { Step } from './step';
import type { Rect, Reversal } from './types';

type Kind = 'contents' | 'looks' | 'number formats';

/**
 * Notes how to take back what is being done to the book, while somebody wants to know. Whoever changes cells says so before;
 * whoever moves them adds the step back afterwards. So a change keeps what it overwrites, and no more.
 */
export class Recorder {
  private steps: Step[] | undefined;
  private noted: { kind: Kind; sheet: Sheet; area: Area }[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly rememberLayout: () => () => void,
  ) {}

  record(change: () => void): Reversal {
    if (this.steps) throw new Error('a reversible change inside another');
    const layout = this.rememberLayout();
    const steps: Step[] = [];
    this.steps = steps;
    this.noted = [];
    try {
      change();
    } catch (error) {
      this.reversal(steps, layout)();
      throw error;
    } finally {
      this.steps = undefined;
    }
    return this.reversal(steps, layout);
  }

  /** What these cells hold is about to change. */
  contents(sheet: Sheet, rect: Rect): void {
    this.cells('contents', sheet, rect, () => rememberContents(this.engine, sheet, rect));
  }

  /** How these cells look, or what they take, is about to change; with number formats also what they hold. */
  looks(sheet: Sheet, rect: Rect, kind: 'looks' | 'number formats'): void {
    if (kind === 'number formats') this.contents(sheet, rect);
    this.cells(kind, sheet, rect, () => rememberLooks(this.engine, sheet, areaOfRect(rect), kind === 'number formats'));
  }

  /** Cells, sheets or references have been moved or taken away. */
  add(step: () => Step): void {
    this.steps?.push(step());
    this.noted = [];
  }

  private cells(kind: Kind, sheet: Sheet, rect: Rect, remember: () => Step): void {
    if (!this.steps) return;
    const area = areaOfRect(rect);
    // What was noted first wins in the end, so a second note of the same cells would be for nothing.
    if (this.noted.some((noted) => noted.kind === kind && noted.sheet === sheet && covers(noted.area, area))) return;
    this.noted.push({ kind, sheet, area });
    this.steps.push(remember());
  }

  private reversal(steps: readonly Step[], layout: () => void): Reversal {
    return () => {
      const layoutNow = this.rememberLayout();
      const forth = [...steps].reverse().map((step) => step());
      layout();
      return this.reversal(forth, layoutNow);
    };
  }
}
