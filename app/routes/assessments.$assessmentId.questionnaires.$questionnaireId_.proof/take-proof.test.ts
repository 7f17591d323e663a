import { describe, expect, test } from 'vitest';
import { loadQuestionnaire } from '#test/fixtures/questionnaires/load-questionnaire';
import type { Answer } from '~/core/questionnaire/answers';
import type { Changes, Save } from '~/http/save-in-parts';
import { findProvable } from '~/ui/proof/find-provable';
import { takeProof } from './take-proof.server';

const questionnaire = loadQuestionnaire('kitchen-sink');
const names = questionnaire.questions.filter(({ note }) => note.proof !== 'none').map(({ name }) => name);
const [name = ''] = names;
const answer: Answer = { value: 'nothing' };
const provable = findProvable({ questionnaire, answers: { [name]: answer }, shown: [name] });

function posted(fields: Record<string, string>, seen: object = { [name]: answer }): FormData {
  const form = new FormData();
  const all = { patch: 'p', 'based-on': '5', seen: JSON.stringify(seen), ...fields };
  for (const [field, value] of Object.entries(all)) form.set(field, value);
  return form;
}

function recorder(outcome: Awaited<ReturnType<Save>>) {
  const changes: Changes[] = [];
  const save: Save = (patch) => {
    changes.push(patch.changes);
    return Promise.resolve(outcome);
  };
  return { changes, save };
}

const saved = { kind: 'saved', revision: 6 } as const;
const document = { [`kind:${name}`]: 'document', [`document:${name}`]: 'Plan', [`dated:${name}`]: '2026-01-31' };

describe('answers that proof is looked for', () => {
  test('are those shown now that say something', () => {
    const find = (answers: Record<string, Answer>, shown: string[]) =>
      findProvable({ questionnaire, answers, shown }).map(({ question }) => question.name);
    expect(find({ [name]: answer }, [name])).toEqual([name]);
    expect(find({ [name]: answer }, [])).toEqual([]);
    expect(find({}, [name])).toEqual([]);
    expect(find({ [name]: { value: 'dontknow' } }, [name])).toEqual([]);
    expect(find({ [name]: { notApplicable: { reason: 'So' } } }, [name])).toEqual([]);
  });
});

describe('a posted form of proof', () => {
  test('adds the proof to the answer it was given for', async () => {
    const { changes, save } = recorder(saved);
    expect(await takeProof(posted(document), provable, save)).toBeUndefined();
    expect(changes).toEqual([
      { [name]: { ...answer, evidence: { grade: 'documented', document: 'Plan', dated: '2026-01-31' } } },
    ]);
  });

  test('saves nothing where nothing was changed', async () => {
    const { changes, save } = recorder(saved);
    expect(await takeProof(posted({ [`kind:${name}`]: 'none' }), provable, save)).toBeUndefined();
    expect(changes).toEqual([]);
  });

  test('comes back as it was typed where something is missing', async () => {
    const { changes, save } = recorder(saved);
    const form = posted({ [`kind:${name}`]: 'commitment', [`proof:${name}`]: 'A test' });
    const returned = await takeProof(form, provable, save);
    expect(returned?.problems).toEqual([{ question: name, field: 'by', code: 'byMissing' }]);
    expect(returned?.typed[name]?.fields.proof).toBe('A test');
    expect(changes).toEqual([]);
  });

  test('never moves to an answer that somebody changed meanwhile', async () => {
    const theirs = { [name]: { value: 'health_data' } };
    const { save } = recorder({ kind: 'conflict', revision: 7, theirs });
    const returned = await takeProof(posted(document), provable, save);
    expect(returned?.changed).toEqual([name]);
    expect(returned?.typed[name]?.fields.document).toBe('Plan');
  });

  test('comes back whole, with the reason, where nothing can be changed any more', async () => {
    const issue = { code: 'submitted', severity: 'error', where: { file: '', pointer: '' }, values: {} } as const;
    const { save } = recorder({ kind: 'refused', issues: [issue] });
    const returned = await takeProof(posted(document), provable, save);
    expect(returned).toMatchObject({ problems: [], changed: [], closed: { why: 'submitted', lost: [name] } });
    expect(returned?.typed[name]?.fields.document).toBe('Plan');
  });

  test('answers 400 where it does not say which answer it is for', async () => {
    const { save } = recorder(saved);
    await expect(takeProof(posted(document, [1]), provable, save)).rejects.toMatchObject({ status: 400 });
  });
});
