import { beforeEach, describe, expect, it } from 'vitest';
import { asBytes, exported, faultsOf, forged, system, textOf, unpacked } from '#test/archives';
import { lead, recordProcurement, type RecordedProcurement } from '#test/recorded-procurement';
import { sample, smallPorts } from '#test/small-content';
import type { ArchivedPaper } from '~/core/archive/archive';
import type { Contract } from '~/core/judgement/contract';
import type { Hearing } from '~/core/judgement/hearing';
import { sheetId } from '~/core/judgement/sheet';
import { remindOfContracts } from '~/use-cases/contract/remind-of-contracts';
import type { Ports } from '~/use-cases/ports';
import type { Assessment } from '~/use-cases/ports';
import { decisionHash } from '~/core/judgement/decision-on-record';
import { recordEvent } from './record-event';
import { importProcurement } from './import-procurement';

let ports: Ports;
let made: RecordedProcurement;
beforeEach(async () => {
  ports = await smallPorts();
});

const target = { organisation: 'sample-region', lead: 'other-buyer@region.example' };
const at = '2026-03-02T10:00:00.000Z';
const by = { personId: lead.id, name: 'Amina' };
const hearing: Hearing = {
  ...{ id: 'hearing', who: 'Parents', how: 'A meeting', on: '2026-03-01', howMany: 12 },
  ...{ said: 'Too many letters', changed: 'One letter', rejected: '', by, at },
};

const decision = {
  ...{ id: 'r-checks', reason: 'words about the round', responses: [], standstillUntil: '', by, at },
};

/** A paper of each: the procurement, its round, and the response in it. */
async function writePapers({ procurement, round, response }: RecordedProcurement): Promise<void> {
  await ports.papers.hearings.put(procurement.id, hearing);
  await ports.papers.decisions.put(round.id, decision);
  const consensus = { id: response.id, findings: {}, judges: [by], agreed: [{ ...by, at }], reopenings: [], at };
  const settled = [{ question: 'access_log', reason: 'about the response' }];
  await ports.papers.consensuses.put(response.id, { ...consensus, settled });
  const sheet = { id: sheetId(response.id, by.personId), responseId: response.id, by, findings: {}, submittedAt: at };
  await ports.papers.sheets.put(response.id, sheet);
}

/** What the record says of a decision. */
const recordDecided = (kind = 'decision_recorded', kept: Parameters<typeof decisionHash>[0] = decision) =>
  recordEvent(ports, ports, lead, { procurementId: 'p-checks' }, kind, { roundId: kept.id, hash: decisionHash(kept) });

/** Answers of a re-assessment under the contract, with a document. */
async function reassess({ procurement }: RecordedProcurement): Promise<string> {
  const need = await ports.assessments.find(procurement.needId);
  const owner = { kind: 'contract', procurementId: procurement.id } as const;
  await ports.assessments.create({ ...(need as Assessment), id: 'again', owner, revision: 0 });
  const changes = { access_log: { value: 'yes' } };
  await ports.assessments.applyPatch('again', { id: 'p', basedOn: 0, changes }, at);
  return bring('again', 'A test a year later');
}

/** A document beside some answers. @returns its hash. */
async function bring(assessmentId: string, text: string): Promise<string> {
  const hash = await ports.files.put(new TextEncoder().encode(text));
  await ports.documents.add({
    ...{ id: `d-${assessmentId}-${hash.slice(0, 8)}`, assessmentId, name: 'later.pdf', type: 'application/pdf' },
    ...{ size: text.length, hash, dated: '2026-03-01', expires: '2027-03-01', version: '2.1', confidential: true },
    ...{ supports: ['access_log'], uploadedBy: lead.id, uploadedAt: at },
  });
  return hash;
}

/** A contract in the archive of the recorded procurement, whoever it names. */
const contractWith = (changed: Partial<Contract> = {}): Contract => ({
  ...{ id: 'p-checks', responseId: 'v-checks', roundId: 'r-checks', firm: 'Lumen', number: '', title: 'Checks' },
  ...{ signedOn: '2026-04-01', managers: [by], reminderDays: [7], incidents: [], reassessments: [], points: [] },
  entries: [
    {
      ...{ id: 'own', from: { kind: 'own' }, title: 'Keep a log', owner: 'buyer', who: '', due: '2026-05-01' },
      ...{ proofNeeded: '', risks: [] },
    },
  ],
  ...{ handover: [], reminded: [] },
  ...changed,
});
const paperOf = (kind: string, ownerId: string, content: unknown) =>
  ({ kind, ownerId, id: (content as { id: string }).id, content }) as ArchivedPaper;

