import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** A project that leaves the processor to one test file at a time, after those before it are done. */
const alone = (order: number) => ({ fileParallelism: false, sequence: { groupOrder: order } });

/** Files that share what they import: loading it anew for each takes longer than most of their tests. */
const together = { isolate: false };

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
    // By itself the runner leaves one processor idle, which of two is half.
    maxWorkers: availableParallelism(),
    projects: [
      project('unit', ['app/**/*.test.{ts,tsx}'], together),
      project('content', ['test/content/**/*.test.ts'], together),
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
      project('pdf', ['test/pdf/**/*.test.ts'], {
        globalSetup: ['test/pdf/start-vera-pdf.ts'],
        testTimeout: 60_000,
        hookTimeout: 120_000,
      }),
      project('browser-harness', ['test/browser/harness/*.test.ts'], {
        ...alone(1),
        // The first of them waits for a browser that nothing has started before.
        testTimeout: 60_000,
      }),
      project('browser', ['test/browser/*.test.ts'], {
        sequence: { groupOrder: 2 },
        globalSetup: ['test/browser/harness/global-setup.ts'],
        testTimeout: 90_000,
        hookTimeout: 90_000,
      }),
    ],
  },
});
