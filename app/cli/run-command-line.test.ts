import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createTranslate } from '~/locales/translate';
import { parseAnswers } from '~/core/questionnaire/parse-answers';
import { evaluateRisks } from '~/core/scoring/evaluate-risks';
import type { PointsEvaluation, RiskEvaluation } from '~/core/scoring/evaluation';
import { rightscope } from '#test/command-line';
import { loadShippedRules, readContent, valueOf } from '#test/cases/shipped-rules';
import { createDirectory } from '#test/temporary-directory';

const niims = 'test/cases/niims-kenya/answers.json';
const points = 'test/fixtures/points';
const { directory: folder, remove } = createDirectory();
afterAll(remove);
// Shipped content is read once for all tests, as it is for all that one command needs.

/** The whole command line but for the process around it, which test/integration/command-line.test.ts starts. */
function written(name: string, text: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('rightscope', () => {
  it('lists its commands and exit codes', async () => {
    const { code, stdout, stderr } = await rightscope('--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const word of ['score', 'brief', 'check', 'Exit codes']) expect(stdout).toContain(word);
  });

  it.each([
    ['score', '--json', '--effective-date', '--stage', '--questionnaire', '--rules', '--language', 'Exit codes'],
    ['brief', '--output', '--title', '--buyer', '--vendor', '--service', '--language', 'Exit codes'],
    ['check', '--language', 'Exit codes'],
  ])('explains %s', async (command, ...words) => {
    const { code, stdout } = await rightscope(command, '--help');
    expect(code).toBe(0);
    for (const word of words) expect(stdout).toContain(word);
  });

  it.each([
    ['no command', [], 'Which command?'],
    ['an unknown command', ['scores'], 'Did you mean “score”?'],
    ['the name of something that every object has', ['constructor'], 'There is no command “constructor”'],
    ['an unknown option', ['score', '--jsn', niims], 'Did you mean “--json”?'],
    ['an option without its value', ['score', niims, '--stage'], '“--stage” needs a value'],
    ['a value for an option that takes none', ['score', '--json=yes', niims], '“--json” takes no value'],
    ['a day that does not exist', ['score', niims, '--effective-date', '2026-02-30'], '“2026-02-30” is not a day'],
    ['an unknown language', ['score', niims, '--language', 'tlh'], '“tlh” is not a language'],
    ['no file of answers', ['score'], 'Which file of answers?'],
    ['two files of answers', ['score', niims, niims], 'One file of answers at a time'],
    ['a brief to nowhere', ['brief', niims], '-o brief.pdf'],
  ])('answers %s with exit code 2 and what was wrong', async (_, parameters, message) => {
    const { code, stdout, stderr } = await rightscope(...parameters);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('--help');
  });
});

describe('rightscope score', () => {
  it('prints notice, recommendation, levels and stoppers as text', async () => {
    const { code, stdout, stderr } = await rightscope('score', niims);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Illustration from the public record');
    expect(stdout).toContain('Recommendation: Do not proceed until the critical risks are brought down');
    expect(stdout).toMatch(/^Privacy +Critical +High to Critical +Critical$/m);
    expect(stdout).toMatch(/^No law lets the buyer run this system +Excluded$/m);
  });

  it('prints as JSON exactly what the engine finds, with the notice of the file', async () => {
    const { code, stdout } = await rightscope('score', '--json', niims);
    expect(code).toBe(0);
    const { notice, ...evaluation } = JSON.parse(stdout) as RiskEvaluation & { notice: string };
    const prepared = loadShippedRules('essential-services');
    const { file, answers } = valueOf(parseAnswers(readContent(niims), prepared.questionnaires));
    const input = { answers, effectiveDate: file.effectiveDate ?? '', stage: file.stage ?? '' };
    expect(evaluation).toEqual(JSON.parse(JSON.stringify(evaluateRisks(prepared, input))));
    expect(notice).toBe(file.notice);
  });

  it('judges for the day and stage that are asked for', async () => {
    const { stdout } = await rightscope('score', '--json', niims, '--effective-date', '2026-05-04', '--stage', 'award');
    expect(JSON.parse(stdout)).toMatchObject({ effectiveDate: '2026-05-04', stage: 'award' });
  });

  it('refuses a stage that the rule set does not have', async () => {
    const { code, stderr } = await rightscope('score', niims, '--stage', 'awards');
    expect(code).toBe(1);
    expect(stderr).toContain('Did you mean “award”?');
  });

  it('judges what SurveyJS saved on any SurveyJS file by a rule set that adds points', async () => {
    const rows = JSON.parse(readFileSync(`${points}/share-of-maximum.rows.json`, 'utf8')) as { answers: object }[];
    const answers = written('surveyjs-data.json', JSON.stringify(rows[1]?.answers));
    const parameters = [
      '--questionnaire',
      `${points}/share-of-maximum.survey.json`,
      '--rules',
      `${points}/share-of-maximum.rules.json`,
    ];
    const asJson = await rightscope('score', '--json', ...parameters, answers);
    expect(asJson).toMatchObject({ code: 0, stderr: '' });
    const result = JSON.parse(asJson.stdout) as PointsEvaluation;
    expect(result.figures).toEqual([
      { name: 'current', value: 77 },
      { name: 'percent', value: 46.1 },
    ]);
    expect(result.level).toBe('II');

    const asText = await rightscope('score', ...parameters, answers);
    expect(asText.stdout).toContain('Level: Level II');
    expect(asText.stdout).toMatch(/^Points after safeguards +77$/m);
    expect(asText.stdout).toContain('An unanswered question counts as zero.');
  });

  it('judges by the folder of a rule set with questionnaires named one by one', async () => {
    const questionnaires = loadShippedRules('essential-services').ruleSet.questionnaires.flatMap(({ id }) => [
      '--questionnaire',
      `questionnaires/${id}`,
    ]);
    const named = await rightscope('score', '--json', '--rules', 'rules/essential-services', ...questionnaires, niims);
    const shipped = await rightscope('score', '--json', niims);
    expect(named).toEqual(shipped);
  });

  it('speaks the language asked for', async () => {
    const { stdout } = await rightscope('score', niims, '--language', 'en-XA');
    expect(stdout).not.toContain('Recommendation:');
    expect(stdout).toContain(createTranslate('en-XA')('cli:score.recommendation'));
  });

  it.each([
    ['a missing file', () => path.join(folder, 'nowhere.json'), ['nowhere.json', 'There is no file of this name']],
    ['a folder', () => folder, ['This is a folder']],
    [
      'broken JSON',
      () => written('broken.json', '{\n  "answers": {\n    "legal_basis": \n'),
      ['broken.json:4:1', 'breaks off'],
    ],
    ['text that is not UTF-8', () => written('latin.json', new Uint8Array([0x7b, 0xe9, 0x7d])), ['not in UTF-8']],
    [
      'a megabyte too much',
      () => written('large.json', `{"answers":{"a":"${'x'.repeat(10_000_000)}"}}`),
      ['characters'],
    ],
    [
      'an unknown rule set',
      () => written('rules.json', '{ "ruleSet": "essential", "answers": {} }'),
      ['rules.json:1:3', 'essential-services'],
    ],
    [
      'an unknown question and an unknown choice',
      () =>
        written(
          'names.json',
          '{\n  "answers": {\n    "legal_bases": "no_law",\n    "other_route": "equal_rout"\n  }\n}',
        ),
      ['names.json:3:5', 'Did you mean “legal_basis”?', 'names.json:4:5', 'Did you mean “equal_route”?'],
    ],
  ])('answers %s with exit code 1 and what to mend', async (_, file, messages) => {
    const { code, stdout, stderr } = await rightscope('score', file());
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    for (const message of messages) expect(stderr).toContain(message);
    expect(stderr).toContain('Mend:');
  });
});

describe('rightscope brief', () => {
  it('writes a PDF, the same bytes for the same answers', async () => {
    const [first, second] = [path.join(folder, 'first.pdf'), path.join(folder, 'second.pdf')];
    const outcome = await rightscope('brief', niims, '-o', first);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toContain(first);
    await rightscope('brief', niims, '--output', second);
    const bytes = readFileSync(first);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.equals(readFileSync(second))).toBe(true);
  });

  it.each([
    ['a folder that does not exist', () => path.join(folder, 'no', 'brief.pdf'), 'ENOENT'],
    ['a folder', () => folder, 'EISDIR'],
  ])('does not write to %s, and says so', async (_, output, reason) => {
    const { code, stdout, stderr } = await rightscope('brief', niims, '-o', output());
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`cannot be written (${reason})`);
  });

  it('is for rule sets that judge risks', async () => {
    const answers = written('points.json', '{ "has_screens": "no" }');
    const { code, stderr } = await rightscope(
      ...['brief', answers, '-o', path.join(folder, 'points.pdf')],
      ...[
        '--questionnaire',
        `${points}/expected-answers.survey.json`,
        '--rules',
        `${points}/expected-answers.rules.json`,
      ],
    );
    expect(code).toBe(1);
    expect(stderr).toContain('This rule set adds points.');
  });
});

