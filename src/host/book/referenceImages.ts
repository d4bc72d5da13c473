import type { Engine } from './engine';
import type { Formula } from './formula';
import type { Reference } from './reference';
import type { Step } from './step';

/** Where a reference of a formula pointed before it was changed beyond finding back. */
export interface ReferenceImage {
  readonly formula: Formula;
  readonly reference: Reference;
  readonly before: Reference;
}

/** Points references to where they did, and has their formulas run again. */
export function putBackReferences(engine: Engine, images: readonly ReferenceImage[]): void {
  for (const { reference, before } of images) Object.assign(reference, before);
  runAgain(engine, new Set(images.map(({ formula }) => formula)));
}

/** Takes back a change of references that is already made. */
export function referencesBack(engine: Engine, images: readonly ReferenceImage[]): Step {
  return () => {
    const now = images.map(({ formula, reference }) => ({ formula, reference, before: { ...reference } }));
    putBackReferences(engine, images);
    return referencesBack(engine, now);
  };
}

/** For formulas whose references have been changed; those that are out of their cells by now are left alone. */
export function runAgain(engine: Engine, formulas: Iterable<Formula>): void {
  for (const formula of formulas) {
    if (!engine.formulas.has(formula)) continue;
    engine.rewatch(formula);
    engine.invalidateFormula(formula);
  }
}
