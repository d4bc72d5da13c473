/** Of series without a colour of their own; neighbours differ in lightness too, so that they can be told apart without colour. */
const STANDARD = ['#0b57d0', '#e37400', '#188038', '#a142f4', '#12a4af', '#c5221f', '#5f6368', '#f9ab00'];

export function seriesColor(colors: readonly string[] | undefined, index: number): string {
  return colors?.[index] ?? STANDARD[index % STANDARD.length]!;
}
