import { defineConfig } from 'vitest/config';
import { viteMessages } from '../src/build/messagesPlugin.mjs';

const reference = process.env.TIERKEEPER_SUITE === 'reference';

export default defineConfig({
  plugins: [viteMessages],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: reference ? ['test/reference/**/*.test.ts'] : ['test/**/*.test.ts'],
    exclude: reference ? [] : ['test/reference/**'],
    globalSetup: 'test/support/buildOnce.ts',
    setupFiles: ['test/support/seeded.ts'],
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
