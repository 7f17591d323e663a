import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReplayReport } from '~/core/replay/build-replay-report';
import { rightscope } from '#test/command-line';
import { createDirectory } from '#test/temporary-directory';

const { directory, remove } = createDirectory();
afterAll(remove);
const cases = 'test/cases';
const essential = ['--rules', 'essential-services'];
const after = path.join(directory, 'after');
for (const room of ['questionnaires', 'rules']) cpSync(room, path.join(after, room), { recursive: true });
const file = path.join(after, 'rules/essential-services/rule-set.json');
// Documents count for less: some levels rise.
writeFileSync(file, readFileSync(file, 'utf8').replace('"documented": 50', '"documented": 25'));

describe('rightscope replay', { timeout: 120_000 }, () => {
  it('tells in words what changes, and which risk did it', async () => {
    const { code, stdout, stderr } = await rightscope('replay', '.', after, cases, ...essential);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('have another level or recommendation');
    expect(stdout).toMatch(/Recommendation +Proceed with measures +Proceed only under conditions +1/);
    expect(stdout).toContain('Worth looking at in the questions and rules');
  });

  it('ends with 1 on a change where asked to, and with 0 where nothing changes', async () => {
    expect((await rightscope('replay', '.', after, cases, '--fail-on-change', ...essential)).code).toBe(1);
    const same = await rightscope('replay', '.', '.', cases, '--fail-on-change', ...essential);
    expect(same.code).toBe(0);
    expect(same.stdout).toContain('No level and no recommendation changes');
  });

  it('reads one response a line, counts by sector and service, and prints JSON', async () => {
    const { answers } = JSON.parse(readFileSync('test/cases/school-meal-payment/answers.json', 'utf8')) as {
      answers: unknown;
    };
    const lines = Array.from({ length: 12 }, (_, index) =>
      JSON.stringify({ id: `r${index}`, sector: index < 2 ? 'small' : 'large', service: 'meals', answers }),
    );
    const many = path.join(directory, 'many.jsonl');
    writeFileSync(many, `${lines.join('\n')}\n`);
    const { code, stdout } = await rightscope('replay', '.', after, many, '--json', ...essential);
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as ReplayReport;
    expect(report).toMatchObject({ responses: 12, changed: 12 });
    expect(report.groups.every(({ responses }) => responses === null)).toBe(true);
    expect(report.changes.map(({ id }) => id)).toContain('r0');
  });

  it('tells the line that cannot be read', async () => {
    const broken = path.join(directory, 'broken.jsonl');
    writeFileSync(broken, '{"answers": {}}\n{"answers": 3}\n');
    const { code, stdout, stderr } = await rightscope('replay', '.', after, broken, ...essential);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('broken.jsonl:2');
    expect((await rightscope('replay', '.', after, 'nowhere.jsonl', ...essential)).code).toBe(1);
  });

  it.each([
    ['nothing', [], 'Between which two contents?'],
    ['no answers', ['.', after], 'Which answers?'],
    ['a rule set that is not there', ['.', after, cases, '--rules', 'other'], 'Which rule set?'],
  ])('answers %s with exit code 2', async (_, parameters, message) => {
    const { code, stderr } = await rightscope('replay', ...parameters);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
