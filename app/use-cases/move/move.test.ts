import { beforeEach, describe, expect, it } from 'vitest';
import { twoVersions } from '#test/newer-content';
import { valueOf } from '#test/rounds';
import { buyer, openSmallAssessment, sample } from '#test/small-content';
import type { Answer } from '~/core/questionnaire/answers';
import { getAssessment } from '~/use-cases/assessment/get-assessment';
import { getChanges } from '~/use-cases/assessment/get-changes';
import { getResult } from '~/use-cases/assessment/get-result';
import { removeAssessment } from '~/use-cases/assessment/remove-assessment';
import { saveAnswers } from '~/use-cases/assessment/save-answers';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { moveToContent, returnToContent, stayWithContent } from './change-content';
import { getContentMove } from './get-content-move';

const first: Record<string, Answer> = {
  uses_personal_data: { value: 'yes' },
  data_kind: { value: 'health' },
  remarks: { value: 'Nothing else' },
  access_log: { value: 'yes', evidence: { grade: 'verified', document: 'Log' } },
  people_with_access: { value: 90_000 },
};

let ports: Ports;
let assessmentId: string;
beforeEach(async () => {
  const { before, after } = await twoVersions();
  ports = before;
  ({ id: assessmentId } = await openSmallAssessment(ports));
  await save(first);
  expect(await getContentMove(ports, buyer, { assessmentId })).not.toHaveProperty('offer');
  ports = await after();
});

const revision = async () => (await ports.assessments.find(assessmentId))?.revision ?? 0;
async function save(changes: Record<string, Answer | null>, basedOn?: number) {
  const patch = { id: ports.ids.next(), basedOn: basedOn ?? (await revision()), changes };
  return saveAnswers(ports, buyer, { assessmentId, patch });
}
const view = () => getContentMove(ports, buyer, { assessmentId });
const offered = async () => (await view()).offer?.hash ?? '';
const answers = async () => (await ports.assessments.findWithAnswers(assessmentId))?.answers;
const version = async () => (await ports.assessments.find(assessmentId))?.ruleSet.version;
async function move(confirmed: string[] = [], more: object = {}) {
  const input = { assessmentId, to: await offered(), basedOn: await revision(), confirmed, ...more };
  return moveToContent(ports, buyer, input);
}
const goBack = async () => returnToContent(ports, buyer, { assessmentId, basedOn: await revision() });
const codes = (outcome: { ok: boolean; issues?: { code: string }[] }) => outcome.issues?.map(({ code }) => code);

