import { beforeEach, describe, expect, it } from 'vitest';
import { sample, smallPorts } from '#test/small-content';
import { at, lead, roundBegins, secondOpener, smallProcurement, valueOf } from '#test/rounds';
import type { Procurement } from '~/core/procurement/procurement';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { confirmUses, getUses } from './uses';

let ports: Ports;
let procurement: Procurement;
beforeEach(async () => {
  ports = await smallPorts();
  procurement = await smallProcurement(ports);
});

const confirm = (uses: Record<string, string>, actor = lead) =>
  confirmUses(at(ports, roundBegins), actor, { procurementId: procurement.id, uses });

describe('the uses of questions', () => {
  it('are what the content proposes until the team changes them', async () => {
    const { uses, proposed, questionnaires } = await getUses(ports, lead, { procurementId: procurement.id });
    expect(questionnaires.map(({ id }) => id)).toEqual(['offer']);
    expect(uses).toEqual({ access_log: 'information', people_with_access: 'information' });
    expect(proposed).toEqual(uses);
  });

  it('are kept for every question to vendors, with the instant and what was changed on the record', async () => {
    await valueOf(confirm({ access_log: 'award', remarks: 'award' }, secondOpener));
    const uses = { access_log: 'award', people_with_access: 'information' };
    expect(await ports.procurements.find(procurement.id)).toMatchObject({ uses, usesConfirmedAt: roundBegins });
    const last = (await ports.record.list(`procurement:${procurement.id}`)).at(-1);
    expect(last).toMatchObject({
      kind: 'uses_confirmed',
      by: { personId: secondOpener.id },
      data: { changed: { access_log: 'award' }, ruleSet: procurement.ruleSet },
    });
  });

  it('keep what was chosen before where nothing is said', async () => {
    await valueOf(confirm({ access_log: 'award' }));
    await valueOf(confirm({ people_with_access: 'selection' }));
    expect((await ports.procurements.find(procurement.id))?.uses).toEqual({
      access_log: 'award',
      people_with_access: 'selection',
    });
  });

  it('refuse what is no use', async () => {
    expect(await confirm({ access_log: 'price' })).toMatchObject({
      ok: false,
      issues: [{ code: 'use_unknown', where: { pointer: '/access_log' }, values: { found: 'price' } }],
    });
    expect(await ports.procurements.find(procurement.id)).toEqual(procurement);
  });

  it('are confirmed by the lead and members alone', async () => {
    await expect(confirm({}, sample('evaluator'))).rejects.toThrow(Denied);
    await expect(confirm({}, sample('other-buyer'))).rejects.toThrow(NotFound);
    expect((await getUses(ports, sample('evaluator'), { procurementId: procurement.id })).mayConfirm).toBe(false);
  });

  it('take over the newest version of the content', async () => {
    const older = { ...procurement.ruleSet, version: '0.0.9', hash: 'older' };
    await ports.procurements.change({ ...procurement, ruleSet: older });
    expect((await getUses(ports, lead, { procurementId: procurement.id })).isNewer).toBe(true);
    await valueOf(confirm({}));
    expect((await ports.procurements.find(procurement.id))?.ruleSet).toEqual(procurement.ruleSet);
    expect((await getUses(ports, lead, { procurementId: procurement.id })).isNewer).toBe(false);
  });
});
