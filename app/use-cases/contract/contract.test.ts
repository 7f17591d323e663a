import { beforeEach, describe, expect, it } from 'vitest';
import { awardedRound, contractNow, details, proof, signed, signedContract } from '#test/contracts';
import { at, lead, secondOpener, valueOf } from '#test/rounds';
import { sample, smallPorts } from '#test/small-content';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { addEntry } from './add-entry';
import { editEntry } from './edit-entry';
import { getContract } from './get-contract';
import { getOwnContract } from './get-own-contract';
import { proveEntry } from './prove-entry';
import { reopenEntry } from './reopen-entry';
import { waiveEntry } from './waive-entry';
import { writeContract } from './write-contract';

let ports: Ports;
beforeEach(async () => {
  ports = at(await smallPorts(), signed);
});

const promise = 'commitment-access_log';
const on = (day: string) => at(ports, `${day}T09:00:00.000Z`);
const codes = (outcome: { ok: boolean; issues?: { code: string; where: { pointer: string } }[] }) =>
  (outcome.issues ?? []).map(({ code, where }) => `${code} ${where.pointer}`.trim());

describe('writing down a contract', () => {
  it('begins the register with the promises and open measures of the winner, and the trend with the award', async () => {
    const { contract, procurementId, response } = await signedContract(ports);
    expect(contract).toMatchObject({ responseId: response.id, firm: response.firm, number: 'C-7' });
    expect(contract.entries).toMatchObject([
      { id: promise, due: '2031-08-31', proofNeeded: 'A page of the log', owner: 'vendor', risks: ['leak'] },
      { id: 'measure-record-every-look', strength: 'must' },
    ]);
    expect(contract.points).toMatchObject([{ because: 'award', levels: { leak: { atMost: 'critical' } } }]);
    const { signed: found } = await getContract(ports, lead, { procurementId });
    expect(found?.evaluation.risks[0]?.committed?.level.atMost).toBe('high');
    const events = await ports.record.list(`procurement:${procurementId}`);
    expect(events.at(-1)).toMatchObject({ kind: 'contract_signed', data: { firm: response.firm } });
  });

  it('waits for an award, for the end of the standstill, and for somebody who manages it', async () => {
    const { procurement } = await awardedRound(ports);
    const write = (form: Partial<typeof details>) =>
      writeContract(ports, lead, { procurementId: procurement.id, form: { ...details, ...form } });
    expect(codes(await write({ signedOn: '2031-04-15' }))).toEqual(['signed_in_standstill /signedOn']);
    expect(codes(await write({ managers: ['somebody'], title: ' ', signedOn: '2031-13-01' }))).toEqual([
      'field_empty /title',
      'contract_day /signedOn',
      'managers_needed /managers',
    ]);
    const [round] = await ports.rounds.listOfProcurement(procurement.id);
    await ports.papers.decisions.remove(round?.id ?? '');
    expect(codes(await write({}))).toEqual(['contract_not_awarded']);
    expect(await ports.papers.contracts.find(procurement.id)).toBeUndefined();
  });

  it('writes the details anew and keeps the register', async () => {
    const { procurementId } = await signedContract(ports);
    const form = { ...details, title: 'Another title', managers: [secondOpener.id] };
    await valueOf(writeContract(ports, secondOpener, { procurementId, form }));
    const contract = await contractNow(ports, procurementId);
    expect(contract).toMatchObject({ title: 'Another title', managers: [{ personId: secondOpener.id }] });
    expect(contract.entries).toHaveLength(2);
    expect((await ports.record.list(`procurement:${procurementId}`)).at(-1)?.kind).toBe('contract_changed');
  });
});

