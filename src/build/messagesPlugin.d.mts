import type { Plugin } from 'esbuild';

export function messagesOf(isKept: (key: string) => boolean): Plugin;
export const esbuildMessages: Plugin;
export const viteMessages: { name: string };
