import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#test/temporary-directory';
import type { AnswerPatch, Assessment, AssessmentOwner, AssessmentStore } from '~/use-cases/ports';
import { createAssessmentStore } from './assessment-store.server';
import { openDatabase } from './open-database.server';
import { createResultStore } from './result-store.server';

const assessment: Assessment = {
  id: 'a1',
  owner: { kind: 'organisation', organisationId: 'ministry' },
  title: 'Benefit checks “<b>”',
  service: 'Child benefit',
  buyer: '',
  vendor: '',
  stage: 'planning',
  ruleSet: { id: 'rules', version: '0.1.0', hash: 'r' },
  questionnaires: [{ id: 'buyer', version: '0.1.0', hash: 'q' }],
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
  revision: 0,
};
const later = '2026-01-02T00:00:00.000Z';

let db: Awaited<ReturnType<typeof openDatabase>>;
let store: AssessmentStore;

beforeEach(async () => {
  db = await openDatabase(temporaryDirectory());
  store = createAssessmentStore(db);
  await store.create(assessment);
  return () => db.destroy();
});

const answersNow = async () => (await store.findWithAnswers('a1'))?.answers;

describe('the store of assessments', () => {
  it('gives back what was stored, the newest first', async () => {
    const newer = { ...assessment, id: 'a2', createdAt: later };
    await store.create(newer);
    expect(await store.listOf(assessment.owner)).toEqual([newer, assessment]);
    expect(await store.find('a1')).toEqual(assessment);
    expect(await store.find('nowhere')).toBeUndefined();
    expect(await store.findWithAnswers('nowhere')).toBeUndefined();
  });

  it('lists only what belongs to an owner, of every kind', async () => {
    const owners: AssessmentOwner[] = [
      { kind: 'organisation', organisationId: 'x' },
      { kind: 'person', personId: 'x' },
      { kind: 'procurement', procurementId: 'x' },
      { kind: 'response', roundId: 'x' },
    ];
    const owned = owners.map((owner) => ({ ...assessment, id: owner.kind, owner }));
    for (const each of owned) await store.create(each);
    for (const each of owned) expect(await store.listOf(each.owner)).toEqual([each]);
    expect(await store.listOf({ kind: 'person', personId: 'ministry' })).toEqual([]);
  });

  it('keeps which example somebody practises on', async () => {
    const practice = { ...assessment, id: 'a2', practiceOf: 'leaky-clinic' };
    await store.create(practice);
    expect(await store.find('a2')).toEqual(practice);
    expect(Object.keys((await store.find('a1')) ?? {})).not.toContain('practiceOf');
  });

  it('saves a patch, raises the revision and the instant of change', async () => {
    const patch = {
      id: 'p1',
      basedOn: 0,
      changes: { consent: { value: 'yes', comment: 'naïve 😀 ‏عربي' }, kinds: { value: ['b', 'a'] } },
    };
    expect(await store.applyPatch('a1', patch, later)).toEqual({ kind: 'saved', revision: 1 });
    expect(await store.findWithAnswers('a1')).toEqual({
      assessment: { ...assessment, revision: 1, changedAt: later },
      answers: patch.changes,
    });
  });

  it('makes an answer blank and keeps its history, which nothing can rewrite', async () => {
    await store.applyPatch('a1', { id: 'p1', basedOn: 0, changes: { consent: { value: 'yes' } } }, later);
    await store.applyPatch('a1', { id: 'p2', basedOn: 1, changes: { consent: null } }, later);
    expect(await answersNow()).toEqual({});
    const history = await db
      .selectFrom('answerChanges')
      .select(['revision', 'oldJson', 'newJson'])
      .orderBy('revision')
      .execute();
    expect(history).toEqual([
      { revision: 1, oldJson: null, newJson: '{"value":"yes"}' },
      { revision: 2, oldJson: '{"value":"yes"}', newJson: null },
    ]);
    await expect(db.updateTable('answerChanges').set({ newJson: null }).execute()).rejects.toThrow('append-only');
  });

  it('answers a patch that is sent again as it did the first time, whatever happened since', async () => {
    const patch = { id: 'p1', basedOn: 0, changes: { consent: { value: 'yes' } } };
    await store.applyPatch('a1', patch, later);
    await store.applyPatch('a1', { id: 'p2', basedOn: 1, changes: { consent: { value: 'no' } } }, later);
    expect(await store.applyPatch('a1', patch, later)).toEqual({ kind: 'saved', revision: 1 });
    expect(await answersNow()).toEqual({ consent: { value: 'no' } });
  });

  it('knows afterwards which patch it saved', async () => {
    const patch = { id: 'p1', basedOn: 0, changes: { consent: { value: 'yes' } } };
    expect(await store.savedBefore('a1', patch)).toBeUndefined();
    await store.applyPatch('a1', patch, later);
    expect(await store.savedBefore('a1', patch)).toEqual({ kind: 'saved', revision: 1 });
    expect(await store.savedBefore('a1', { ...patch, changes: { consent: null } })).toBeUndefined();
  });

  it('refuses other changes under an id that was used', async () => {
    await store.applyPatch('a1', { id: 'p1', basedOn: 0, changes: { consent: { value: 'yes' } } }, later);
    const outcome = await store.applyPatch(
      'a1',
      { id: 'p1', basedOn: 1, changes: { consent: { value: 'no' } } },
      later,
    );
    expect(outcome).toEqual({ kind: 'id_taken', revision: 1 });
    expect(await answersNow()).toEqual({ consent: { value: 'yes' } });
  });

  it('lets two people change different questions from the same revision', async () => {
    await store.applyPatch('a1', { id: 'mine', basedOn: 0, changes: { consent: { value: 'yes' } } }, later);
    expect(
      await store.applyPatch('a1', { id: 'yours', basedOn: 0, changes: { profiling: { value: 'no' } } }, later),
    ).toEqual({
      kind: 'saved',
      revision: 2,
    });
    expect(await answersNow()).toEqual({ consent: { value: 'yes' }, profiling: { value: 'no' } });
  });

  it('saves nothing of a patch that would overwrite an answer its sender has not seen, and returns that answer', async () => {
    await store.applyPatch(
      'a1',
      { id: 'mine', basedOn: 0, changes: { consent: { value: 'yes' }, shared: null } },
      later,
    );
    const outcome = await store.applyPatch(
      'a1',
      { id: 'yours', basedOn: 0, changes: { consent: { value: 'no' }, profiling: { value: 'no' } } },
      later,
    );
    expect(outcome).toEqual({ kind: 'conflict', revision: 1, theirs: { consent: { value: 'yes' } } });
    expect(await answersNow()).toEqual({ consent: { value: 'yes' } });
    const insisted = {
      id: 'yours again',
      basedOn: 1,
      changes: { consent: { value: 'no' }, profiling: { value: 'no' } },
    };
    expect(await store.applyPatch('a1', insisted, later)).toEqual({ kind: 'saved', revision: 2 });
  });

  it('shows a conflict with an answer that somebody took back', async () => {
    await store.applyPatch('a1', { id: 'p1', basedOn: 0, changes: { consent: { value: 'yes' } } }, later);
    await store.applyPatch('a1', { id: 'p2', basedOn: 1, changes: { consent: null } }, later);
    const outcome = await store.applyPatch(
      'a1',
      { id: 'p3', basedOn: 1, changes: { consent: { value: 'no' } } },
      later,
    );
    expect(outcome).toEqual({ kind: 'conflict', revision: 2, theirs: { consent: null } });
  });

  it('sees no conflict where both say the same, and does not count it as a change', async () => {
    await store.applyPatch(
      'a1',
      { id: 'mine', basedOn: 0, changes: { consent: { value: 'yes', comment: 'c' } } },
      '2026-01-03T00:00:00.000Z',
    );
    const same = { id: 'yours', basedOn: 0, changes: { consent: { comment: 'c', value: 'yes' } } };
    // The revision of what the sender had seen: another answer of revision 1 would be news to them.
    expect(await store.applyPatch('a1', same, '2026-01-04T00:00:00.000Z')).toEqual({ kind: 'saved', revision: 0 });
    expect(await store.find('a1')).toMatchObject({ revision: 1 });
    expect((await store.find('a1'))?.changedAt).toBe('2026-01-03T00:00:00.000Z');
  });

  it('does not believe a sender who claims to have seen a revision that is still to come', async () => {
    await store.applyPatch('a1', { id: 'p1', basedOn: 0, changes: { consent: { value: 'yes' } } }, later);
    const outcome = await store.applyPatch(
      'a1',
      { id: 'p2', basedOn: 99, changes: { consent: { value: 'no' } } },
      later,
    );
    expect(outcome).toMatchObject({ kind: 'conflict' });
  });

  it('accepts a patch without changes and one for an assessment that is gone changes nothing', async () => {
    expect(await store.applyPatch('a1', { id: 'p1', basedOn: 0, changes: {} }, later)).toEqual({
      kind: 'saved',
      revision: 0,
    });
    expect(await store.applyPatch('gone', { id: 'p1', basedOn: 0, changes: { consent: null } }, later)).toBeUndefined();
  });

  it('saves patches that arrive at the same time one after the other', async () => {
    const count = 50;
    const patches = Array.from({ length: count }, (_, index) => ({
      id: `p${index}`,
      basedOn: 0,
      changes: { [`question_${index}`]: { value: index } },
    }));
    const outcomes = await Promise.all(patches.map((patch) => store.applyPatch('a1', patch, later)));
    expect(outcomes).toEqual(patches.map((_, index) => ({ kind: 'saved', revision: index + 1 })));
    expect(Object.keys((await answersNow()) ?? {})).toHaveLength(count);
  });

  it('saves nothing of a patch when writing fails half-way', async () => {
    await db.schema.dropTable('answerChanges').execute();
    await expect(
      store.applyPatch('a1', { id: 'p1', basedOn: 0, changes: { consent: { value: 'yes' } } }, later),
    ).rejects.toThrow('answer_changes');
    expect(await store.findWithAnswers('a1')).toEqual({ assessment, answers: {} });
  });

  it('tells what changed after a revision, as it stands now', async () => {
    const changes: AnswerPatch['changes'][] = [
      { consent: { value: 'yes' }, __proto: { value: 1 }, kinds: { value: ['b', 'a'] } },
      { consent: { value: 'no', comment: 'naïve 😀 ‏عربي' } },
      { kinds: null },
    ];
    for (const [basedOn, change] of changes.entries()) {
      await store.applyPatch('a1', { id: `p${basedOn}`, basedOn, changes: change }, later);
    }
    const [consent, kinds] = [changes[1]!.consent!, null];
    expect(await store.changesSince('a1', 0)).toEqual({
      revision: 3,
      changes: { consent, kinds, __proto: { value: 1 } },
    });
    expect(await store.changesSince('a1', 1)).toEqual({ revision: 3, changes: { consent, kinds } });
    expect(await store.changesSince('a1', 2)).toEqual({ revision: 3, changes: { kinds } });
    expect(await store.changesSince('a1', 3)).toEqual({ revision: 3, changes: {} });
    expect(await store.changesSince('gone', 0)).toBeUndefined();
  });

  it('tells everything to who claims to have seen a revision that is still to come', async () => {
    await store.applyPatch('a1', { id: 'p1', basedOn: 0, changes: { consent: { value: 'yes' } } }, later);
    expect(await store.changesSince('a1', 2)).toEqual({ revision: 1, changes: { consent: { value: 'yes' } } });
  });

  it('removes an assessment with its answers, their history and its results', async () => {
    await store.applyPatch('a1', { id: 'p1', basedOn: 0, changes: { consent: { value: 'yes' } } }, later);
    const result = {
      id: 'r1',
      assessmentId: 'a1',
      revision: 1,
      language: 'en',
      release: '0',
      briefHash: 'h',
      issuedAt: later,
    };
    await createResultStore(db).keep({ ...result, evaluation: {} as never });
    await store.remove('a1');
    expect(await store.listOf(assessment.owner)).toEqual([]);
    for (const table of ['answers', 'patches', 'answerChanges', 'issuedResults'] as const) {
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  });
});
