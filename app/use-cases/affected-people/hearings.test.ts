import { beforeEach, describe, expect, it } from 'vitest';
import { awardedRound } from '#test/contracts';
import { at, lead, roundBegins, smallProcurement, valueOf } from '#test/rounds';
import { sample, smallPorts } from '#test/small-content';
import { loadWhole } from '~/use-cases/assessment/load-assessment';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { hearingsForBrief } from './hearings-for-brief';
import { listHearings } from './list-hearings';
import { writeHearing } from './write-hearing';

let ports: Ports;
beforeEach(async () => {
  ports = at(await smallPorts(), roundBegins);
});

const form = {
  ...{ who: 'Parents', how: 'A meeting', on: '2031-02-01', howMany: '12' },
  ...{ said: 'Too many letters', changed: '', rejected: '' },
};

describe('affected people', () => {
  it('are written down before the decision, and what came of it later', async () => {
    const { id: procurementId } = await smallProcurement(ports);
    const write = (about: Partial<typeof form>, hearingId = '') =>
      writeHearing(ports, lead, { procurementId, hearingId, form: { ...form, ...about } });
    const { id } = await valueOf(write({}));
    await valueOf(write({ who: 'Grandparents', on: '2031-01-01', howMany: '' }));
    await valueOf(write({ changed: 'One letter' }, id));
    const { hearings } = await listHearings(ports, sample('evaluator'), { procurementId });
    expect(hearings).toMatchObject([{ who: 'Parents', changed: 'One letter', howMany: 12 }, { who: 'Grandparents' }]);
    expect(hearings[1]).not.toHaveProperty('howMany');
    const kinds = (await ports.record.list(`procurement:${procurementId}`)).map(({ kind }) => kind);
    expect(kinds.slice(-3)).toEqual(['people_heard', 'people_heard', 'hearing_changed']);
    expect(await write({ who: '', on: '2031-04-01', howMany: '-1' })).toMatchObject({
      ok: false,
      issues: [{ code: 'field_empty' }, { code: 'day_ahead' }, { code: 'count_unreadable' }],
    });
  });

  it('of another procurement are not there, and an evaluator writes nothing', async () => {
    const { id: procurementId } = await smallProcurement(ports);
    const { id: another } = await smallProcurement(ports);
    const { id: hearingId } = await valueOf(writeHearing(ports, lead, { procurementId, hearingId: '', form }));
    await expect(writeHearing(ports, lead, { procurementId: another, hearingId, form })).rejects.toThrow(NotFound);
    const input = { procurementId, hearingId: '', form };
    await expect(writeHearing(ports, sample('evaluator'), input)).rejects.toThrow(Denied);
    await expect(listHearings(ports, sample('other-buyer'), { procurementId })).rejects.toThrow(NotFound);
  });

  it('are in the briefs of the team, and not in those of a vendor', async () => {
    const { procurement, response } = await awardedRound(ports);
    await valueOf(writeHearing(ports, lead, { procurementId: procurement.id, hearingId: '', form }));
    const told = async (actor: typeof lead, id: string) =>
      (await hearingsForBrief(ports, await loadWhole(ports, actor, id)))?.map(({ who }) => who);
    expect(await told(lead, procurement.needId)).toEqual(['Parents']);
    expect(await told(lead, response.id)).toEqual(['Parents']);
    expect(await told(sample('vendor'), response.id)).toBeUndefined();
  });
});
