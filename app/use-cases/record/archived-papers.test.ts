import { beforeEach, describe, expect, it } from 'vitest';
import { asBytes, exported, faultsOf, forged, system, textOf, unpacked } from '#test/archives';
import { recordProcurement, type RecordedProcurement } from '#test/recorded-procurement';
import { smallPorts } from '#test/small-content';
import type { Hearing } from '~/core/judgement/hearing';
import type { Ports } from '~/use-cases/ports';
import type { Assessment } from '~/use-cases/ports';
import { importProcurement } from './import-procurement';

let ports: Ports;
beforeEach(async () => {
  ports = await smallPorts();
});

const by = { personId: 'sample-buyer', name: 'Amina' };
const hearing: Hearing = {
  ...{ id: 'hearing', who: 'Parents', how: 'A meeting', on: '2026-03-01', howMany: 12 },
  ...{ said: 'Too many letters', changed: 'One letter', rejected: '', by, at: '2026-03-02T10:00:00.000Z' },
};

/** A paper of each: the procurement, its round, and the response in it. */
async function writePapers({ procurement, round, response }: RecordedProcurement): Promise<void> {
  await ports.papers.hearings.put(procurement.id, hearing);
  const decision = { id: round.id, reason: 'words about the round', responses: [], standstillUntil: '', by };
  await ports.papers.decisions.put(round.id, { ...decision, at: hearing.at });
  const paper = { kind: 'finding', id: 'f', ownerId: response.id, content: { id: 'f', words: 'about the response' } };
  await ports.papers.all.adopt([paper]);
}

/** Answers of a re-assessment under the contract. */
async function reassess({ procurement }: RecordedProcurement): Promise<void> {
  const need = await ports.assessments.find(procurement.needId);
  const owner = { kind: 'contract', procurementId: procurement.id } as const;
  await ports.assessments.create({ ...(need as Assessment), id: 'again', owner, revision: 0 });
  const changes = { access_log: { value: 'yes' } };
  await ports.assessments.applyPatch('again', { id: 'p', basedOn: 0, changes }, hearing.at);
}

describe('papers in an archive', () => {
  it('of a round and of its responses stay here before the opening; those of the procurement leave', async () => {
    const made = await recordProcurement(ports, 'closed');
    await writePapers(made);
    const text = textOf(await unpacked(ports, await exported(ports, made)));
    expect(text).toContain('Too many letters');
    expect(text).not.toContain('words about the round');
    expect(text).not.toContain('about the response');
  });

  it('travel after the opening, whatever their kind, with the answers of re-assessments', async () => {
    const made = await recordProcurement(ports);
    await writePapers(made);
    await reassess(made);
    const there = await smallPorts();
    const bytes = await exported(ports, made);
    const target = { organisation: 'sample-region', lead: 'other-buyer@region.example' };
    expect(await importProcurement(there, system, { bytes, ...target })).toMatchObject({ ok: true });
    expect(await there.papers.hearings.listOf(made.procurement.id)).toEqual([hearing]);
    const owners = [made.procurement.id, made.round.id, made.response.id];
    expect(await there.papers.all.listOf(owners)).toEqual(await ports.papers.all.listOf(owners));
    expect(await there.assessments.findWithAnswers('again')).toMatchObject({
      assessment: { owner: { kind: 'contract', procurementId: made.procurement.id } },
      answers: { access_log: { value: 'yes' } },
    });
  });

  it('of something else are refused, and an archive without any is read', async () => {
    const made = await recordProcurement(ports);
    await writePapers(made);
    const bytes = await exported(ports, made);
    const stray = { kind: 'hearing', id: 'x', ownerId: 'elsewhere', content: { id: 'x' } };
    const disguised = { ...stray, ownerId: made.procurement.id, content: { id: 'y' } };
    for (const paper of [stray, disguised]) {
      const other = await forged(ports, bytes, (parts) => parts.set('papers.json', asBytes([paper])));
      expect(await faultsOf(ports, other)).toEqual(['archive_parts_disagree papers.json']);
    }
    const older = await forged(ports, bytes, (parts) => parts.delete('papers.json'));
    expect(await faultsOf(ports, older)).toEqual([]);
  });
});
