import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Projects that leave the processor to one test file at a time, after all others are done. */
const alone = (order: number) => ({ fileParallelism: false, sequence: { groupOrder: order } });

type Options = NonNullable<TestProjectInlineConfiguration['test']>;
const project = (name: string, include: string[], options: Options = {}): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include, ...options },
});

export default defineConfig({
  resolve: {
    alias: [
      { find: /^~\//, replacement: path('./app/') },
      { find: /^#test\//, replacement: path('./test/') },
    ],
  },
  test: {
    environment: 'node',
    setupFiles: ['test/setup/unexpected-console-errors.ts'],
    testTimeout: 15_000,
    projects: [
      project('unit', ['app/**/*.test.{ts,tsx}']),
      project('content', ['test/content/**/*.test.ts']),
      project('cases', ['test/cases/**/*.test.ts']),
      project('properties', ['test/properties/**/*.test.ts'], { testTimeout: 120_000 }),
      project('integration', ['test/integration/**/*.test.{ts,tsx}'], {
        globalSetup: ['test/integration/harness/build.ts'],
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project('walls', ['test/walls/**/*.test.ts'], {
        globalSetup: ['test/integration/harness/build.ts'],
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
      project('pdf', ['test/pdf/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 120_000 }),
      project('browser-harness', ['test/browser/harness/*.test.ts'], alone(1)),
      project('browser', ['test/browser/*.test.ts'], {
        ...alone(2),
        globalSetup: ['test/browser/harness/global-setup.ts'],
        testTimeout: 90_000,
        hookTimeout: 90_000,
      }),
    ],
  },
});
