import { isOneCell, overlaps } from './address';
import { type Engine, outputOf } from './engine';
import { evaluateFormula } from './evaluate';
import type { Formula } from './formula';
import { failure } from './values';

/** Google's words for a cell that waits for itself (observed). */
const CIRCULAR = 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.';

/** After so many runs in one recalculation, formulas that keep changing each other count as circular (assumed). */
const MOST_RUNS = 50;

/** How many results that only *may* grow into a block are run ahead of its reader, one below the other. */
const DEEPEST_GUESS = 16;

interface Waiting {
  readonly formula: Formula;
  /** Run ahead because its result may grow into what the one below reads; given up rather than called circular. */
  readonly isGuess: boolean;
  readonly guessDepth: number;
  readonly givenUp: Set<Formula>;
  readonly queue: Formula[];
  isQueueFresh: boolean;
  readonly number: number; // in the order of starting
  /** The first started that it, or anything above it, waits for; its own number when there is no cycle below. */
  low: number;
  readsItself: boolean;
}

/** Formulas with nothing left to wait for but a cycle that begins below them on the stack. */
interface CycleMember {
  readonly formula: Formula;
  readonly number: number;
  readonly low: number;
}

interface Stack {
  readonly entries: Waiting[];
  cycleMembers: CycleMember[];
  started: number;
}

let settlings = 0;

/**
 * Runs everything dirty, each formula after the ones it reads, on a stack of its own (a chain of 100,000 cells is fine).
 * Hence a custom function is called once per changed cell: it never sees half-finished inputs.
 */
export function settle(engine: Engine): void {
  if (engine.isSettling) return; // a custom function reads cells: it sees them as they are just now (assumed)
  engine.refreshClock();
  if (engine.dirty.size === 0) return;
  settlings++;
  engine.isSettling = true;
  try {
    for (let formula = engine.dirty.first(); formula; formula = engine.dirty.first()) settleFrom(engine, formula);
  } finally {
    engine.isSettling = false;
  }
}

function settleFrom(engine: Engine, start: Formula): void {
  const stack: Stack = { entries: [], cycleMembers: [], started: 0 };
  push(engine, stack, start, false);
  for (let top = stack.entries.at(-1); top; top = stack.entries.at(-1)) {
    const next = nextPrecedent(engine, stack, top);
    if (next === 'none') finish(engine, stack, top);
    else if (next !== 'given up') push(engine, stack, next.formula, next.isGuess);
  }
}

function push(engine: Engine, stack: Stack, formula: Formula, isGuess: boolean): void {
  engine.setWaiting(formula);
  formula.circular = false;
  const guessDepth = (stack.entries.at(-1)?.guessDepth ?? 0) + (isGuess ? 1 : 0);
  const number = stack.started++;
  stack.entries.push({ formula, isGuess, guessDepth, givenUp: new Set(), queue: [], isQueueFresh: false, number, low: number, readsItself: false });
}

/** Runs the formula on top, unless it is part of a cycle whose first member is still below (Tarjan's components). */
function finish(engine: Engine, stack: Stack, top: Waiting): void {
  stack.entries.pop();
  const below = stack.entries.at(-1);
  if (top.low < top.number && below) {
    below.low = Math.min(below.low, top.low);
    stack.cycleMembers.push(top);
    return;
  }
  const members = stack.cycleMembers.filter((member) => member.number > top.number);
  if (members.length > 0) stack.cycleMembers = stack.cycleMembers.filter((member) => member.number < top.number);
  top.formula.circular = members.length > 0 || top.readsItself;
  for (const { formula } of members) {
    formula.circular = true;
    run(engine, formula);
  }
  run(engine, top.formula);
}