describe('a newer version of the rules', () => {
  it('is offered question by question, with the level under both', async () => {
    expect((await getAssessment(ports, buyer, { assessmentId })).offered).toEqual({
      version: '0.2.0',
      isStayed: false,
    });
    const { offer } = await view();
    const { changed = [], unfit = [], gone = [], fresh = [], carried = [] } = offer?.plan ?? {};
    expect(changed.map(({ then, change }) => [then.name, change])).toEqual([
      ['data_kind', { words: true, choices: false }],
    ]);
    expect(unfit.map(({ then }) => then.name)).toEqual(['people_with_access']);
    expect(gone.map(({ then }) => then.name)).toEqual(['remarks']);
    expect(fresh.map(({ name }) => name)).toEqual(['further']);
    expect(carried.map(({ then }) => then.name)).toEqual(['uses_personal_data', 'access_log']);
    const { evaluation } = await getResult(ports, buyer, { assessmentId });
    expect(offer?.levels.overall.before).toEqual(evaluation.overall.evidenced);
    expect(offer?.isStageGone).toBe(false);
  });

  it('judges as it said it would, once it was moved to', async () => {
    const { offer } = await view();
    await valueOf(move(['data_kind']));
    const confirmed = await getResult(ports, buyer, { assessmentId });
    expect(confirmed.evaluation.overall.evidenced).toEqual(offer?.levels.overall.after);
    expect(confirmed.evaluation.recommendation).toEqual(offer?.levels.recommendation.after);
    await valueOf(goBack());
    const again = (await view()).offer;
    expect(again?.back.map(({ question, answer }) => [question.name, answer.value])).toEqual([['data_kind', 'health']]);
    await valueOf(move());
    const { evaluation } = await getResult(ports, buyer, { assessmentId });
    expect(evaluation.overall.evidenced).toEqual(again?.levels.overall.unconfirmed);
    expect(again?.levels.overall.unconfirmed).not.toEqual(offer?.levels.overall.unconfirmed);
  });

  it('judges what nobody confirmed as a blank', async () => {
    const { offer } = await view();
    expect(offer?.back).toEqual([]);
    await valueOf(move());
    const { evaluation } = await getResult(ports, buyer, { assessmentId });
    expect(evaluation.overall.evidenced).toEqual(offer?.levels.overall.unconfirmed);
    expect(offer?.levels.overall.unconfirmed).not.toEqual(offer?.levels.overall.after);
  });

  it('keeps what is asked the same way and what was confirmed, and makes the rest blank', async () => {
    await valueOf(move(['data_kind', 'people_with_access', 'no_such_question', '__proto__']));
    expect(await version()).toBe('0.2.0');
    const { people_with_access: _unfit, remarks: _gone, ...kept } = first;
    expect(await answers()).toEqual(kept);
    expect(await view()).not.toHaveProperty('offer');
    const { moved } = await view();
    expect(moved).toMatchObject({ version: '0.1.0', by: buyer.name });
    expect(moved?.left.map(({ then, present }) => [then.name, present?.value])).toEqual([
      ['data_kind', 'health'],
      ['remarks', undefined],
      ['people_with_access', undefined],
    ]);
  });

  it('never takes an answer over whose question is asked otherwise, unless somebody says that it holds', async () => {
    await valueOf(move());
    expect(await answers()).not.toHaveProperty('data_kind');
  });

  it('can be gone back on, with every answer as it was and what was answered since where both ask the same', async () => {
    await valueOf(move(['data_kind']));
    await save({ data_kind: { value: 'contact' }, access_log: { value: 'no' }, further: { value: 'Later' } });
    await valueOf(goBack());
    expect(await version()).toBe('0.1.0');
    expect(await answers()).toEqual({ ...first, access_log: { value: 'no' } });
    expect(codes(await goBack())).toEqual(['nothing_to_return_to']);
    // And forth again: what was answered there comes back too.
    await valueOf(move());
    expect(await answers()).toMatchObject({ data_kind: { value: 'contact' }, further: { value: 'Later' } });
  });

  it('is no longer pressed upon anybody once somebody chose to stay, and can still be moved to', async () => {
    const stay = async () => stayWithContent(ports, buyer, { assessmentId, to: await offered() });
    await valueOf(stay());
    await valueOf(stay());
    expect((await getAssessment(ports, buyer, { assessmentId })).offered?.isStayed).toBe(true);
    expect(await ports.assessments.movesOf(assessmentId)).toMatchObject([{ kind: 'stayed', by: buyer.id }]);
    expect(await version()).toBe('0.1.0');
    expect(await save({ remarks: { value: 'More' } }, 1)).toMatchObject({ kind: 'saved' });
    await valueOf(move());
    expect(await version()).toBe('0.2.0');
  });

  it('is not moved to by whoever has seen other answers or another offer', async () => {
    expect(codes(await move([], { basedOn: 0 }))).toEqual(['answers_changed']);
    expect(codes(await move([], { to: 'another' }))).toEqual(['no_such_offer']);
    expect(codes(await stayWithContent(ports, buyer, { assessmentId, to: 'another' }))).toEqual(['no_such_offer']);
    const twice = await Promise.all([move(), move()]);
    expect(twice.map(codes)).toContainEqual(['answers_changed']);
    expect(await ports.assessments.movesOf(assessmentId)).toHaveLength(1);
  });

  it('takes nothing from whoever still has the earlier questions open, who is told so', async () => {
    const seen = await revision();
    await valueOf(move());
    expect(await save({ data_kind: { value: 'health' } }, seen)).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'content_moved' }],
    });
    expect(await getChanges(ports, buyer, { assessmentId, since: seen })).toMatchObject({ readOnly: 'content_moved' });
    const now = await getChanges(ports, buyer, { assessmentId, since: await revision() });
    expect(now).not.toHaveProperty('readOnly');
    expect(await save({ data_kind: { value: 'health' } })).toMatchObject({ kind: 'saved' });
  });

  it('is gone with the assessment', async () => {
    await valueOf(move());
    await removeAssessment(ports, buyer, { assessmentId });
    expect(await ports.assessments.movesOf(assessmentId)).toEqual([]);
    await expect(view()).rejects.toThrow(NotFound);
  });

  it('is nobody else’s to choose', async () => {
    const other = sample('vendor');
    await expect(getContentMove(ports, other, { assessmentId })).rejects.toThrow(NotFound);
    const input = { assessmentId, to: await offered(), basedOn: await revision(), confirmed: [] };
    await expect(moveToContent(ports, other, input)).rejects.toThrow(NotFound);
  });
});
