import type { Plugin } from 'esbuild';

export const esbuildMessages: Plugin;
export const viteMessages: { name: string };
