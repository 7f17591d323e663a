import { beforeEach, describe, expect, it } from 'vitest';
import { at, openedRound, roundClosed, runningRound } from '#test/rounds';
import { buyer, openSmallAssessment, sample, smallPorts } from '#test/small-content';
import { pdfOf, pdfOfSize, program, zipBomb } from '#test/uploads';
import { answer, during, handIn, joinedVendor, type Vendor } from '#test/vendors';
import type { Round } from '~/core/procurement/round';
import { removeAssessment } from '~/use-cases/assessment/remove-assessment';
import { saveAnswers } from '~/use-cases/assessment/save-answers';
import type { Ports } from '~/use-cases/ports';
import { NotFound, Sealed, TooOften } from '~/use-cases/refusals';
import { addDocument } from './add-document';
import { changeDocument } from './change-document';
import { getDocument } from './get-document';
import { listDocuments } from './list-documents';
import { removeDocument } from './remove-document';

let ports: Ports;
let round: Round;
let vendor: Vendor;

beforeEach(async () => {
  ports = during(await smallPorts());
  ({ round } = await runningRound(ports, { access: 'open' }));
  vendor = await joinedVendor(ports, round);
  await answer(ports, vendor, { access_log: { value: 'yes' } });
});

const form = {
  name: 'Log plan',
  dated: '2031-01-31',
  expires: '',
  version: '',
  confidential: false,
  supports: ['access_log'],
};
interface Changes {
  fileName?: string;
  bytes?: Uint8Array;
  basedOn?: number;
  form?: Partial<typeof form>;
}

const add = ({ form: typed = {}, ...changes }: Changes = {}, { actor, responseId }: Vendor = vendor, when = ports) =>
  addDocument(when, actor, {
    ...{ assessmentId: responseId, fileName: 'plan.pdf', bytes: pdfOf('plan'), basedOn: 1 },
    ...changes,
    form: { ...form, ...typed },
  });

async function codesOf(outcome: Promise<Awaited<ReturnType<typeof add>>>): Promise<string[]> {
  const settled = await outcome;
  return settled.ok ? [] : settled.issues.map(({ code, where }) => `${code} ${where.pointer}`);
}

const stored = () => ports.documents.list(vendor.responseId);
const answers = async () => (await ports.assessments.findWithAnswers(vendor.responseId))?.answers;
async function only() {
  const [document] = await stored();
  if (document === undefined) throw new Error('There is no document');
  return document;
}

