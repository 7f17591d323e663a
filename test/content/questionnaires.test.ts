import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadQuestionnaire } from '#test/fixtures/questionnaires/load-questionnaire';
import { loadShippedRules, shippedRuleSets } from '#test/cases/shipped-rules';
import { checkQuestionnaires } from '~/core/questionnaire/check-questionnaires';
import { parseQuestionnaire } from '~/core/questionnaire/parse-questionnaire';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { ContentFile } from '~/core/shared/content-file';
import { lint } from './survey-linter';

const read = (path: string): ContentFile => ({ path, text: readFileSync(path, 'utf8') });
const folders = readdirSync('questionnaires').filter((name) => existsSync(`questionnaires/${name}/questionnaire.json`));
const parse = (folder: string) => parseQuestionnaire(read(`questionnaires/${folder}/questionnaire.json`));
const questionnaires = new Map<string, Questionnaire>(
  folders.flatMap((folder) => {
    const result = parse(folder);
    return result.ok ? [[result.value.id, result.value]] : [];
  }),
);

it('there are questionnaires', () => {
  expect(folders.length).toBeGreaterThan(0);
});

describe.each(folders)('questionnaires/%s', (folder) => {
  it('is read without an issue, and its folder bears its id', () => {
    expect(parse(folder)).toMatchObject({ ok: true, warnings: [], value: { id: folder } });
  });

  it('has nothing that SurveyJS’s linter objects to', () => {
    expect(lint(questionnaires.get(folder)!)).toEqual([]);
  });
});

describe.each(shippedRuleSets)('the questionnaires of rules/%s', (id) => {
  it('fit together in their order', () => {
    const inOrder = loadShippedRules(id).questionnaires;
    expect(inOrder.length).toBeGreaterThan(0);
    expect(checkQuestionnaires(inOrder)).toEqual([]);
  });
});

describe('SurveyJS’s linter', () => {
  it('is content with the kitchen sink', () => {
    expect(lint(loadQuestionnaire('kitchen-sink'))).toEqual([]);
  });

  it.each([
    [{ type: 'radiogrop', name: 'a' }, 'element/unknown-type'],
    [{ type: 'text', name: 'a', titel: 'x' }, 'property/unknown'],
    [{ type: 'text', name: 'a', visibleIf: '{nobody} = 1' }, 'reference/unknown'],
  ])('objects to %j', (element, rule) => {
    expect(lint({ survey: { elements: [element] }, context: {} }).join('\n')).toContain(rule);
  });
});