/** The archive of the recorded procurement with these papers in it and no others. */
const archiveWith = async (...papers: ArchivedPaper[]) =>
  forged(ports, await exported(ports, made), (parts) => parts.set('papers.json', asBytes(papers)));

describe('papers in an archive', () => {
  it('of a round and of its responses stay here before the opening; those of the procurement leave', async () => {
    made = await recordProcurement(ports, 'closed');
    await writePapers(made);
    const text = textOf(await unpacked(ports, await exported(ports, made)));
    expect(text).toContain('Too many letters');
    expect(text).not.toContain('words about the round');
    expect(text).not.toContain('about the response');
  });

  it('travel after the opening, each with what it says, with the answers and files of re-assessments', async () => {
    made = await recordProcurement(ports);
    await writePapers(made);
    await recordDecided();
    const hash = await reassess(made);
    const clarifying = await bring(made.response.id, 'What we meant');
    const own = await bring(made.procurement.needId, 'The list of fields');
    const finding = { grade: 'verified' as const, reason: 'We looked at it' };
    const check = {
      question: 'data_kind',
      finding,
      of: { revision: 1, documents: [own] },
      by,
      part: 'lead' as const,
      at,
    };
    await ports.papers.secondChecks.put(made.procurement.id, { id: made.procurement.id, checks: [check] });
    const there = await smallPorts();
    const bytes = await exported(ports, made);
    expect(await importProcurement(there, system, { bytes, ...target })).toMatchObject({ ok: true });
    const { by: _by, ...said } = hearing;
    expect(await there.papers.hearings.listOf(made.procurement.id)).toMatchObject([said]);
    expect(await there.papers.decisions.find(made.round.id)).toEqual(await ports.papers.decisions.find(made.round.id));
    expect(await there.papers.consensuses.find(made.response.id)).toMatchObject({ at, judges: [{ name: 'Amina' }] });
    expect(await there.papers.sheets.listOf(made.response.id)).toMatchObject([{ by: { name: 'Amina' } }]);
    expect(await there.assessments.findWithAnswers('again')).toMatchObject({
      assessment: { owner: { kind: 'contract', procurementId: made.procurement.id } },
      answers: { access_log: { value: 'yes' } },
    });
    const document = {
      name: 'later.pdf',
      version: '2.1',
      confidential: true,
      expires: '2027-03-01',
      supports: ['access_log'],
    };
    expect(await there.papers.secondChecks.find(made.procurement.id)).toMatchObject({ checks: [{ finding }] });
    expect(await there.documents.list(made.procurement.needId)).toMatchObject([{ ...document, hash: own }]);
    expect(await there.documents.list('again')).toMatchObject([{ ...document, hash }]);
    expect(await there.documents.list(made.response.id)).toMatchObject([{}, { ...document, hash: clarifying }]);
    expect(Buffer.from((await there.files.get(hash)) ?? []).toString()).toBe('A test a year later');
    const without = await forged(ports, bytes, (parts) => parts.delete(`files/${hash}`));
    expect(await faultsOf(ports, without)).toEqual([`archive_part_missing files/${hash}`]);
  });

  it('that decide are the ones on the record, with all that they replaced, in order', async () => {
    made = await recordProcurement(ports);
    const corrected = { ...decision, correction: 'A name was missing' };
    await recordDecided();
    await recordDecided('decision_corrected', corrected);
    const both = { ...corrected, earlier: [decision] };
    await ports.papers.decisions.put('r-checks', both);
    const faultsWith = async (...papers: ArchivedPaper[]) => faultsOf(ports, await archiveWith(...papers));
    const about = (changed: object) => paperOf('decision', 'r-checks', { ...both, ...changed });
    expect(await faultsWith(about({}))).toEqual([]);
    const altered = ['record_decision_altered procurement:p-checks'];
    expect(await faultsWith(about({ reason: 'Other words' }))).toEqual(altered);
    expect(await faultsWith(about({ earlier: [] }))).toEqual(altered);
    expect(await faultsWith(about({ earlier: [{ ...decision, reason: 'Other words' }] }))).toEqual(altered);
    // The one that was replaced, passed off as the one that stands.
    expect(await faultsWith(paperOf('decision', 'r-checks', decision))).toEqual(altered);
    expect(await faultsWith()).toEqual(['record_decision_missing procurement:p-checks']);
  });

  it('of something else are refused, and an archive without any is read', async () => {
    made = await recordProcurement(ports);
    const hearingOf = (ownerId: string, id: string) => ({ ...paperOf('hearing', ownerId, hearing), id });
    const elsewhere = { responseId: 'elsewhere', firm: 'F', stance: 'conflict', words: 'W', at };
    const begun = { assessmentId: 'elsewhere', ruleSet: made.procurement.ruleSet, by, at };
    const called = { id: 'again', because: 'date', note: '', due: '2027-01-01', by, at, begun } as const;
    const stray = [
      hearingOf('elsewhere', 'hearing'),
      hearingOf('p-checks', 'called-otherwise'),
      paperOf('contract', 'p-checks', contractWith({ id: 'p-of-here' })),
      paperOf('contract', 'p-checks', contractWith({ responseId: 'elsewhere' })),
      paperOf('contract', 'p-checks', contractWith({ roundId: 'elsewhere' })),
      paperOf('contract', 'p-checks', contractWith({ reassessments: [called] })),
      paperOf('panel', 'r-checks', { id: 'r-checks', declarations: [{ ...by, firms: [elsewhere] }] }),
      paperOf('sheet', 'v-checks', { id: 'v-checks:another', responseId: 'v-checks', by, findings: {} }),
    ];
    for (const paper of stray) {
      const faults = await faultsOf(ports, await archiveWith(paper));
      expect(faults, JSON.stringify(paper)).toEqual(['archive_parts_disagree papers.json']);
    }
    const older = await forged(ports, await exported(ports, made), (parts) => parts.delete('papers.json'));
    expect(await faultsOf(ports, older)).toEqual([]);
  });

  it('in another shape than those of their kind are named with their place, and nothing is taken over', async () => {
    made = await recordProcurement(ports);
    const { managers: _managers, ...unmanaged } = contractWith({ title: 7 as unknown as string });
    const bytes = await archiveWith(
      paperOf('hearing', 'p-checks', hearing),
      paperOf('contract', 'p-checks', unmanaged),
      paperOf('spell', 'p-checks', { id: 'x' }),
    );
    const there = await smallPorts();
    const outcome = await importProcurement(there, system, { bytes, ...target });
    expect(outcome.ok ? [] : outcome.issues).toMatchObject([
      { code: 'wrong_type', where: { file: 'papers.json', pointer: '/1/content/title' }, values: { found: '7' } },
      { code: 'missing_property', where: { pointer: '/1/content/managers' }, values: { property: 'managers' } },
      { code: 'archive_paper_unknown', where: { pointer: '/2/kind' }, values: { found: 'spell' } },
    ]);
    expect(await there.procurements.find('p-checks')).toBeUndefined();
    expect(await there.papers.hearings.list()).toEqual([]);
  });

  it('make nobody of here an evaluator or a contract manager, and nobody is written to or kept out by them', async () => {
    made = await recordProcurement(ports);
    const there = await smallPorts();
    const here = { personId: sample('other-buyer').id, name: 'Somebody of here' };
    const tie = { responseId: 'v-checks', firm: 'Lumen', stance: 'conflict', words: 'My sister', at };
    const sheet = {
      id: sheetId('v-checks', here.personId),
      responseId: 'v-checks',
      by: here,
      findings: {},
      submittedAt: at,
    };
    const consensus = { id: 'v-checks', findings: {}, settled: [], judges: [here], agreed: [], reopenings: [], at };
    const bytes = await archiveWith(
      paperOf('contract', 'p-checks', contractWith({ managers: [here] })),
      paperOf('panel', 'r-checks', {
        id: 'r-checks',
        members: [here.personId],
        declarations: [{ ...here, firms: [tie] }],
      }),
      paperOf('sheet', 'v-checks', sheet),
      paperOf('consensus', 'v-checks', consensus),
      paperOf('hearing', 'p-checks', { ...hearing, by: here }),
    );
    expect(await importProcurement(there, system, { bytes, ...target })).toMatchObject({ ok: true });
    const papers = await there.papers.all.listOf(['p-checks', 'r-checks', 'v-checks']);
    expect(papers).toHaveLength(5);
    expect(JSON.stringify(papers)).not.toContain(here.personId);
    const contract = await there.papers.contracts.find('p-checks');
    const manager = await there.people.findPerson(contract?.managers[0]?.personId ?? '');
    expect(manager).toMatchObject({ name: here.name, roles: [], disabledAt: expect.any(String) as string });
    await remindOfContracts({ ...there, clock: { now: () => '2026-06-01T09:00:00.000Z' } }, system);
    expect(await there.outbox.list(10)).toEqual([]);
  });
});
