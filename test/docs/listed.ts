import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export const READMES = { en: 'README.md', zh: 'README.zh-CN.md' } as const;

/** Every page of the documentation. */
export const EVERY_PAGE: readonly string[] = [
  ...Object.values(READMES),
  ...readdirSync(join(root, 'src/docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('src/docs', file))
    .sort(),
];

export function page(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The headings of a page with their levels, without those in blocks of code. */
export function headings(text: string): { readonly level: number; readonly title: string }[] {
  const prose = text.replace(/```[\s\S]*?```/g, '');
  return [...prose.matchAll(/^(#+) (.+)$/gm)].map(([, marks = '', title = '']) => ({ level: marks.length, title }));
}

/** What stands under a heading, up to the next. */
export function under(text: string, title: string): string {
  const from = text.indexOf(`\n## ${title}\n`);
  if (from < 0) throw new Error(`there is no heading “${title}”`);
  const rest = text.slice(from + `\n## ${title}\n`.length);
  const end = rest.indexOf('\n## ');
  return rest.slice(0, end < 0 ? undefined : end).trim();
}

/** Blocks of code by their language, '' where none is named. */
export function codeBlocks(text: string): { readonly language: string; readonly code: string }[] {
  return [...text.matchAll(/```(\w*)\n([\s\S]*?)```/g)].map(([, language = '', code = '']) => ({ language, code }));
}

/** The lines of a page's shell blocks, one command each. */
export function shellLines(text: string): string[] {
  return codeBlocks(text).flatMap(({ language, code }) => (language === 'sh' ? code.trim().split('\n') : []));
}

/** What a page sets in code within its sentences; a line's end there is a space. */
export function inlineCode(text: string): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '');
  return [...prose.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replace(/\s*\n\s*/g, ' '));
}

/** Files that links and pictures of a page lead to, as they are written there. */
export function links(text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target);
}

/** Width and height of a PNG. */
export function sizeOf(file: string): [width: number, height: number] {
  const bytes = readFileSync(join(root, file));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