describe('rightscope check', () => {
  it('finds nothing to mend in what is shipped, and runs its cases', async () => {
    const { code, stdout, stderr } = await rightscope('check');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/Questionnaires: [1-9]\d*, rule sets: [1-9]\d*, cases run: [1-9]\d+, warnings: 0/);
  });

  it('names file, line and column of a fault, what was expected, how to mend it and what was meant', async () => {
    const rules = copyOfRules('misspelt');
    const file = path.join(rules, 'stoppers/no-legal-basis.json');
    const text = readFileSync(file, 'utf8').replace('"no_law"', '"no_laws"');
    writeFileSync(file, text);
    const line = text.split('\n').findIndex((one) => one.includes('no_laws')) + 1;
    const { code, stdout, stderr } = await rightscope('check', rules);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`no-legal-basis[.]json:${line}:\\d+ `));
    for (const part of ['Found:', 'Expected:', 'Mend:', 'Did you mean “no_law”?', 'Faults: '])
      expect(stderr).toContain(part);
  });

  it('reports a case that does not come true, with the place of the expectation', async () => {
    const rules = copyOfRules('untrue-case');
    const file = path.join(rules, 'stoppers/no-legal-basis.cases.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"holds"', '"excluded"'));
    const { code, stderr } = await rightscope('check', rules);
    expect(code).toBe(1);
    expect(stderr).toMatch(/no-legal-basis[.]cases[.]json:\d+:\d+ /);
    expect(stderr).toContain('Without a law the stopper holds');
  });

  it('checks a rule set of points with the SurveyJS file it is for', async () => {
    const { code, stdout } = await rightscope(
      ...['check', `${points}/share-of-maximum.rules.json`, `${points}/share-of-maximum.survey.json`],
    );
    expect(code).toBe(0);
    expect(stdout).toContain('Questionnaires: 1, rule sets: 1');
    expect(stdout).toMatch(/about \d+ minutes? with every question asked\. Questions: \d+\./);
  });

  it('reports on SurveyJS JSON as an import would, at the places of its own file', async () => {
    const survey = path.join(folder, 'Their Survey.json');
    const elements = [
      { type: 'comment', name: 'Why?', title: { default: 'Why?', fr: 'Pourquoi ?' } },
      { type: 'comment', name: 'more', title: 'More' },
    ];
    writeFileSync(survey, JSON.stringify({ pages: [{ name: 'one', elements }] }, null, 2));
    const { code, stderr } = await rightscope('check', survey);
    expect(code).toBe(1);
    expect(stderr).toMatch(/Their Survey[.]json:\d+:\d+ .*\n?.*Why\?/);
    expect(stderr).toContain('/pages/0/elements/1/title');
    const told = stderr.split('\n').filter((line) => line.includes('Their Survey.json'));
    expect(new Set(told).size).toBe(told.length);
  });

  it('checks a folder of content', async () => {
    cpSync('questionnaires', path.join(folder, 'content/questionnaires'), { recursive: true });
    cpSync('rules', path.join(folder, 'content/rules'), { recursive: true });
    const { code, stdout } = await rightscope('check', path.join(folder, 'content'));
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing to mend');
  });

  it('says that a path leads nowhere', async () => {
    const { code, stderr } = await rightscope('check', path.join(folder, 'nowhere'));
    expect(code).toBe(1);
    expect(stderr).toContain('There is no file of this name');
  });
});

function copyOfRules(name: string): string {
  const target = path.join(folder, name);
  cpSync('rules/essential-services', target, { recursive: true });
  return target;
}
