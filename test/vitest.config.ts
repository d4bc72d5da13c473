import { defineConfig } from 'vitest/config';
import { viteMessages } from '../src/build/messagesPlugin.mjs';

const SUITES = {
  reference: { include: ['test/reference/**/*.test.ts'], exclude: [] },
  deep: {
    include: ['test/{campaigns,sensitivity}/**/*.test.ts', 'test/stories/{triggerLife,errorTexts,failEachCall,parity,patience,soak,virtualTime}.test.ts'],
    exclude: [],
  },
  all: { include: ['test/**/*.test.ts'], exclude: ['test/reference/**', 'test/sensitivity/sensitivity.test.ts'] },
};
const asked = process.env.TIERKEEPER_SUITE;
const suite = asked === 'reference' || asked === 'deep' ? asked : 'all';

export default defineConfig({
  plugins: [viteMessages],
  test: {
    root: new URL('..', import.meta.url).pathname,
    ...SUITES[suite],
    ...(suite === 'deep' ? { env: { TIERKEEPER_DEEP: '1' } } : {}),
    globalSetup: 'test/support/buildOnce.ts',
    setupFiles: ['test/support/seeded.ts'],
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
