import { beforeEach, describe, expect, it } from 'vitest';
import { at, roundBegins, roundClosed, runningRound } from '#test/rounds';
import { sample, smallPorts } from '#test/small-content';
import { pdfOf } from '#test/uploads';
import { answer, during, handIn, joinedVendor, type Vendor } from '#test/vendors';
import type { Answer } from '~/core/questionnaire/answers';
import { addDocument } from '~/use-cases/documents/add-document';
import { changeDocument } from '~/use-cases/documents/change-document';
import { listDocuments } from '~/use-cases/documents/list-documents';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { listEarlierAnswers } from './list-earlier-answers';
import { takeEarlierAnswers } from './take-earlier-answers';
import { withdrawResponse } from './withdraw-response';

let ports: Ports;
let before: Vendor;
let now: Vendor;

beforeEach(async () => {
  ports = during(await smallPorts());
  before = await joinedVendor(ports, (await runningRound(ports, { access: 'open' })).round);
  now = await joinedVendor(ports, (await runningRound(ports, { access: 'open' })).round);
});

const answered = async (changes: Record<string, Answer>) => {
  await answer(ports, before, changes);
  await handIn(ports, before);
};
const list = (vendor = now) => listEarlierAnswers(ports, vendor.actor, { responseId: vendor.responseId });
const names = async () => (await list()).earlier.map(({ question }) => question.name);
const take = (questions: string[], basedOn = 0, when = ports) =>
  takeEarlierAnswers(when, now.actor, { responseId: now.responseId, questions, basedOn });
const taken = async () => (await ports.assessments.findWithAnswers(now.responseId))?.answers;

async function bring(expires = ''): Promise<void> {
  const form = {
    name: 'Plan',
    dated: '2031-01-31',
    expires,
    version: '',
    confidential: true,
    supports: ['access_log'],
  };
  const file = { fileName: 'plan.pdf', bytes: pdfOf('plan'), basedOn: 1 };
  await addDocument(ports, before.actor, { assessmentId: before.responseId, form, ...file });
}

describe('earlier answers', () => {
  it('are those that stand as handed in, each with when and for whom, beside the present one', async () => {
    await answer(ports, before, { access_log: { value: 'yes' }, people_with_access: { value: 3 } });
    expect(await names()).toEqual([]);
    await handIn(ports, before);
    await answer(ports, now, { access_log: { value: 'no' } });
    expect((await list()).earlier).toMatchObject([
      {
        question: { name: 'access_log' },
        earlier: { value: 'yes' },
        present: { value: 'no' },
        changed: { words: false, choices: false },
        from: { title: 'Benefit checks', buyer: 'Ministry of Social Protection (sample)', at: roundBegins },
      },
      { question: { name: 'people_with_access' }, earlier: { value: 3 } },
    ]);
    await withdrawResponse(ports, before.actor, { responseId: before.responseId, number: 1 });
    expect(await names()).toEqual([]);
  });

  it('leave out what is said already, and what is not asked now', async () => {
    await answered({ access_log: { value: 'yes' }, people_with_access: { value: 3 } });
    await answer(ports, now, { people_with_access: { value: 3 } });
    expect(await names()).toEqual(['access_log']);
    const need = { uses_personal_data: { value: 'no' } };
    const other = await joinedVendor(ports, (await runningRound(ports, { access: 'open', need })).round);
    expect((await list(other)).earlier.map(({ question }) => question.name)).toEqual(['people_with_access']);
  });

  it('are never those of another firm', async () => {
    await answered({ access_log: { value: 'yes' } });
    const { round } = await runningRound(ports, { access: 'open' });
    const rival = await joinedVendor(ports, round, 'bo@rival.example', 'Rival');
    expect((await list(rival)).earlier).toEqual([]);
    await expect(listEarlierAnswers(ports, rival.actor, { responseId: now.responseId })).rejects.toThrow(NotFound);
  });

  it('are not offered to a colleague who belongs to another firm', async () => {
    await answered({ access_log: { value: 'yes' } });
    const guest = sample('small-vendor');
    const response = await ports.responses.find(now.responseId);
    if (response === undefined) throw new Error('There is no response');
    const part = { personId: guest.id, part: 'colleague' as const, questionnaires: [] };
    await ports.responses.change({ ...response, people: [...response.people, part] });
    expect((await list({ ...now, actor: guest })).earlier).toEqual([]);
  });
});

describe('taking them over', () => {
  it('takes those that were ticked and no others', async () => {
    await answered({ access_log: { value: 'yes' }, people_with_access: { value: 3 } });
    expect(await take(['people_with_access'])).toMatchObject({ ok: true });
    expect(await taken()).toEqual({ people_with_access: { value: 3 } });
    const own = await ports.record.list(`response:${now.responseId}`);
    expect(own.at(-1)).toMatchObject({ kind: 'answers_taken_over', data: { count: 1 } });
  });

  it('lets a proof come along and count only once it was looked at again', async () => {
    await answer(ports, before, { access_log: { value: 'yes' } });
    await bring();
    await handIn(ports, before);
    await take(['access_log']);
    const evidence = { document: 'Plan.pdf', dated: '2031-01-31' };
    expect(await taken()).toEqual({ access_log: { value: 'yes', evidence: { grade: 'claimed', ...evidence } } });
    const input = { assessmentId: now.responseId };
    const [document] = (await listDocuments(ports, now.actor, input)).documents;
    expect(document).toMatchObject({ name: 'Plan.pdf', confidential: true, supported: [{ state: 'open' }] });
    const form = {
      name: '',
      dated: '2031-01-31',
      expires: '',
      version: '',
      confidential: true,
      supports: ['access_log'],
    };
    await changeDocument(ports, now.actor, { ...input, documentId: document?.id ?? '', form, basedOn: 1 });
    expect(await taken()).toEqual({ access_log: { value: 'yes', evidence: { grade: 'documented', ...evidence } } });
  });

  it('leaves a proof behind that has expired by the day that counts', async () => {
    await answer(ports, before, { access_log: { value: 'yes' } });
    await bring('2031-03-23');
    await handIn(ports, before);
    expect((await list()).earlier).toMatchObject([{ hasExpiredProof: true, documents: [] }]);
    await take(['access_log']);
    expect(await taken()).toEqual({ access_log: { value: 'yes' } });
    expect(await ports.documents.list(now.responseId)).toEqual([]);
  });

  it('writes over nothing that somebody answered meanwhile', async () => {
    await answered({ access_log: { value: 'yes' } });
    await answer(ports, now, { access_log: { value: 'no' } });
    expect(await take(['access_log'], 0)).toMatchObject({ ok: false, issues: [{ code: 'answers_changed' }] });
    expect(await taken()).toEqual({ access_log: { value: 'no' } });
  });

  it('is refused where nothing is ticked, after the deadline, and once it was handed in', async () => {
    await answered({ access_log: { value: 'yes' } });
    expect(await take([])).toMatchObject({ ok: false, issues: [{ code: 'nothing_taken' }] });
    expect(await take(['data_kind'])).toMatchObject({ ok: false, issues: [{ code: 'nothing_taken' }] });
    const late = at(ports, roundClosed);
    expect(await take(['access_log'], 0, late)).toMatchObject({ ok: false, issues: [{ code: 'round_over' }] });
    await handIn(ports, now);
    expect(await take(['access_log'])).toMatchObject({ ok: false, issues: [{ code: 'submitted' }] });
  });
});
