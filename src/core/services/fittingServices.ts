import type { Service, ServiceKind, Situation } from './service';

/** For whom services are looked for: a tier's name (`undefined`: no tier), and what they are in now, what goes first first. */
export interface ServedCustomer {
  readonly tier: string | undefined;
  readonly situations: readonly Situation[];
}

/**
 * What fits a customer now, one of each kind. A row for the situation goes before one for the tier only,
 * one for both before either, one for everyone comes last; among equals the first of the sheet.
 */
export function fittingServices(services: readonly Service[], customer: ServedCustomer): Service[] {
  const seen = new Set<ServiceKind>();
  return services
    .map((service, at) => ({ service, at, rank: rankOf(service, customer) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((one, other) => (one.rank as number) - (other.rank as number) || one.at - other.at)
    .map(({ service }) => service)
    .filter(({ kind }) => !seen.has(kind) && seen.add(kind));
}

/** `undefined`: it does not fit. */
function rankOf({ tier, situation }: Service, customer: ServedCustomer): number | undefined {
  if (tier !== undefined && tier !== customer.tier) return undefined;
  const general = tier === undefined ? 1 : 0;
  if (situation === undefined) return 2 * customer.situations.length + general;
  const place = customer.situations.indexOf(situation);
  return place < 0 ? undefined : 2 * place + general;
}
