/** VIP, Gold, Silver, Bronze and the rest. Every two differ clearly, with colour-blind eyes, too (ΔE2000 of 30 and more). */
const METALS = ['#2d2a5e', '#eba000', '#7b88a0', '#712800', '#f3f2ee'];
/** For any other number of tiers: darker is better, as in print. */
const ORDERED = ['#21085c', '#42619a', '#5fa4a7', '#e0a82d', '#e2dbc6'];

/** One colour per tier, best first: of the tabs, the panel, and whatever else shows tiers. */
export function tierColors(count: number): string[] {
  const areMetals = count === 4 || count === 5;
  return Array.from({ length: count }, (_, tier) => (areMetals ? (METALS[tier] as string) : along(ORDERED, count === 1 ? 0 : tier / (count - 1))));
}

/** The colour at `position` (0 to 1) of a scale of colours. */
function along(scale: readonly string[], position: number): string {
  const at = position * (scale.length - 1);
  const from = Math.min(Math.floor(at), scale.length - 2);
  const [start, end] = [channels(scale[from] as string), channels(scale[from + 1] as string)];
  const mixed = start.map((channel, index) => Math.round(channel + ((end[index] as number) - channel) * (at - from)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** `#eba000` → red, green, blue, 0 to 255. */
export function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
