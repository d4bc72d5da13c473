import { NotEmulated } from '../kernel/errors';

/** `clear()` takes contents and formats; its options may narrow it to one of them. */
export function clearWhat(args: readonly unknown[], name: string): { contents: boolean; formats: boolean } {
  const options = (args[0] ?? {}) as Record<string, unknown>;
  const other = Object.keys(options).find((key) => key !== 'contentsOnly' && key !== 'formatOnly');
  if (other) throw new NotEmulated(`${name}({ ${other} })`);
  return { contents: options.formatOnly !== true, formats: options.contentsOnly !== true };
}
