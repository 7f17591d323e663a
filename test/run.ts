import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { findBrowser, howToGetOne } from './browser/harness/find-browser';

// Usage: npm test [-- <file filter> … | --project <name> … | any option of vitest]; npm run prove looks harder.
// Everything runs; what cannot run is named at the end and fails the whole.
const results = 'build/test/results.json';
const given = process.argv.slice(2);
const proving = given.includes('--prove');
const options = given.filter((option) => option !== '--prove');
const projects = options.flatMap((option, index) =>
  option.startsWith('--project=')
    ? [option.slice('--project='.length)]
    : option === '--project'
      ? [options[index + 1]]
      : [],
);
const wantsBrowser = projects.length === 0 || projects.some((name) => name === 'browser' || name === 'harness');
const lacksBrowser = wantsBrowser && findBrowser() === undefined;
const without = lacksBrowser ? ['--project=!browser', '--project=!harness'] : [];
const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];

rmSync(results, { force: true });
const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...reports, ...without, ...options], {
  stdio: 'inherit',
  env: { ...process.env, ...(proving && { RIGHTSCOPE_PROVE: '1' }) },
});

if (lacksBrowser) {
  console.log('\nNOT RUN: the browser tests, because no Chromium or Chrome was found.');
  console.log(howToGetOne);
}
console.log(`\n${countTests()}`);
process.exitCode = run.status === 0 && !lacksBrowser ? 0 : 1;

/** `12 passed, 0 failed`, as continuous integration reads it. */
function countTests(): string {
  try {
    const counts = JSON.parse(readFileSync(results, 'utf8')) as Record<string, number>;
    const skipped = counts['numPendingTests'] ? `, ${counts['numPendingTests']} skipped` : '';
    return `${counts['numPassedTests']} passed, ${counts['numFailedTests']} failed${skipped}`;
  } catch {
    return 'The test runner ended without a result.';
  }
}
