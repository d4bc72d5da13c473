/** The values of a drop-down as somebody wrote them: one per line, or with commas between them in a single line. */
export function listValues(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const parts = lines.filter((line) => line !== '').length > 1 ? lines : text.split(/[,，、;；]/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
