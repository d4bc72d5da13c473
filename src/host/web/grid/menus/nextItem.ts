/** Where a key leads in a list of labels; undefined when it leads nowhere. Letters go to the next label beginning with them. */
export function nextItem(key: string, at: number, labels: readonly string[]): number | undefined {
  const count = labels.length;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
  }
  if (key.length !== 1) return undefined;
  const letter = key.toLowerCase();
  const inOrder = labels.map((_, index) => (at + 1 + index) % count);
  return inOrder.find((index) => labels[index]!.toLowerCase().startsWith(letter));
}