describe('adding a document', () => {
  it('keeps the file and lets the answers rest on it', async () => {
    expect(await add({ form: { expires: '2032-01-31', confidential: true } })).toMatchObject({ ok: true });
    const document = await only();
    expect(document).toMatchObject({
      name: 'Log plan.pdf',
      type: 'application/pdf',
      size: pdfOf('plan').byteLength,
      dated: '2031-01-31',
      expires: '2032-01-31',
      confidential: true,
      supports: ['access_log'],
      uploadedBy: vendor.actor.id,
    });
    expect(await ports.files.get(document.hash)).toEqual(Buffer.from(pdfOf('plan')));
    expect(await answers()).toEqual({
      access_log: {
        value: 'yes',
        evidence: { grade: 'documented', document: 'Log plan.pdf', dated: '2031-01-31', expires: '2032-01-31' },
      },
    });
  });

  it("is told on the vendor's own record alone", async () => {
    const before = await ports.record.list(`procurement:${round.procurementId}`);
    await add();
    expect((await ports.record.list(`response:${vendor.responseId}`)).at(-1)).toMatchObject({ kind: 'document_added' });
    expect(await ports.record.list(`procurement:${round.procurementId}`)).toEqual(before);
  });

  it('happens once where the form is posted twice', async () => {
    expect([await add(), await add({ basedOn: 2 })]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await stored()).toHaveLength(1);
  });

  it('names it after its file where no name was typed', async () => {
    await add({ fileName: 'C:\\x\\<b>plan.PDF', form: { name: ' ' } });
    expect((await only()).name).toBe('<b>plan.PDF');
  });

  it.each<[string, () => Uint8Array, string, string]>([
    ['nothing', () => new Uint8Array(), 'plan.pdf', 'file_empty /file'],
    ['a program under the name of a PDF', program, 'plan.pdf', 'file_unknown_type /file'],
    ['a PDF under the name of a picture', () => pdfOf('x'), 'plan.png', 'file_name_differs /file'],
    ['a PDF without an ending', () => pdfOf('x'), 'plan', 'file_name_differs /file'],
    ['what would unpack beyond measure', zipBomb, 'plan.docx', 'file_unpacks_too_large /file'],
    ['one byte too many', () => pdfOfSize(20_000_001), 'plan.pdf', 'file_too_large /file'],
  ])('refuses %s and keeps nothing', async (_, bytes, fileName, code) => {
    expect(await codesOf(add({ bytes: bytes(), fileName }))).toEqual([code]);
    expect(await stored()).toEqual([]);
    expect(await answers()).toEqual({ access_log: { value: 'yes' } });
  });

  it('takes the last byte', async () => {
    expect(await codesOf(add({ bytes: pdfOfSize(20_000_000) }))).toEqual([]);
  });

  it.each<[string, Partial<typeof form>, string]>([
    ['no date', { dated: '' }, 'document_undated /dated'],
    ['a day that does not exist', { dated: '2031-02-30' }, 'document_undated /dated'],
    ['a day ahead', { dated: '2031-03-05' }, 'dated_in_future /dated'],
    ['an end that is no day', { expires: 'soon' }, 'day_needed /expires'],
    ['an end before its date', { expires: '2031-01-30' }, 'expires_before_dated /expires'],
    ['a question that is not answered', { supports: ['people_with_access'] }, 'support_not_offered /supports'],
    ['a question of the buyer', { supports: ['data_kind'] }, 'support_not_offered /supports'],
    ['a name of two lines', { name: 'a\r\nb' }, 'line_break /name'],
  ])('refuses %s', async (_, typed, code) => {
    expect(await codesOf(add({ form: typed }))).toEqual([code]);
    expect(await stored()).toEqual([]);
  });

  it('may support nothing yet', async () => {
    expect(await codesOf(add({ form: { supports: [] } }))).toEqual([]);
    expect(await answers()).toEqual({ access_log: { value: 'yes' } });
  });

  it('never moves to an answer that somebody changed meanwhile', async () => {
    await answer(ports, vendor, { access_log: { value: 'no' } });
    expect(await codesOf(add({ basedOn: 1 }))).toEqual(['answers_changed_meanwhile /supports']);
    expect(await stored()).toEqual([]);
    expect(await ports.files.get((await hashOf(pdfOf('plan'))) ?? '')).toBeUndefined();
  });

  it('ends at 50 files', async () => {
    const document = { ...(await added()), supports: [] };
    for (let number = 1; number < 50; number += 1) {
      await ports.documents.add({ ...document, id: `d${number}`, name: `${number}.pdf` });
    }
    expect(await codesOf(add({ bytes: pdfOf('one more'), form: { supports: [] } }))).toEqual([
      'too_many_documents /file',
    ]);
  });

  it('ends at 200 MB', async () => {
    await ports.documents.add({ ...(await added()), id: 'large', size: 200_000_000 - 300, supports: [] });
    expect(await codesOf(add({ bytes: pdfOf('x'.repeat(300)), form: { supports: [] } }))).toEqual([
      'documents_too_large /file',
    ]);
  });

  it('is limited in speed', async () => {
    for (let time = 0; time < 60; time += 1) await add({ bytes: new Uint8Array() });
    await expect(add()).rejects.toThrow(TooOften);
  });

  it('is over with the round and with handing in', async () => {
    expect(await codesOf(add({}, vendor, at(ports, roundClosed)))).toEqual(['round_over ']);
    await handIn(ports, vendor);
    expect(await codesOf(add())).toEqual(['submitted ']);
  });

  it('is possible for answers outside of any round', async () => {
    const { id: assessmentId } = await openSmallAssessment(ports);
    const changes = { uses_personal_data: { value: 'yes' }, access_log: { value: 'yes' } };
    await saveAnswers(ports, buyer, { assessmentId, patch: { id: 'p', basedOn: 0, changes } });
    expect(await codesOf(add({}, { actor: buyer, responseId: assessmentId }))).toEqual([]);
    const [document] = await ports.documents.list(assessmentId);
    await removeAssessment(ports, buyer, { assessmentId });
    expect(await ports.files.get(document?.hash ?? '')).toBeUndefined();
  });
});

async function added() {
  await add();
  return only();
}

async function hashOf(bytes: Uint8Array): Promise<string | undefined> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes.slice())).toString('hex');
}

const ids = (documentId: string) => ({ assessmentId: vendor.responseId, documentId });

