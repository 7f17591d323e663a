import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#test/temporary-directory';
import { canonicalJson } from '~/core/shared/hash';
import type { Assessment, AssessmentStore } from '~/use-cases/ports';
import { createAssessmentStore } from './assessment-store.server';
import { openDatabase } from './open-database.server';

const opened = '2026-01-01T00:00:00.000Z';
const later = '2026-01-02T00:00:00.000Z';
const details = { title: 'Benefit checks', service: 'Child benefit', buyer: '', vendor: '', stage: 'planning' };
const assessment: Assessment = {
  ...details,
  id: 'a1',
  owner: { kind: 'organisation', organisationId: 'ministry' },
  ruleSet: { id: 'rules', version: '0.1.0', hash: 'r' },
  questionnaires: [],
  createdAt: opened,
  changedAt: opened,
  revision: 3,
};

let db: Awaited<ReturnType<typeof openDatabase>>;
let store: AssessmentStore;

beforeEach(async () => {
  db = await openDatabase(temporaryDirectory());
  store = createAssessmentStore(db);
  await store.create(assessment);
  return () => db.destroy();
});

const history = () => db.selectFrom('detailChanges').selectAll().orderBy('number').execute();

describe('changing the details of an assessment', () => {
  it('writes them anew and leaves the answers’ revision alone', async () => {
    const changes = { ...details, title: 'Checks of benefits', stage: 'contract' };
    expect(await store.changeDetails('a1', changes, later)).toBe(true);
    expect(await store.find('a1')).toEqual({ ...assessment, ...changes, changedAt: later });
  });

  it('keeps what they were, one record a change, which nothing can rewrite', async () => {
    const [first, second] = [
      { ...details, title: 'One' },
      { ...details, title: 'Two' },
    ];
    await store.changeDetails('a1', first, later);
    await store.changeDetails('a1', second, later);
    expect(await history()).toMatchObject([
      { number: 1, oldJson: canonicalJson(details), newJson: canonicalJson(first), at: later },
      { number: 2, oldJson: canonicalJson(first), newJson: canonicalJson(second), at: later },
    ]);
    await expect(db.updateTable('detailChanges').set({ newJson: '{}' }).execute()).rejects.toThrow('append-only');
  });

  it('does not count the same details again as a change', async () => {
    expect(await store.changeDetails('a1', details, later)).toBe(true);
    expect(await store.find('a1')).toEqual(assessment);
    expect(await history()).toEqual([]);
  });

  it('says where there is no such assessment', async () => {
    expect(await store.changeDetails('nowhere', details, later)).toBe(false);
  });

  it('loses none of two changes that arrive at the same time', async () => {
    const titles = ['One', 'Two', 'Three'];
    await Promise.all(titles.map((title) => store.changeDetails('a1', { ...details, title }, later)));
    expect((await history()).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('deletes their history with the assessment', async () => {
    await store.changeDetails('a1', { ...details, title: 'One' }, later);
    await store.remove('a1');
    expect(await history()).toEqual([]);
  });
});
