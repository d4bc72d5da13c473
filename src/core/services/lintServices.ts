import { type Floor, floorOf, PRICE_KINDS, type Service, type ServicePlan } from './service';

/** What is unfair, or leaves somebody out, in the services as written. */
export type ServiceFlag =
  | { readonly code: 'priceByTier'; readonly service: Service } // a price or discount by tier without a rule anybody can look up
  | { readonly code: 'lowestWithoutBenefit'; readonly tier: string }
  | { readonly code: 'lowestWithoutFloor'; readonly tier: string };

/** @param tiers names, best first */
export function lintServices({ services, settings }: ServicePlan, tiers: readonly string[]): ServiceFlag[] {
  const flags: ServiceFlag[] = pricesByTier(services, tiers)
    .filter(({ openRule }) => openRule === '')
    .map((service) => ({ code: 'priceByTier', service }));
  const lowest = tiers[tiers.length - 1];
  if (lowest === undefined) return flags;
  const floor: Floor = floorOf(settings, lowest);
  if (!services.some(({ tier }) => tier === undefined || tier === lowest)) flags.push({ code: 'lowestWithoutBenefit', tier: lowest });
  if (floor.days === undefined) flags.push({ code: 'lowestWithoutFloor', tier: lowest });
  return flags;
}

/** Prices, discounts and coupons that one tier gets and another does not. */
export function pricesByTier(services: readonly Service[], tiers: readonly string[]): Service[] {
  return services.filter((service) => PRICE_KINDS.includes(service.kind) && differsByTier(service, services, tiers));
}

/** Not when every tier, or everyone, gets the very same. */
function differsByTier({ tier, kind, what, situation }: Service, services: readonly Service[], tiers: readonly string[]): boolean {
  if (tier === undefined) return false;
  const same = services.filter((each) => each.kind === kind && each.what === what && each.situation === situation);
  return !same.some((each) => each.tier === undefined) && !tiers.every((name) => same.some((each) => each.tier === name));
}
