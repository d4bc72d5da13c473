import { defineConfig } from 'vitest/config';
import { viteMessages } from '../src/build/messagesPlugin.mjs';

/** The core keeps nothing between tests, so its files share what they load. */
const CORE = 'test/core/**/*.test.ts';
const common = { setupFiles: ['test/support/seeded.ts'], testTimeout: 240_000, hookTimeout: 240_000, expect: { poll: { timeout: 45_000 } } };
const withAddOn = { ...common, globalSetup: 'test/support/buildOnce.ts' };

const SUITES = {
  reference: [{ test: { name: 'reference', ...withAddOn, include: ['test/reference/**/*.test.ts'] } }],
  deep: [
    {
      test: {
        name: 'deep',
        ...withAddOn,
        include: [
          'test/{campaigns,sensitivity}/**/*.test.ts',
          'test/stories/{columnsComeAndGo,triggerLife,errorTexts,failEachCall,parity,patience,soak,virtualTime}.test.ts',
        ],
        env: { TIERKEEPER_DEEP: '1' },
      },
    },
  ],
  all: [
    { test: { name: 'core', ...common, include: [CORE], isolate: false } },
    { test: { name: 'house', ...withAddOn, include: ['test/**/*.test.ts'], exclude: [CORE, 'test/reference/**', 'test/sensitivity/sensitivity.test.ts'] } },
  ],
};
const asked = process.env.TIERKEEPER_SUITE;
const suite = asked === 'reference' || asked === 'deep' ? asked : 'all';
const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  plugins: [viteMessages],
  test: { root, maxWorkers: '100%', projects: SUITES[suite].map((project) => ({ plugins: [viteMessages], ...project, test: { root, ...project.test } })) },
});
