import { beforeEach, describe, expect, it } from 'vitest';
import { smallPorts } from '#test/small-content';
import type { QuestionnaireEdit } from '~/core/studio/questions/edit-questionnaire';
import { expectationOf } from '~/core/studio/cases/expectation';
import { sampleActor } from '~/use-cases/evaluation/sample-people';
import type { Ports } from '~/use-cases/ports';
import { editCases, getCases } from './cases';
import { getDraft } from './drafts';
import { editQuestionnaire, getDraftQuestionnaire } from './edit-questionnaire';
import { examineDraft } from './examine-draft';
import { startDraft } from './start-draft';

const salma = sampleActor('policy-maker');
let ports: Ports;
let draftId: string;

beforeEach(async () => {
  ports = await smallPorts();
  const [from] = ports.content.ruleSets();
  const started = await startDraft(ports, salma, { title: 'Helpers', ...(from && { from }) });
  draftId = started.ok ? started.value.id : '';
});

describe('a questionnaire of a draft', () => {
  const add = (name: string): QuestionnaireEdit => ({
    kind: 'add_question',
    place: { after: 'data_kind' },
    question: {
      ...{ kind: 'one_choice', name, title: { default: 'Do helpers abroad see data?' } },
      ...{ why: { default: 'Other laws apply there.' }, choices: ['No', 'Yes'] },
    },
  });
  const edit = (change: QuestionnaireEdit, basedOn: number) =>
    editQuestionnaire(ports, salma, { draftId, questionnaireId: 'need', basedOn, edit: change });

  it('takes a question, tells that no rule reads it, and keeps names that are shipped', async () => {
    expect(await edit(add('helpers_abroad'), 0)).toEqual({ kind: 'saved', revision: 1 });
    const { issues } = await examineDraft(ports, salma, { draftId });
    expect(issues).toContainEqual(expect.objectContaining({ code: 'question_nothing_reads' }));
    expect(await edit({ kind: 'remove_question', question: 'remarks' }, 1)).toEqual({ kind: 'saved', revision: 2 });
    expect(await edit(add('remarks'), 2)).toMatchObject({ issues: [{ code: 'name_was_published' }] });
    const { questionnaire, published } = await getDraftQuestionnaire(ports, salma, {
      draftId,
      questionnaireId: 'need',
    });
    const names = questionnaire.ok ? questionnaire.value.questions.map(({ json }) => json.name) : [];
    expect(names).toEqual(['uses_personal_data', 'data_kind', 'helpers_abroad']);
    expect(published.has('remarks')).toBe(true);
  });

  it('tells an editor whose page is older that the questions moved meanwhile', async () => {
    await edit(add('helpers_abroad'), 0);
    const late = { kind: 'move_question', question: 'data_kind', to: 'up' } as const;
    expect(await edit(late, 0)).toMatchObject({ kind: 'conflict', revision: 1 });
    expect(await edit(late, 1)).toMatchObject({ kind: 'saved' });
  });
});

describe('the cases of a risk', () => {
  const risk = () => ({ draftId, kind: 'risks' as const, ruleId: 'leak' });

  it('come out as expected, and tell what they let slip', { timeout: 60_000 }, async () => {
    const { examined } = await getCases(ports, salma, { ...risk(), gaps: true });
    expect(examined?.cases.every(({ passes }) => passes)).toBe(true);
    expect(examined?.coverage).toMatchObject({ isComplete: true });
    expect(examined?.questions.map(({ name }) => name)).toContain('data_kind');
  });

  it('are added with what the rules give, and fail once something else is expected', async () => {
    const before = (await getDraft(ports, salma, { draftId })).files.length;
    const { examined } = await getCases(ports, salma, { ...risk(), answers: { uses_personal_data: 'no' } });
    const ruleCase = {
      name: 'Nothing to leak',
      answers: { uses_personal_data: 'no' },
      expect: expectationOf(examined?.tried ?? {}),
    };
    await editCases(ports, salma, { ...risk(), basedOn: 0, edit: { kind: 'add_case', ruleCase } });
    const added = (await getCases(ports, salma, risk())).examined?.cases.at(-1);
    expect(added).toMatchObject({ passes: true, ruleCase: { name: 'Nothing to leak' } });
    const wrong = { ...ruleCase, expect: { applies: true, gravity: 4 } };
    const index = ((await getCases(ports, salma, risk())).examined?.cases.length ?? 0) - 1;
    await editCases(ports, salma, { ...risk(), basedOn: 1, edit: { kind: 'change_case', index, ruleCase: wrong } });
    expect((await getCases(ports, salma, risk())).examined?.cases.at(-1)?.passes).toBe(false);
    expect((await getDraft(ports, salma, { draftId })).files.length).toBe(before);
  });

  it('are made from an assessment only by whoever may read it', async () => {
    await expect(getCases(ports, salma, { ...risk(), assessmentId: 'of-somebody-else' })).rejects.toThrow(
      'no assessment',
    );
    await expect(getCases(ports, salma, { draftId, kind: 'risks', ruleId: 'nothing' })).rejects.toThrow('no content');
  });
});
