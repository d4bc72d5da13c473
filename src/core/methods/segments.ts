/** The eleven usual RFM segments, best first. */
export const RFM_SEGMENTS = [
  'champions',
  'loyal',
  'potentialLoyalist',
  'newCustomer',
  'promising',
  'needAttention',
  'aboutToSleep',
  'atRisk',
  'cannotLose',
  'hibernating',
  'lost',
] as const;
export type RfmSegment = (typeof RFM_SEGMENTS)[number];

/** From which digits to which a segment reaches, both included; `value` is the mean of F and M, rounded half up. */
export interface SegmentBounds {
  readonly recency: readonly [from: number, to: number];
  readonly value: readonly [from: number, to: number];
}

/**
 * Every pair of digits lies in exactly one segment. There is no standard: the names are the usual ones, and the bounds are
 * those of the widely used recency × (frequency and spend) grid with its overlaps settled.
 */
export const SEGMENT_BOUNDS: Readonly<Record<RfmSegment, readonly SegmentBounds[]>> = {
  champions: [{ recency: [4, 5], value: [4, 5] }],
  loyal: [
    { recency: [3, 3], value: [4, 5] },
    { recency: [4, 5], value: [3, 3] },
  ],
  potentialLoyalist: [{ recency: [4, 5], value: [2, 2] }],
  newCustomer: [{ recency: [5, 5], value: [1, 1] }],
  promising: [{ recency: [3, 4], value: [1, 1] }],
  needAttention: [{ recency: [3, 3], value: [2, 3] }],
  aboutToSleep: [{ recency: [2, 2], value: [1, 2] }],
  atRisk: [
    { recency: [2, 2], value: [3, 5] },
    { recency: [1, 1], value: [3, 3] },
  ],
  cannotLose: [{ recency: [1, 1], value: [4, 5] }],
  hibernating: [{ recency: [1, 1], value: [2, 2] }],
  lost: [{ recency: [1, 1], value: [1, 1] }],
};

/** @param digits 1 … 5 */
export function rfmSegment(recency: number, frequency: number, monetary: number): RfmSegment {
  const value = Math.floor((frequency + monetary + 1) / 2);
  const isWithin = (digit: number, [from, to]: readonly [number, number]) => digit >= from && digit <= to;
  return RFM_SEGMENTS.find((name) => SEGMENT_BOUNDS[name].some((bounds) => isWithin(recency, bounds.recency) && isWithin(value, bounds.value))) as RfmSegment;
}

/** The eight Chinese customer types: 重要 = much spent; 价值, 发展, 保持, 挽留 by how lately and how often. */
export const CUSTOMER_TYPES = [
  'importantValue', // 重要价值: lately, often, much
  'importantDevelop', // 重要发展: lately, seldom, much
  'importantKeep', // 重要保持: long ago, often, much
  'importantRetain', // 重要挽留: long ago, seldom, much
  'generalValue', // 一般价值: lately, often, little
  'generalDevelop', // 一般发展: lately, seldom, little
  'generalKeep', // 一般保持: long ago, often, little
  'generalRetain', // 一般挽留: long ago, seldom, little
] as const;
export type CustomerType = (typeof CUSTOMER_TYPES)[number];

/**
 * High is above the middle of all customers by position, in hundredths of a point above 50. (The textbook compares with the
 * mean, which one giant order moves for everybody.)
 */
export function customerType(recency: number, frequency: number, monetary: number): CustomerType {
  const low = (score: number): number => (score > 5000 ? 0 : 1);
  return CUSTOMER_TYPES[4 * low(monetary) + 2 * low(recency) + low(frequency)] as CustomerType;
}