describe('an entry of the register', () => {
  it('lowers a level only once it is proved: not by being overdue, and not by being given up', async () => {
    const { procurementId } = await signedContract(ports);
    const level = async (day: string) =>
      (await getContract(on(day), lead, { procurementId })).signed?.evaluation.risks[0]?.level;
    const entry = { procurementId, entryId: promise };
    expect(await level('2031-06-01')).toBe('critical');
    expect(await level('2031-10-01')).toBe('critical');
    await valueOf(waiveEntry(on('2031-10-01'), lead, { ...entry, reason: 'Too dear' }));
    expect(await level('2031-10-01')).toBe('critical');
    await valueOf(reopenEntry(on('2031-10-02'), lead, { ...entry, reason: 'They offer it after all' }));
    await valueOf(proveEntry(on('2031-10-03'), lead, { ...entry, form: { ...proof, received: '2031-10-02' } }));
    expect(await level('2031-10-03')).toBe('high');
    const { entries, points } = await contractNow(ports, procurementId);
    expect(entries[0]?.proof).toMatchObject({ received: '2031-10-02', by: { name: lead.name } });
    expect(points.map(({ because, levels }) => [because, levels['leak']?.atMost])).toEqual([
      ['award', 'critical'],
      ['proof', 'high'],
    ]);
  });

  it('raises the level again where its proof is taken back, or has expired', async () => {
    const { procurementId } = await signedContract(ports);
    const level = async (day: string) =>
      (await getContract(on(day), lead, { procurementId })).signed?.evaluation.risks[0]?.level;
    const entry = { procurementId, entryId: promise };
    const form = { ...proof, received: '2031-06-01', expires: '2031-12-31' };
    await valueOf(proveEntry(on('2031-06-01'), lead, { ...entry, form }));
    expect([await level('2031-12-31'), await level('2032-01-01')]).toEqual(['high', 'critical']);
    await valueOf(reopenEntry(on('2031-07-01'), lead, { ...entry, reason: 'The page was made up' }));
    expect(await level('2031-07-01')).toBe('critical');
    expect((await contractNow(ports, procurementId)).points.map(({ because }) => because)).toEqual([
      ...['award', 'proof', 'proof_taken_back'],
    ]);
  });

  it('is settled once, and says what is wrong with a proof', async () => {
    const { procurementId } = await signedContract(ports);
    const entry = { procurementId, entryId: promise };
    const prove = (form: object) =>
      proveEntry(ports, lead, { ...entry, form: { ...proof, received: '2031-05-01', ...form } });
    expect(codes(await prove({ words: '', grade: 'claimed', received: '2031-05-03' }))).toEqual([
      'field_empty /words',
      'grade_needed /grade',
      'day_ahead /received',
    ]);
    expect(codes(await prove({ expires: '2031-04-01' }))).toEqual(['expires_before_received /expires']);
    expect(codes(await reopenEntry(ports, lead, { ...entry, reason: 'x' }))).toEqual(['entry_open']);
    await valueOf(prove({}));
    expect(codes(await prove({}))).toEqual(['entry_settled']);
    expect(codes(await waiveEntry(ports, lead, { ...entry, reason: 'x' }))).toEqual(['entry_settled']);
    await expect(
      proveEntry(ports, lead, { ...entry, entryId: 'none', form: { ...proof, received: '' } }),
    ).rejects.toThrow(NotFound);
  });

  it('of the rules keeps its words and gets a date; an own one gets both', async () => {
    const { procurementId } = await signedContract(ports);
    const form = { title: 'Mine', proofNeeded: 'Seen', clause: '', owner: 'buyer', who: 'Office', due: '2031-06-01' };
    await valueOf(editEntry(ports, lead, { procurementId, entryId: 'measure-record-every-look', form }));
    await valueOf(addEntry(ports, lead, { procurementId, form: { ...form, clause: 'Clause 7' } }));
    expect((await contractNow(ports, procurementId)).entries.slice(1)).toMatchObject([
      { title: 'Have every look at a file recorded', owner: 'buyer', who: 'Office', due: '2031-06-01' },
      { title: 'Mine', clause: 'Clause 7', from: { kind: 'own' }, due: '2031-06-01' },
    ]);
    const wrong = { ...form, title: '', owner: 'nobody', due: 'soon' };
    expect(codes(await addEntry(ports, lead, { procurementId, form: wrong }))).toEqual([
      'field_empty /title',
      'party_unknown /owner',
      'contract_day /due',
    ]);
  });

  it('never has an answer in the record of what became of it', async () => {
    const { procurementId } = await signedContract(ports);
    await valueOf(
      proveEntry(ports, lead, { procurementId, entryId: promise, form: { ...proof, received: '2031-05-01' } }),
    );
    const [last] = (await ports.record.list(`procurement:${procurementId}`)).slice(-1);
    expect(last).toMatchObject({ kind: 'entry_proved', data: { grade: 'verified', state: 'proved_on_time' } });
    expect(JSON.stringify(last?.data)).not.toContain('We looked at it');
  });
});

describe('who may', () => {
  it('an evaluator reads; others are not told of it; who has a tie to the winner reads and writes nothing', async () => {
    const { procurementId, round, response } = await signedContract(ports);
    const evaluator = sample('evaluator');
    const declare = (stance: 'none' | 'conflict') =>
      ports.papers.panels.put(round.id, {
        id: round.id,
        declarations: [
          {
            ...{ personId: evaluator.id, name: evaluator.name },
            firms: [{ responseId: response.id, firm: response.firm, stance, words: '', at: signed }],
          },
        ],
      });
    await declare('none');
    expect((await getContract(ports, evaluator, { procurementId })).mayKeep).toBe(false);
    const reason = { procurementId, entryId: promise, reason: 'x' };
    await expect(waiveEntry(ports, evaluator, reason)).rejects.toThrow(Denied);
    await declare('conflict');
    await expect(getContract(ports, evaluator, { procurementId })).rejects.toThrow(Denied);
    const asManager = { ...evaluator, roles: ['contract_manager'] as const };
    await expect(waiveEntry(ports, asManager, reason)).rejects.toThrow(Denied);
    await expect(getContract(ports, sample('contract-manager'), { procurementId })).rejects.toThrow(NotFound);
  });

  it('the winner reads its own entries with their dates, and nothing that the buyer noted', async () => {
    const { procurementId, response } = await signedContract(ports);
    const form = { title: 'Buyer’s own', proofNeeded: 'x', clause: '', owner: 'buyer', who: '', due: '' };
    await valueOf(addEntry(ports, lead, { procurementId, form }));
    await valueOf(
      proveEntry(ports, lead, { procurementId, entryId: promise, form: { ...proof, received: '2031-05-01' } }),
    );
    const own = await getOwnContract(ports, sample('vendor'), { responseId: response.id });
    expect(own.entries.map(({ id, state }) => [id, state])).toEqual([
      ['measure-record-every-look', 'open'],
      [promise, 'proved_on_time'],
    ]);
    expect(JSON.stringify(own)).not.toMatch(/We looked at it|Buyer’s own/);
    await expect(getOwnContract(ports, sample('small-vendor'), { responseId: response.id })).rejects.toThrow(NotFound);
  });
});
