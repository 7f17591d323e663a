import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallContent } from '#test/small-content';
import { readContent } from '~/adapters/content/load-content.server';
import type { ContentFile } from '../shared/content-file';
import { parseExample } from './parse-example';

const loaded = await readContent(smallContent);
if (!loaded.ok) throw new Error('The small content is broken', { cause: loaded.issues });
const content = {
  questionnaires: loaded.value.questionnaires.map(({ value }) => value),
  ruleSets: loaded.value.ruleSets.map(({ value }) => value),
};

type Change = (json: Record<string, unknown>) => Record<string, unknown>;

/** The folder `leaky-clinic`, its files changed; one that is changed to nothing is gone. */
function folderWith(changes: Record<string, Change | undefined> = {}, name = 'leaky-clinic') {
  const directory = path.join(smallContent, 'test/cases/leaky-clinic');
  const files = readdirSync(directory).flatMap((file): ContentFile[] => {
    const text = readFileSync(path.join(directory, file), 'utf8');
    if (!(file in changes)) return [{ path: `test/cases/${name}/${file}`, text }];
    const changed = changes[file]?.(JSON.parse(text) as Record<string, unknown>);
    return changed === undefined ? [] : [{ path: `test/cases/${name}/${file}`, text: JSON.stringify(changed) }];
  });
  return { path: `test/cases/${name}`, files };
}

function issuesOf(folder: ReturnType<typeof folderWith>): string[] {
  const parsed = parseExample(folder, content);
  return parsed.ok
    ? []
    : parsed.issues.map(({ code, where }) => `${code} ${path.basename(where.file)}${where.pointer}`);
}

const answersWith = (changes: Record<string, unknown>) =>
  folderWith({ 'answers.json': (json) => ({ ...json, ...changes }) });

describe('parseExample', () => {
  it('reads the record, the answers and the remedied twin', () => {
    expect(parseExample(folderWith(), content)).toMatchObject({
      ok: true,
      value: {
        id: 'leaky-clinic',
        ruleSet: 'small',
        record: { kind: 'documented', years: '2011–2014', known: [{ when: 'before' }, { when: 'while_running' }] },
        given: {
          notice: 'Illustration, made up for tests.',
          effectiveDate: '2013-05-06',
          stage: 'contract',
          answers: { data_kind: { value: 'health' } },
          assumed: ['people_with_access'],
        },
        remedied: { answers: { access_log: { value: 'yes', evidence: { grade: 'verified' } } }, sources: {} },
      },
    });
  });

  it('needs no twin, and then has none', () => {
    const parsed = parseExample(folderWith({ 'remedied.answers.json': undefined }), content);
    expect(parsed.ok && 'remedied' in parsed.value).toBe(false);
    expect(parsed.ok).toBe(true);
  });

  it('takes the only rule set and its first stage where the answers name none', () => {
    const parsed = parseExample(answersWith({ ruleSet: undefined, stage: undefined }), content);
    expect(parsed).toMatchObject({ ok: true, value: { ruleSet: 'small', given: { stage: 'planning' } } });
  });

  it('misses the record and the answers, both at once', () => {
    const folder = folderWith({ 'record.json': undefined, 'answers.json': undefined });
    expect(issuesOf(folder)).toEqual(['example_file_missing leaky-clinic', 'example_file_missing leaky-clinic']);
  });

  it('names a folder that could be no address', () => {
    expect(issuesOf(folderWith({}, 'Leaky Clinic'))).toEqual(['wrong_name Leaky Clinic']);
  });

  it.each(['title', 'notice', 'effectiveDate'])('asks for %s, which other files of answers may leave out', (name) => {
    expect(issuesOf(answersWith({ [name]: undefined }))).toEqual([`missing_property answers.json/${name}`]);
  });

  it.each([
    [{ ruleSet: 'smal' }, 'rule_set_not_shipped answers.json/ruleSet'],
    [{ stage: 'contrat' }, 'stage_not_known answers.json/stage'],
    [{ assumed: ['access_log'] }, 'assumed_without_answer answers.json/assumed/0'],
    [{ answerSources: { data_knd: 'p. 2' } }, 'unknown_question answers.json/answerSources/data_knd'],
    [{ answers: { data_knd: 'health' }, assumed: [] }, 'unknown_question answers.json/answers/data_knd'],
  ])('reports %o at its place', (changes, issue) => {
    expect(issuesOf(answersWith(changes))).toEqual([issue]);
  });

  it('reports what is wrong with a statement of the record', () => {
    const fact = { text: 'So it was.', when: 'afterwards', source: 'A letter', status: 'checked' };
    expect(issuesOf(folderWith({ 'record.json': (json) => ({ ...json, known: [fact] }) }))).toEqual([
      'value_not_allowed record.json/known/0/when',
    ]);
  });

  it('wants one rule set for the answers and their twin', () => {
    const [small] = content.ruleSets;
    if (small === undefined) throw new Error('There is no small rule set');
    const two = { ...content, ruleSets: [small, { ...small, id: 'other' }] };
    const folder = folderWith({ 'remedied.answers.json': (json) => ({ ...json, ruleSet: 'other' }) });
    const parsed = parseExample(folder, two);
    expect(parsed.ok ? [] : parsed.issues.map(({ code }) => code)).toEqual(['rules_differ']);
  });
});
