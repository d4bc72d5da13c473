/** A slice of a pie, in turns from the top clockwise. */
export interface Slice {
  readonly category: number;
  readonly from: number;
  readonly to: number;
}

/** Slices in the order of the categories; what is empty or not above 0 has none. */
export function pieSlices(values: readonly (number | null)[]): Slice[] {
  const total = values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  let reached = 0;
  return values.flatMap((value, category) => {
    if (value === null || value <= 0) return [];
    const from = reached;
    reached += value / total;
    return [{ category, from, to: reached }];
  });
}

/** The outline of a slice as an SVG path, around (0, 0). A whole pie is drawn as two halves, which a path can do. */
export function slicePath({ from, to }: Slice, radius: number): string {
  if (to - from > 0.999) return `${arc(0, 0.5, radius)} ${arc(0.5, 1, radius)}`;
  return arc(from, to, radius);
}

function arc(from: number, to: number, radius: number): string {
  const [startX, startY] = onCircle(from, radius);
  const [endX, endY] = onCircle(to, radius);
  return `M0 0L${startX} ${startY}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${endX} ${endY}Z`;
}

/** A point on the circle, to a hundredth of a pixel. */
export function onCircle(turns: number, radius: number): readonly [x: number, y: number] {
  const angle = turns * 2 * Math.PI;
  return [Math.round(Math.sin(angle) * radius * 100) / 100, Math.round(-Math.cos(angle) * radius * 100) / 100];
}
