/** How long answers took. */
export interface Waits {
  readonly answered: number;
  readonly open: number; // still waiting
  /** Days by which half have an answer, those still waiting counted as such; `undefined`: fewer than half have one yet, and the wait is over `longest` days. */
  readonly median: number | undefined;
  readonly ninth: number | undefined; // the same of nine in ten
  readonly longest: number; // the longest wait seen, ended or not; 0 without any
}

/** One question: how many days it has waited, and whether it has its answer. */
export interface Wait {
  readonly days: number;
  readonly isAnswered: boolean;
}

/**
 * Waiting times with those that still wait (Kaplan & Meier 1958): leaving them out would make a desk look the quicker the
 * more it ignores. A quantile is the first day by which that share has its answer.
 */
export function waitsOf(waits: readonly Wait[]): Waits {
  const sorted = [...waits].sort((a, b) => a.days - b.days || Number(b.isAnswered) - Number(a.isAnswered));
  let waiting = 1;
  let [median, ninth] = [undefined, undefined] as [number | undefined, number | undefined];
  sorted.forEach(({ days, isAnswered }, index) => {
    if (!isAnswered) return;
    const atRisk = sorted.length - index;
    waiting *= (atRisk - 1) / atRisk;
    if (median === undefined && waiting <= 0.5 + TINY) median = days;
    if (ninth === undefined && waiting <= 0.1 + TINY) ninth = days;
  });
  const answered = waits.filter(({ isAnswered }) => isAnswered).length;
  return { answered, open: waits.length - answered, median, ninth, longest: sorted[sorted.length - 1]?.days ?? 0 };
}

const TINY = 1e-9; // products of fractions end just beside a half
