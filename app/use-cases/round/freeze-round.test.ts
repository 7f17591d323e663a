import { beforeEach, describe, expect, it } from 'vitest';
import { sample, smallPorts } from '#test/small-content';
import {
  answerNeed,
  at,
  draftRound,
  frozenRound,
  lead,
  roundBegins,
  runningRound,
  secondOpener,
  valueOf,
} from '#test/rounds';
import { contentHash } from '~/core/shared/hash';
import type { Result } from '~/core/shared/issue';
import type { Ports } from '~/use-cases/ports';
import { confirmUses } from '~/use-cases/procurement/uses';
import { Denied, NotFound } from '~/use-cases/refusals';
import { freezeRound } from './freeze-round';

const found = (result: Result<unknown>) =>
  result.ok ? [] : result.issues.map(({ code, where }) => `${code} ${where.pointer}`);

let ports: Ports;
beforeEach(async () => {
  ports = at(await smallPorts(), roundBegins);
});

describe('freezeRound', () => {
  it('keeps what vendors are told and asked under the hash that the record names', async () => {
    const { round, procurement } = await frozenRound(ports);
    const pack = await ports.rounds.findPack(round.id, 1);
    expect(pack).toEqual({
      roundId: round.id,
      number: 1,
      procurement: {
        ...{ title: 'Benefit checks', service: 'Child benefit', stage: 'planning', ocid: '', reference: 'A-17' },
        buyer: 'Ministry of Social Protection (sample)',
      },
      ruleSet: procurement.ruleSet,
      questionnaires: procurement.questionnaires,
      needAnswers: { uses_personal_data: { value: 'yes' }, data_kind: { value: 'health' } },
      uses: { access_log: 'information', people_with_access: 'information' },
      isNegotiated: false,
      kind: 'tender',
      access: 'open',
      effectiveDate: '2031-03-24',
    });
    expect(round.packs).toEqual([{ number: 1, hash: contentHash(pack), at: roundBegins, reason: '' }]);
    expect((await ports.record.list(`procurement:${procurement.id}`)).at(-1)).toMatchObject({
      kind: 'round_frozen',
      data: { roundId: round.id, number: 1, hash: contentHash(pack) },
    });
  });

  it('takes the day of the deadline where it is announced', async () => {
    const deadline = { local: '2031-03-25T01:00', zone: 'Pacific/Auckland' };
    const { round } = await frozenRound(ports, { deadline });
    expect(round.deadline.at).toBe('2031-03-24T12:00:00.000Z');
    expect(await ports.rounds.findPack(round.id, 1)).toMatchObject({ effectiveDate: '2031-03-25' });
  });

  it('leaves out answers to questions that are not asked', async () => {
    const need = { uses_personal_data: { value: 'no' }, data_kind: { value: 'health' } };
    const { round } = await frozenRound(ports, { need });
    expect(await ports.rounds.findPack(round.id, 1)).toMatchObject({
      needAnswers: { uses_personal_data: { value: 'no' } },
    });
    expect((await ports.rounds.findPack(round.id, 1))?.needAnswers).not.toHaveProperty('data_kind');
  });

  it('refuses while a blank decides what vendors are asked, and names the question', async () => {
    const { round, procurement } = await draftRound(ports, { need: { remarks: { value: 'later' } } });
    await valueOf(confirmUses(ports, lead, { procurementId: procurement.id, uses: {} }));
    expect(await freezeRound(ports, lead, { roundId: round.id })).toMatchObject({
      ok: false,
      issues: [
        {
          code: 'blank_opens_questions',
          where: { pointer: '/uses_personal_data' },
          values: { question: 'Does the system use information about people?' },
        },
      ],
    });
    expect(await ports.rounds.find(round.id)).toEqual(round);
    await answerNeed(ports, procurement, { uses_personal_data: { value: 'yes' } });
    // A blank that opens nothing for vendors does not stand in the way.
    expect(found(await freezeRound(ports, lead, { roundId: round.id }))).toEqual([]);
  });

  it('refuses until the uses are confirmed', async () => {
    const { round } = await draftRound(ports);
    expect(found(await freezeRound(ports, lead, { roundId: round.id }))).toEqual(['uses_not_confirmed /uses']);
  });

  it('adds a pack when it is frozen again, and keeps the one before', async () => {
    const { round, procurement } = await frozenRound(ports);
    const first = await ports.rounds.findPack(round.id, 1);
    await answerNeed(ports, procurement, { data_kind: { value: 'contact' } });
    await valueOf(freezeRound(ports, lead, { roundId: round.id }));
    expect(await ports.rounds.findPack(round.id, 1)).toEqual(first);
    expect(await ports.rounds.findPack(round.id, 2)).toMatchObject({
      needAnswers: { data_kind: { value: 'contact' } },
    });
    expect((await ports.rounds.find(round.id))?.packs.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('refuses once the round is published', async () => {
    const { round } = await runningRound(ports);
    expect(found(await freezeRound(ports, lead, { roundId: round.id }))).toEqual(['round_published ']);
  });

  it('adds one pack when two leads freeze at once', async () => {
    const { round, procurement } = await draftRound(ports);
    await valueOf(confirmUses(ports, lead, { procurementId: procurement.id, uses: {} }));
    const both = await Promise.all([1, 2].map(() => freezeRound(ports, lead, { roundId: round.id })));
    expect(both.flatMap(found)).toEqual(['round_changed_meanwhile ']);
    expect((await ports.rounds.find(round.id))?.packs).toHaveLength(1);
  });

  it('is for a lead alone', async () => {
    const { round } = await draftRound(ports);
    await expect(freezeRound(ports, secondOpener, { roundId: round.id })).rejects.toThrow(Denied);
    await expect(freezeRound(ports, sample('other-buyer'), { roundId: round.id })).rejects.toThrow(NotFound);
  });
});
