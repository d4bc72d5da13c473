import type { Book, Rect, Reversal } from '../book/types';
import type { Action, Refusal } from './actions';
import { placeOf } from './place';
import { isRefusal, refuse } from './plan';
import { planOf } from './plans';

/** So many actions can be taken back; older ones are forgotten (assumed: Google names no number). */
const MOST_STEPS = 200;

interface Step {
  readonly reverse: Reversal;
  readonly place: Rect | undefined;
}

/** Somebody in front of a document, with what they did to it by hand and can take back. */
export class Person {
  readonly #book: Book;
  readonly #around: (change: () => void) => void;
  #past: Step[] = [];
  #future: Step[] = [];
  #place: Rect | undefined;

  /** @param around  called for every change, which it has to make: the place to calculate anew, to tell others */
  constructor(book: Book, around: (change: () => void) => void = (change) => change()) {
    this.#book = book;
    this.#around = around;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Does it, or says why not and changes nothing. */
  perform(action: Action): Refusal | undefined {
    const plan = planOf(this.#book, action);
    if (isRefusal(plan)) return plan;
    this.change(plan, placeOf(action));
    return undefined;
  }

  /** The cells that the last undo or redo was about, where it was about some. */
  get place(): Rect | undefined {
    return this.#place;
  }

  /** A change of the book that is none of the actions, such as sheets out of a file; undo takes it back, too. */
  change(change: () => void, place?: Rect): void {
    this.#around(() => {
      this.#past.push({ reverse: this.#book.reversible(change), place });
    });
    if (this.#past.length > MOST_STEPS) this.#past.shift();
    this.#future = [];
  }

  undo(): Refusal | undefined {
    return this.#takeBack(this.#past, this.#future);
  }

  redo(): Refusal | undefined {
    return this.#takeBack(this.#future, this.#past);
  }

  /** Somebody else has changed the document: what was done before can no longer be taken back exactly. */
  forget(): void {
    this.#past = [];
    this.#future = [];
  }

  #takeBack(from: Step[], to: Step[]): Refusal | undefined {
    const step = from.pop();
    if (!step) return refuse('NOTHING_TO_UNDO');
    this.#around(() => {
      to.push({ reverse: step.reverse(), place: step.place });
    });
    this.#place = step.place;
    return undefined;
  }
}
