import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

interface Report {
  testResults: { assertionResults: { title: string; status: 'passed' | 'failed' }[] }[];
}

test('a test fails by an unexpected console.error and by trouble on its page, and by nothing it expects', () => {
  const parameters = ['run', '--config', 'test/fixtures/planted/vitest.config.ts', '--reporter=json'];
  const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...parameters], { encoding: 'utf8' });
  const report = JSON.parse(run.stdout.slice(run.stdout.indexOf('{'))) as Report;
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const statuses = Object.fromEntries(results.map(({ title, status }) => [title, status]));
  expect(statuses).toEqual({
    'fails: it writes to console.error': 'failed',
    'passes: it expects what is written to console.error': 'passed',
    'fails: its page writes an error to the console': 'failed',
    'passes: it expects the error of its page': 'passed',
  });
}, 60_000);