/** What must run before the formula on top of the stack; asked again until nothing is left. */
function nextPrecedent(engine: Engine, stack: Stack, top: Waiting): { formula: Formula; isGuess: boolean } | 'none' | 'given up' {
  if (top.formula.held !== undefined) return 'none';
  for (;;) {
    for (let formula = top.queue.pop(); formula; formula = top.queue.pop()) {
      if (formula.state === 'dirty') return { formula, isGuess: false };
      if (formula.state === 'waiting' && meetWaiting(engine, stack, formula)) return 'given up';
    }
    if (top.isQueueFresh) break;
    top.queue.push(...hardPrecedents(engine, top.formula));
    top.isQueueFresh = top.queue.length === 0 || !top.queue.some((formula) => formula.state === 'dirty');
  }
  top.isQueueFresh = false;
  const guess = top.guessDepth < DEEPEST_GUESS ? possibleFiller(engine, top) : undefined;
  return guess ? { formula: guess, isGuess: true } : 'none';
}

/**
 * The formula on top needs one that is itself waiting below. If a guess lies between the two, the guess was wrong: it is put
 * back (returns true). Otherwise they wait for each other for ever.
 */
function meetWaiting(engine: Engine, stack: Stack, needed: Formula): boolean {
  const { entries } = stack;
  const from = entries.find((entry) => entry.formula === needed)?.number ?? firstWaitedFor(stack, needed);
  const top = entries.at(-1);
  if (from === undefined || !top) return false;
  const guess = entries.findIndex((entry) => entry.number > from && entry.isGuess);
  const wrong = entries[guess];
  if (!wrong) {
    top.low = Math.min(top.low, from);
    if (top.formula === needed) top.readsItself = true;
    return false;
  }
  for (const { formula } of entries.splice(guess)) engine.setDirty(formula);
  for (const { formula, number } of stack.cycleMembers) if (number > wrong.number) engine.setDirty(formula);
  stack.cycleMembers = stack.cycleMembers.filter((member) => member.number < wrong.number);
  entries.at(-1)?.givenUp.add(wrong.formula);
  return true;
}

/** What a member of an unfinished cycle waits for at last: through other members, down to one that is on the stack. */
function firstWaitedFor({ cycleMembers }: Stack, needed: Formula): number | undefined {
  let low = cycleMembers.find((member) => member.formula === needed)?.low;
  for (;;) {
    const next = cycleMembers.find((member) => member.number === low && member.low < member.number);
    if (!next) return low;
    low = next.low;
  }
}

/** Unfinished formulas in the cells it reads, or whose result fills some of them. */
function hardPrecedents(engine: Engine, formula: Formula): Formula[] {
  const found = new Set<Formula>();
  for (const { sheetId, area } of formula.precedents) {
    const sheet = engine.world.sheet(sheetId);
    if (!sheet) continue;
    const take = (unfinished: Formula) => {
      if (unfinished.state !== 'clean') found.add(unfinished);
    };
    const takeFiller = (unfinished: Formula) => {
      if (overlaps(outputOf(unfinished), area)) take(unfinished);
      return false;
    };
    if (isOneCell(area)) {
      const own = sheet.formulaAt(area.top, area.left);
      if (own) take(own);
    } else {
      const at = (key: number) => sheet.formulas.get(key);
      engine.dirty.forEachIn(sheetId, area, at, take);
      engine.waiting.forEachIn(sheetId, area, at, take);
    }
    engine.expanding.findBefore(sheetId, area, takeFiller);
    engine.waitingExpanding.findBefore(sheetId, area, takeFiller);
  }
  return [...found];
}

function possibleFiller(engine: Engine, top: Waiting): Formula | undefined {
  for (const { sheetId, area } of top.formula.precedents) {
    const found = engine.expanding.findBefore(sheetId, area, (formula) => !top.givenUp.has(formula));
    if (found) return found;
  }
  return undefined;
}

function run(engine: Engine, formula: Formula): void {
  if (formula.runsIn !== settlings) {
    formula.runsIn = settlings;
    formula.runs = 0;
  }
  engine.setClean(formula);
  const tooOften = ++formula.runs > MOST_RUNS;
  const result = formula.held ?? (formula.circular || tooOften ? failure('#REF!', CIRCULAR) : evaluateFormula(engine, formula));
  engine.spills.place(formula, result);
}
