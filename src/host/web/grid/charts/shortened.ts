/** A name cut to the room it has; the whole of it stands in the chart's text alternative. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}