describe('a document that is there', () => {
  it('can be said to be of another day and to support something else', async () => {
    const { id } = await added();
    await answer(ports, vendor, { people_with_access: { value: 3 } });
    const changed = { ...form, name: 'Plan of the log', dated: '2031-02-28', supports: [] };
    expect(await changeDocument(ports, vendor.actor, { ...ids(id), form: changed, basedOn: 3 })).toMatchObject({
      ok: true,
    });
    expect(await only()).toMatchObject({ name: 'Plan of the log.pdf', dated: '2031-02-28', supports: [] });
    expect((await answers())?.['access_log']).toEqual({ value: 'yes' });
  });

  it('takes the proof along when it goes, and its bytes', async () => {
    const { id, hash } = await added();
    expect(await removeDocument(ports, vendor.actor, ids(id))).toMatchObject({ ok: true });
    expect(await answers()).toEqual({ access_log: { value: 'yes' } });
    expect(await ports.files.get(hash)).toBeUndefined();
  });

  it('leaves its bytes where a submission rests on them', async () => {
    const { id, hash } = await added();
    await handIn(ports, vendor);
    expect(await removeDocument(ports, vendor.actor, ids(id))).toMatchObject({
      ok: false,
      issues: [{ code: 'submitted' }],
    });
    const response = await ports.responses.find(vendor.responseId);
    const [head] = response?.submissions ?? [];
    if (response === undefined || head === undefined) throw new Error('Nothing was handed in');
    await ports.responses.change({ ...response, submissions: [{ ...head, withdrawnAt: ports.clock.now() }] });
    expect(await removeDocument(ports, vendor.actor, ids(id))).toMatchObject({ ok: true });
    expect(await ports.files.get(hash)).toBeDefined();
  });

  it('is listed with whether the answers rest on it', async () => {
    await add({ form: { expires: '2031-03-23' } });
    const list = () => listDocuments(ports, vendor.actor, { assessmentId: vendor.responseId });
    expect((await list()).documents).toMatchObject([{ supported: [{ state: 'expired' }], mayChange: true }]);
    await answer(ports, vendor, { access_log: { value: 'no' } });
    expect((await list()).documents).toMatchObject([{ supported: [{ state: 'open' }] }]);
  });

  it('is handed in with its hash', async () => {
    const { hash } = await added();
    await handIn(ports, vendor);
    const kept = await ports.responses.findSubmission(vendor.responseId, 1);
    expect(kept?.documents).toMatchObject([{ name: 'Log plan.pdf', hash, supports: ['access_log'] }]);
  });
});

describe('who sees a document', () => {
  it('is the vendor, and nobody of another firm', async () => {
    const { id } = await added();
    expect((await getDocument(ports, vendor.actor, ids(id))).name).toBe('Log plan.pdf');
    for (const other of [sample('vendor'), sample('other-buyer'), sample('administrator')]) {
      await expect(getDocument(ports, other, ids(id))).rejects.toThrow(NotFound);
      await expect(listDocuments(ports, other, ids(id))).rejects.toThrow(NotFound);
      await expect(removeDocument(ports, other, ids(id))).rejects.toThrow(NotFound);
      await expect(
        addDocument(ports, other, { ...ids(id), fileName: 'a.pdf', bytes: pdfOf('a'), form, basedOn: 1 }),
      ).rejects.toThrow(NotFound);
    }
  });

  it('is nobody through another set of answers', async () => {
    const { id } = await added();
    const { id: assessmentId } = await openSmallAssessment(ports);
    await expect(getDocument(ports, buyer, { assessmentId, documentId: id })).rejects.toThrow(NotFound);
  });

  it('is the team of the buyer once it is opened, and not before, and changes nothing', async () => {
    const { id } = await added();
    await handIn(ports, vendor);
    await expect(getDocument(at(ports, roundClosed), buyer, ids(id))).rejects.toThrow(Sealed);
    await expect(listDocuments(ports, buyer, ids(id))).rejects.toThrow(Sealed);
    await openedRound(ports, round);
    const late = at(ports, roundClosed);
    expect((await getDocument(late, buyer, ids(id))).bytes).toEqual(Buffer.from(pdfOf('plan')));
    expect((await listDocuments(late, buyer, ids(id))).documents).toMatchObject([{ mayChange: false }]);
    expect(await removeDocument(late, buyer, ids(id))).toMatchObject({ ok: false, issues: [{ code: 'not_yours' }] });
  });

  it('is a subcontractor for their part, who changes only what they brought', async () => {
    const { id } = await added();
    const helper = sample('small-vendor');
    const response = await ports.responses.find(vendor.responseId);
    if (response === undefined) throw new Error('There is no response');
    const asHelper = (questionnaires: string[]) =>
      ports.responses.change({
        ...response,
        people: [...response.people, { personId: helper.id, part: 'subcontractor', questionnaires }],
      });
    await asHelper([]);
    expect((await listDocuments(ports, helper, ids(id))).documents).toEqual([]);
    await expect(getDocument(ports, helper, ids(id))).rejects.toThrow(NotFound);
    await asHelper(['offer']);
    expect((await listDocuments(ports, helper, ids(id))).documents).toMatchObject([{ mayChange: false }]);
    await expect(removeDocument(ports, helper, ids(id))).rejects.toThrow(NotFound);
    const own = { ...vendor, actor: helper };
    expect(await codesOf(add({ bytes: pdfOf('theirs'), basedOn: 2, form: { supports: [] } }, own))).toEqual([]);
    const theirs = (await stored()).find((one) => one.id !== id);
    expect(await removeDocument(ports, helper, ids(theirs?.id ?? ''))).toMatchObject({ ok: true });
  });
});
