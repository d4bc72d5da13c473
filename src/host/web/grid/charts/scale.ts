/** An axis of numbers with round marks on it. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly number[];
  /** 0 at `from`, 1 at `to`. */
  place(value: number): number;
}

/** Round numbers from at most the least value to at least the greatest, 0 always among them. */
export function roundScale(values: readonly number[], marksWanted = 5): Scale {
  const least = values.reduce((low, value) => Math.min(low, value), 0);
  const greatest = values.reduce((high, value) => Math.max(high, value), 0) || (least === 0 ? 1 : 0);
  const step = roundStep((greatest - least) / marksWanted);
  const [first, last] = [Math.floor(least / step), Math.max(Math.ceil(greatest / step), Math.floor(least / step) + 1)];
  const marks = Array.from({ length: last - first + 1 }, (_, index) => tidied((first + index) * step));
  const [from, to] = [marks[0]!, marks.at(-1)!];
  return { from, to, marks, place: (value) => (value - from) / (to - from) };
}

/** 1, 2 or 5 times a power of ten, at least this much. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return tidied((([1, 2, 5].find((times) => times * power >= least * (1 - 1e-9)) ?? 10) as number) * power);
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
function tidied(value: number): number {
  return Number(value.toPrecision(12));
}

/** 12000 → 12K, 1500000 → 1.5M: marks stay short. */
export function shortNumber(value: number): string {
  const [size, unit] = Math.abs(value) >= 1e9 ? [1e9, 'B'] : Math.abs(value) >= 1e6 ? [1e6, 'M'] : Math.abs(value) >= 1e4 ? [1e3, 'K'] : [1, ''];
  return `${tidied(value / size)}${unit}`;
}
