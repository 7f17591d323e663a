import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { findBrowser, howToGetOne } from './browser/harness/find-browser';

// Usage: npm test [-- <file filter> … | --project <name> … | any option of vitest]; npm run prove looks harder.
// Everything runs; what cannot run is named at the end and fails the whole.
const results = 'build/test/results.json';
const given = process.argv.slice(2);
const proving = given.includes('--prove');
const options = given.filter((option) => option !== '--prove');
const { projects, filters } = readOptions(options);
const isBrowsers = (name: string) => name.includes('browser');
// Asked for by name, the browser tests themselves say what they lack.
const wantsBrowser = projects.length === 0 && (filters.length === 0 || filters.some(isBrowsers));
const lacksBrowser = wantsBrowser && findBrowser() === undefined;
const without = lacksBrowser ? ['--project=!browser*'] : [];
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

/** Projects that were asked for, and parts of file names. */
function readOptions(given: string[]): { projects: string[]; filters: string[] } {
  const projects: string[] = [];
  const filters: string[] = [];
  for (const [index, option] of given.entries()) {
    if (option.startsWith('--project=')) projects.push(option.slice('--project='.length));
    else if (given[index - 1] === '--project') projects.push(option);
    else if (!option.startsWith('-')) filters.push(option);
  }
  return { projects, filters };
}
