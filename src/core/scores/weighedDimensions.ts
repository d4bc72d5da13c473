import { columnKey, DIMENSION_IDS, DIMENSIONS, type Dimension, type DimensionKey, type DimensionUnit } from '../dimensions';
import { type Customer, hasOrdered } from '../model/customer';
import type { DimensionSettings, MissingRule, Policy } from '../policy';

/** What of the rules decides scores. */
export type ScoringRules = Pick<Policy, 'weights'> & Partial<Pick<Policy, 'settings' | 'extras' | 'method' | 'groups'>>;

/** One dimension as the rules weigh it. */
export interface WeighedDimension {
  readonly key: DimensionKey;
  readonly weight: number; // hundredths of a point; 0 is told beside the score, and counts nothing
  readonly unit: DimensionUnit;
  readonly better: 'lower' | 'higher';
  readonly cap: number | undefined; // as the values are measured
  readonly missing: MissingRule;
  measure(customer: Customer): number | undefined;
}

/** Ours in their order, then the further columns. */
export function weighedDimensions({ weights, settings = {}, extras = [] }: ScoringRules): WeighedDimension[] {
  const ours = DIMENSION_IDS.flatMap((id): WeighedDimension[] => {
    const weight = weights[id];
    return weight === undefined ? [] : [weighed(id, { weight, dimension: DIMENSIONS[id] }, settings[id])];
  });
  const further = extras.map((extra) => {
    const key = columnKey(extra.column);
    const dimension: Dimension = { unit: 'rating', better: 'higher', measure: ({ values }) => values?.[key] };
    return weighed(key, { weight: extra.weight, dimension }, extra);
  });
  return [...ours, ...further];
}

function weighed(key: DimensionKey, { weight, dimension }: { weight: number; dimension: Dimension }, settings: DimensionSettings = {}): WeighedDimension {
  const { unit, better, measure } = dimension;
  const cap = settings.cap === undefined ? undefined : unit === 'money' ? Math.round(settings.cap * 10_000) : settings.cap;
  return { key, weight, unit, better: settings.better ?? better, cap, missing: settings.missing ?? 'leaveOut', measure };
}

/** The values of one dimension, capped; NaN = not known, or nothing to judge. In the order of `customers`. */
export function dimensionValues({ measure, cap = Number.POSITIVE_INFINITY }: WeighedDimension, customers: readonly Customer[]): Float64Array {
  const values = new Float64Array(customers.length);
  for (let index = 0; index < values.length; index++) {
    const customer = customers[index] as Customer;
    const value = hasOrdered(customer) ? measure(customer) : undefined;
    values[index] = value === undefined ? Number.NaN : Math.min(value, cap);
  }
  return values;
}
