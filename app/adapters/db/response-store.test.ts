import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { benoit, draft, keepSmallRound, response } from '#test/small-round';
import { temporaryDirectory } from '#test/temporary-directory';
import type { Submission, VendorResponse } from '~/core/procurement/response';
import { contentHash } from '~/core/shared/hash';
import type { Stores } from '~/use-cases/ports';
import { openDatabase } from './open-database.server';
import { createStores, createTransact } from './stores.server';

const at = '2026-01-20T00:00:00.000Z';
const document = { name: 'Audit', hash: 'd1', size: 9, dated: '2025-12-01', confidential: false, supports: [] };
const submission: Submission = {
  responseId: 'v1',
  roundId: 'r1',
  number: 1,
  firm: 'Firm Ltd',
  packHash: 'h',
  answers: { consent: { value: 'yes', comment: 'first_words_of_the_vendor' } },
  documents: [document, { ...document, name: 'Audit again' }],
  declaration: { name: 'Chen', position: 'Director', text: 'I declare' },
  at,
};
const second = { ...submission, number: 2, documents: [{ ...document, hash: 'd2' }] };
const headOf = (content: Submission) => ({ number: content.number, hash: contentHash(content), at, pack: 1 });

let directory: string;
let db: Awaited<ReturnType<typeof openDatabase>>;
let stores: Stores;
let transact: ReturnType<typeof createTransact>;

beforeEach(async () => {
  directory = temporaryDirectory();
  db = await openDatabase(directory);
  stores = createStores(db);
  transact = createTransact(db);
  await keepSmallRound({ transact });
  return () => db.destroy();
});

/** Answers twice, hands in, withdraws, hands in again. */
async function answerAndSubmit(): Promise<VendorResponse> {
  const patches = ['first_words_of_the_vendor', 'last_words_of_the_vendor'].map((comment, basedOn) => ({
    id: `p${basedOn}`,
    basedOn,
    changes: { consent: { value: 'yes', comment } },
  }));
  for (const patch of patches) await stores.assessments.applyPatch('v1', patch, at);
  await stores.responses.keepSubmission(submission, headOf(submission));
  const withdrawn = { ...response, submissions: [{ ...headOf(submission), withdrawnAt: at }] };
  await stores.responses.change(withdrawn);
  await stores.responses.keepSubmission(second, headOf(second));
  return { ...withdrawn, submissions: [...withdrawn.submissions, headOf(second)] };
}

const filesSay = (words: string) =>
  ['rightscope.db', 'rightscope.db-wal'].some((name) => readFileSync(path.join(directory, name)).includes(words));

describe('the store of responses', () => {
  it('gives back what was stored', async () => {
    expect(await stores.responses.find('v1')).toEqual(response);
    expect(await stores.responses.find('nowhere')).toBeUndefined();
  });

  it('lists those of a round oldest first, those of a person and of an organisation newest first', async () => {
    const owner = { personId: 'benoit', part: 'owner' as const, questionnaires: [] };
    const newer = { ...response, id: 'v2', organisationId: 'ministry', people: [owner], createdAt: at };
    await transact(async (inside) => {
      await inside.assessments.create({ ...draft, id: 'v2' });
      await inside.responses.add(newer);
    });
    expect(await stores.responses.listOfRound('r1')).toEqual([response, newer]);
    expect(await stores.responses.listOfRound('r2')).toEqual([]);
    expect(await stores.responses.listOfOrganisation('firm')).toEqual([response]);
    const withBoth = { ...response, people: [...response.people, owner] };
    await stores.responses.change(withBoth);
    expect(await stores.responses.listOfPerson('benoit')).toEqual([newer, withBoth]);
    expect(await stores.responses.listOfPerson('chen')).toEqual([withBoth]);
  });

  it('writes firm and people anew, in their order, with the parts of a subcontractor', async () => {
    const changed: VendorResponse = {
      ...response,
      firm: 'Firm and Daughters',
      people: [{ personId: benoit.id, part: 'subcontractor', questionnaires: ['offer'] }, ...response.people],
    };
    await stores.responses.change(changed);
    expect(await stores.responses.find('v1')).toEqual(changed);
  });

  it('takes one response of a firm in a round', async () => {
    await stores.assessments.create({ ...draft, id: 'v2' });
    await expect(stores.responses.add({ ...response, id: 'v2' })).rejects.toThrow('UNIQUE');
  });

  it('does not lose a response with its answers by mistake', async () => {
    await expect(stores.assessments.remove('v1')).rejects.toThrow('FOREIGN KEY');
    expect(await stores.assessments.find('v1')).toEqual(draft);
  });
});

