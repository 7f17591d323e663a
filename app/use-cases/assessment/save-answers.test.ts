import { beforeEach, describe, expect, it } from 'vitest';
import { buyer, openSmallAssessment, smallPorts } from '#test/small-content';
import { getAssessment } from './get-assessment';
import { getQuestionnaire } from './get-questionnaire';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { saveAnswers } from './save-answers';

let ports: Ports;
let assessmentId: string;

const save = (patch: unknown) => saveAnswers(ports, buyer, { assessmentId, patch });
const stored = async () => (await ports.assessments.findWithAnswers(assessmentId))?.answers;

async function refusalOf(patch: unknown) {
  const outcome = await save(patch);
  expect(await stored()).toEqual({});
  if (outcome.kind !== 'refused') throw new Error(`The patch was ${outcome.kind}`);
  return outcome.issues.map(({ code, where }) => `${code} ${where.pointer}`);
}

describe('saveAnswers', () => {
  beforeEach(async () => {
    ports = await smallPorts();
    assessmentId = (await openSmallAssessment(ports)).id;
  });

  it('saves answers of several questionnaires', async () => {
    const changes = { uses_personal_data: { value: 'yes' }, people_with_access: { value: 12 } };
    expect(await save({ id: 'p', basedOn: 0, changes })).toEqual({ kind: 'saved', revision: 1 });
    expect(await stored()).toEqual(changes);
  });

  it('makes an answer blank', async () => {
    await save({ id: 'p', basedOn: 0, changes: { uses_personal_data: { value: 'yes' } } });
    await save({ id: 'q', basedOn: 1, changes: { uses_personal_data: null } });
    expect(await stored()).toEqual({});
  });

  it('keeps words of 10,000 characters, markup, right-to-left and astral characters as they are', async () => {
    const text = '<script>alert(1)</script> & "\' ‏مرحبا 👩🏽‍🦯 \u202Eabc'.padEnd(10_000, 'ä');
    expect(await save({ id: 'p', basedOn: 0, changes: { remarks: { value: text } } })).toMatchObject({ kind: 'saved' });
    expect(await stored()).toEqual({ remarks: { value: text } });
  });

  it('keeps the answer of a question that is hidden afterwards', async () => {
    await save({
      id: 'p',
      basedOn: 0,
      changes: { uses_personal_data: { value: 'yes' }, data_kind: { value: 'health' } },
    });
    await save({ id: 'q', basedOn: 1, changes: { uses_personal_data: { value: 'no' } } });
    expect(await stored()).toMatchObject({ data_kind: { value: 'health' } });
  });

  it('saves nothing of a patch in which one answer is wrong, and points to it', async () => {
    const changes = { uses_personal_data: { value: 'yes' }, data_kind: { value: 'helath' } };
    expect(await refusalOf({ id: 'p', basedOn: 0, changes })).toEqual([expect.stringMatching(/\/changes\/data_kind/)]);
  });

  it('refuses a question that is not asked in this assessment, even to make it blank', async () => {
    for (const answer of [{ value: 'yes' }, null]) {
      expect(await refusalOf({ id: 'p', basedOn: 0, changes: { uses_personal_date: answer } })).toEqual([
        expect.stringMatching(/\/changes\/uses_personal_date/),
      ]);
    }
  });

  it.each([
    ['nothing', null],
    ['a text', 'yes'],
    ['a list', []],
    ['no changes', { id: 'p', basedOn: 0 }],
    ['no id', { basedOn: 0, changes: {} }],
    ['an empty id', { id: '', basedOn: 0, changes: {} }],
    ['an id of 101 characters', { id: 'x'.repeat(101), basedOn: 0, changes: {} }],
    ['a negative revision', { id: 'p', basedOn: -1, changes: {} }],
    ['half a revision', { id: 'p', basedOn: 0.5, changes: {} }],
    ['a further property', { id: 'p', basedOn: 0, changes: {}, force: true }],
    ['changes in a list', { id: 'p', basedOn: 0, changes: [null] }],
    ['a name that is no question name', { id: 'p', basedOn: 0, changes: { 'a b': null } }],
    ['a plain value', { id: 'p', basedOn: 0, changes: { uses_personal_data: 'yes' } }],
    ['a value of the wrong type', { id: 'p', basedOn: 0, changes: { people_with_access: { value: 'many' } } }],
    ['a number beyond its bounds', { id: 'p', basedOn: 0, changes: { people_with_access: { value: 100_001 } } }],
    [
      'a further property of an answer',
      { id: 'p', basedOn: 0, changes: { people_with_access: { value: 1, points: 5 } } },
    ],
    ['words that are too long', { id: 'p', basedOn: 0, changes: { remarks: { value: 'x'.repeat(10_001) } } }],
  ])('refuses a patch with %s', async (_, patch) => {
    expect(await refusalOf(patch)).not.toEqual([]);
  });

  it('refuses more changes than any questionnaire asks with one issue', async () => {
    const changes = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`q${index}`, null]));
    expect(await refusalOf({ id: 'p', basedOn: 0, changes })).toEqual(['too_many_changes /changes']);
  });

  it('refuses other changes under an id that was used', async () => {
    await save({ id: 'p', basedOn: 0, changes: { people_with_access: { value: 1 } } });
    expect(await save({ id: 'p', basedOn: 1, changes: { people_with_access: { value: 2 } } })).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'patch_id_taken' }],
    });
  });

  it('says that an assessment is gone', async () => {
    await expect(saveAnswers(ports, buyer, { assessmentId: 'gone', patch: {} })).rejects.toThrow(NotFound);
  });
});

describe('what was saved', () => {
  beforeEach(async () => {
    ports = await smallPorts();
    assessmentId = (await openSmallAssessment(ports)).id;
    await save({
      id: 'p',
      basedOn: 0,
      changes: { uses_personal_data: { value: 'yes' }, data_kind: { value: 'dontknow' } },
    });
  });

  it('is counted: asked, answered, said not to be known, still to be opened', async () => {
    const { progress } = await getAssessment(ports, buyer, { assessmentId });
    expect(progress.map(({ questionnaire, ...counts }) => ({ id: questionnaire.id, ...counts }))).toEqual([
      { id: 'need', asked: 3, answered: 1, dontKnow: 1, upToMore: 0, minutes: 1 },
      { id: 'offer', asked: 2, answered: 0, dontKnow: 0, upToMore: 0, minutes: 1 },
    ]);
  });

  it('counts what a blank may still open, in another questionnaire too', async () => {
    await save({ id: 'q', basedOn: 1, changes: { uses_personal_data: null } });
    const { progress } = await getAssessment(ports, buyer, { assessmentId });
    expect(progress.map(({ asked, upToMore }) => [asked, upToMore])).toEqual([
      [2, 1],
      [1, 1],
    ]);
  });

  it('opens a questionnaire with its own answers and those it reads', async () => {
    const open = await getQuestionnaire(ports, buyer, { assessmentId, questionnaireId: 'offer' });
    expect(open).toMatchObject({
      answers: {},
      contextAnswers: { uses_personal_data: { value: 'yes' } },
      shown: ['access_log', 'people_with_access'],
      revision: 1,
    });
    const need = await getQuestionnaire(ports, buyer, { assessmentId, questionnaireId: 'need' });
    expect(Object.keys(need.answers)).toEqual(['uses_personal_data', 'data_kind']);
  });

  it('says that a questionnaire is not part of the assessment', async () => {
    await expect(getQuestionnaire(ports, buyer, { assessmentId, questionnaireId: 'other' })).rejects.toThrow(NotFound);
  });
});
