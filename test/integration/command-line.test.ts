import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createDirectory } from '#test/temporary-directory';

const niims = 'test/cases/niims-kenya/answers.json';
const points = 'test/fixtures/points';
const { directory: folder, remove } = createDirectory();
afterAll(remove);

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs what `npm run rightscope --` runs. What each command does in detail is tested beside it. */
function rightscope(...parameters: string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['app/cli/launch.mjs', 'app/cli/rightscope.ts', ...parameters]);
    const outcome: Outcome = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (outcome.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (outcome.stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ ...outcome, code });
    });
  });
}

describe('the process rightscope', () => {
  it('explains itself on standard output and ends with 0', async () => {
    const { code, stdout, stderr } = await rightscope('--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Exit codes');
  });

  it('ends with 2 after wrong usage, with nothing on standard output', async () => {
    const { code, stdout, stderr } = await rightscope('scores', niims);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Did you mean “score”?');
  });

  it('ends with 1 after bad input, with nothing on standard output', async () => {
    const { code, stdout, stderr } = await rightscope('score', path.join(folder, 'nowhere.json'));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('There is no file of this name');
  });

  it('scores a documented system', async () => {
    const { code, stdout, stderr } = await rightscope('score', niims);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Privacy +Critical +High to Critical +Critical$/m);
  });

  it('scores any SurveyJS file with a rule set of points, as JSON for the next program', async () => {
    const { code, stdout } = await rightscope(
      ...['score', '--json', 'test/fixtures/points/no-screens.answers.json'],
      ...[
        '--questionnaire',
        `${points}/expected-answers.survey.json`,
        '--rules',
        `${points}/expected-answers.rules.json`,
      ],
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ method: 'points', level: 'good' });
  });

  it('checks everything that is shipped', async () => {
    const { code, stdout } = await rightscope('check');
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing to mend');
  });

  it('writes a brief', async () => {
    const output = path.join(folder, 'brief.pdf');
    expect(await rightscope('brief', niims, '-o', output)).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(output).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('takes no offence when its reader stops listening', async () => {
    const child = spawn(process.execPath, ['app/cli/launch.mjs', 'app/cli/rightscope.ts', 'score', '--json', niims]);
    child.stdout.destroy();
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });
});