describe('the submissions of a response', () => {
  it('are all listed, the withdrawn ones too, and given back as they were handed in', async () => {
    const after = await answerAndSubmit();
    expect(await stores.responses.find('v1')).toEqual(after);
    expect(await stores.responses.findSubmission('v1', 1)).toEqual(submission);
    expect(contentHash(await stores.responses.findSubmission('v1', 2))).toBe(headOf(second).hash);
    expect(await stores.responses.findSubmission('v1', 3)).toBeUndefined();
  });

  it('may be told of before or after their content is kept', async () => {
    await stores.responses.change({ ...response, submissions: [headOf(submission)] });
    await stores.responses.keepSubmission(submission, headOf(submission));
    expect((await stores.responses.find('v1'))?.submissions).toEqual([headOf(submission)]);
  });

  it('are never written anew, except for their withdrawal', async () => {
    await answerAndSubmit();
    await expect(stores.responses.keepSubmission(second, headOf(second))).rejects.toThrow('UNIQUE');
    await expect(db.updateTable('submissions').set({ hash: 'x' }).execute()).rejects.toThrow('append-only');
    await expect(db.updateTable('submissionContents').set({ contentJson: '{}' }).execute()).rejects.toThrow(
      'append-only',
    );
    await expect(db.updateTable('submissionFiles').set({ hash: 'x' }).execute()).rejects.toThrow('append-only');
  });

  it('keep the files they rest on in use', async () => {
    await answerAndSubmit();
    expect(await stores.documents.isInUse('d1')).toBe(true);
    await stores.responses.forgetDraft('v1');
    expect(await stores.documents.isInUse('d1')).toBe(false);
    expect(await stores.documents.isInUse('d2')).toBe(true);
  });
});

describe('what is deleted of a response', () => {
  it('is how the draft came about and what was withdrawn, when the draft is forgotten', async () => {
    const after = await answerAndSubmit();
    await stores.responses.forgetDraft('v1');
    expect(await stores.responses.find('v1')).toEqual(after);
    expect(await stores.responses.findSubmission('v1', 1)).toBeUndefined();
    expect(await stores.responses.findSubmission('v1', 2)).toEqual(second);
    expect((await stores.assessments.findWithAnswers('v1'))?.answers).toEqual({
      consent: { value: 'yes', comment: 'last_words_of_the_vendor' },
    });
    for (const table of ['patches', 'answerChanges'] as const) {
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  });

  it('is everything, when it is removed', async () => {
    await answerAndSubmit();
    await stores.responses.remove('v1');
    expect(await stores.responses.find('v1')).toBeUndefined();
    expect(await stores.assessments.find('v1')).toBeUndefined();
    for (const table of [
      'responsePeople',
      'submissions',
      'submissionContents',
      'submissionFiles',
      'answers',
    ] as const) {
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  });

  it.each(['alone', 'in a transaction'])('cannot be read in the files afterwards, deleted %s', async (how) => {
    await answerAndSubmit();
    expect(filesSay('last_words_of_the_vendor')).toBe(true);
    if (how === 'alone') await stores.responses.remove('v1');
    else await transact(({ responses }) => responses.remove('v1'));
    expect(filesSay('last_words_of_the_vendor')).toBe(false);
    expect(filesSay('first_words_of_the_vendor')).toBe(false);
  });
});
