import { beforeEach, describe, expect, it } from 'vitest';
import { sample, smallPorts } from '#test/small-content';
import { at, lead, roundBegins, runningRound, secondOpener, smallProcurement, valueOf } from '#test/rounds';
import type { ProcurementDetails } from '~/core/procurement/procurement';
import type { Result } from '~/core/shared/issue';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { createProcurement } from './create-procurement';
import { editProcurement } from './edit-procurement';
import { getProcurement } from './get-procurement';
import { listProcurements } from './list-procurements';
import { getTeam, removeTeamMember, setTeamMember } from './team';

const details: ProcurementDetails = {
  title: 'A portal',
  service: 'Housing benefit',
  stage: 'planning',
  ocid: '',
  reference: '',
};
const found = (result: Result<unknown>) =>
  result.ok ? [] : result.issues.map(({ code, where }) => `${code} ${where.pointer}`);

let ports: Ports;
beforeEach(async () => {
  ports = await smallPorts();
});

const events = async (id: string) => ports.record.list(`procurement:${id}`);
const kinds = async (id: string) => (await events(id)).map(({ kind }) => kind);

describe('createProcurement', () => {
  it('begins with the one who asks as its lead, and with an assessment for the buyer’s own answers', async () => {
    const { id, needId } = await valueOf(createProcurement(ports, lead, { ...details, title: '  A portal ' }));
    const kept = await ports.procurements.find(id);
    expect(kept).toMatchObject({ title: 'A portal', team: [{ personId: lead.id, part: 'lead' }], uses: {} });
    expect(kept).not.toHaveProperty('usesConfirmedAt');
    expect(await ports.assessments.find(needId)).toMatchObject({
      owner: { kind: 'procurement', procurementId: id },
      title: 'A portal',
      buyer: 'Ministry of Social Protection (sample)',
      questionnaires: kept?.questionnaires,
      stage: 'planning',
    });
    expect(await kinds(id)).toEqual(['procurement_created']);
  });

  it.each([
    [{ title: ' ' }, 'title_empty /title'],
    [{ service: '' }, 'service_empty /service'],
    [{ stage: 'later' }, 'stage_unknown /stage'],
    [{ reference: 'x'.repeat(201) }, 'field_too_long /reference'],
    [{ ocid: 'abc' }, 'ocid_form /ocid'],
    [{ ocid: 'ocds-213czf' }, 'ocid_form /ocid'],
    [{ ocid: 'ocds-213czf-a b' }, 'ocid_form /ocid'],
    [{ ruleSet: 'unknown' }, 'rule_set_unknown /ruleSet'],
  ])('refuses %j', async (changed, issue) => {
    expect(found(await createProcurement(ports, lead, { ...details, ...changed }))).toEqual([issue]);
    expect(await listProcurements(ports, lead)).toEqual([]);
  });

  it('takes the longest texts and a whole Open Contracting id', async () => {
    const longest = { title: 'x'.repeat(200), ocid: 'ocds-213czf-000-00001' };
    expect(found(await createProcurement(ports, lead, { ...details, ...longest }))).toEqual([]);
  });

  it('is for buyers alone', async () => {
    for (const name of ['evaluator', 'contract-manager', 'policy-maker', 'administrator', 'vendor']) {
      await expect(createProcurement(ports, sample(name), details), name).rejects.toThrow(Denied);
    }
  });
});

describe('listProcurements', () => {
  it('lists those of one’s own teams, the newest first', async () => {
    const first = await valueOf(createProcurement(at(ports, '2031-01-01T00:00:00.000Z'), lead, details));
    const second = await valueOf(createProcurement(at(ports, '2031-01-02T00:00:00.000Z'), lead, details));
    expect((await listProcurements(ports, lead)).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(await listProcurements(ports, secondOpener)).toEqual([]);
  });
});

describe('editProcurement', () => {
  it('writes it anew in the procurement and in its assessment, and says so once', async () => {
    const { id, needId } = await smallProcurement(ports);
    const before = (await events(id)).length;
    const changed = { ...details, title: 'Another', stage: 'contract', reference: 'B-1' };
    await valueOf(editProcurement(ports, secondOpener, { procurementId: id, details: changed }));
    await valueOf(editProcurement(ports, secondOpener, { procurementId: id, details: changed }));
    expect(await ports.procurements.find(id)).toMatchObject(changed);
    expect(await ports.assessments.find(needId)).toMatchObject({
      title: 'Another',
      stage: 'contract',
      buyer: 'Ministry of Social Protection (sample)',
    });
    expect((await events(id)).slice(before)).toMatchObject([{ kind: 'procurement_edited', data: { after: changed } }]);
  });

  it('refuses an evaluator, and does not know it for others', async () => {
    const { id: procurementId } = await smallProcurement(ports);
    const input = { procurementId, details };
    await expect(editProcurement(ports, sample('evaluator'), input)).rejects.toThrow(Denied);
    await expect(editProcurement(ports, sample('other-buyer'), input)).rejects.toThrow(NotFound);
    await expect(editProcurement(ports, sample('contract-manager'), input)).rejects.toThrow(NotFound);
  });

  it('leaves everything as it is where something is wrong', async () => {
    const procurement = await smallProcurement(ports);
    const input = { procurementId: procurement.id, details: { ...details, title: '', ocid: 'x' } };
    expect(found(await editProcurement(ports, lead, input))).toEqual(['title_empty /title', 'ocid_form /ocid']);
    expect(await ports.procurements.find(procurement.id)).toEqual(procurement);
  });
});

describe('the team', () => {
  it('tells its lead who else could be in it, and nobody else', async () => {
    const { id: procurementId } = await smallProcurement(ports);
    const { members, colleagues } = await getTeam(ports, lead, { procurementId });
    expect(members.map(({ name, part }) => [name, part])).toEqual([
      [lead.name, 'lead'],
      [secondOpener.name, 'member'],
      [sample('evaluator').name, 'evaluator'],
    ]);
    expect(colleagues.map(({ id }) => id)).toEqual([sample('contract-manager').id]);
    expect((await getTeam(ports, secondOpener, { procurementId })).colleagues).toEqual([]);
  });

  it('takes in colleagues who work on procurements, and nobody else', async () => {
    const { id: procurementId } = await smallProcurement(ports);
    const set = (name: string, part = 'member') =>
      setTeamMember(ports, lead, { procurementId, personId: sample(name).id, part });
    for (const name of ['policy-maker', 'administrator', 'other-buyer', 'vendor']) {
      expect(found(await set(name)), name).toEqual(['colleague_unknown /person']);
    }
    expect(found(await set('contract-manager', 'owner'))).toEqual(['part_unknown /part']);
    expect(found(await set('contract-manager'))).toEqual([]);
    expect(await kinds(procurementId)).toContain('team_member_added');
  });

  it('takes in nobody who may not sign in', async () => {
    const { id: procurementId } = await smallProcurement(ports);
    const person = await ports.people.findPerson(sample('contract-manager').id);
    if (person !== undefined) await ports.people.changePerson({ ...person, disabledAt: roundBegins });
    const input = { procurementId, personId: sample('contract-manager').id, part: 'member' };
    expect(found(await setTeamMember(ports, lead, input))).toEqual(['colleague_unknown /person']);
  });

  it('keeps at least one lead', async () => {
    const { id: procurementId } = await smallProcurement(ports);
    const own = { procurementId, personId: lead.id };
    expect(found(await setTeamMember(ports, lead, { ...own, part: 'member' }))).toEqual(['last_lead /person']);
    expect(found(await removeTeamMember(ports, lead, own))).toEqual(['last_lead /person']);
    await valueOf(setTeamMember(ports, lead, { procurementId, personId: secondOpener.id, part: 'lead' }));
    expect(found(await removeTeamMember(ports, lead, own))).toEqual([]);
    await expect(getTeam(ports, lead, { procurementId })).rejects.toThrow(NotFound);
  });

  it('keeps who is to open a round that is not over', async () => {
    const { round, procurement } = await runningRound(ports);
    const input = { procurementId: procurement.id, personId: secondOpener.id };
    expect(found(await removeTeamMember(ports, lead, input))).toEqual(['still_opener /person']);
    await ports.rounds.change({ ...round, cancelled: { at: roundBegins, reason: 'x' } });
    expect(found(await removeTeamMember(ports, lead, input))).toEqual([]);
  });

  it('is changed by a lead alone, and the same part again is no change', async () => {
    const { id: procurementId } = await smallProcurement(ports);
    const input = { procurementId, personId: sample('evaluator').id, part: 'evaluator' };
    await expect(setTeamMember(ports, secondOpener, input)).rejects.toThrow(Denied);
    await expect(removeTeamMember(ports, sample('evaluator'), input)).rejects.toThrow(Denied);
    const before = await events(procurementId);
    await valueOf(setTeamMember(ports, lead, input));
    expect(await events(procurementId)).toEqual(before);
    expect(found(await removeTeamMember(ports, lead, { procurementId, personId: 'nobody' }))).toEqual([
      'colleague_unknown /person',
    ]);
  });
});

describe('getProcurement', () => {
  it('shows its team what to do, what lies in its own hands, and what vendors are asked', async () => {
    const { procurement, round } = await runningRound(ports);
    const overview = await getProcurement(at(ports, roundBegins), sample('evaluator'), {
      procurementId: procurement.id,
    });
    expect(overview.steps.find(({ id }) => id === 'publish')?.state).toBe('done');
    expect(overview.vendors).toMatchObject([{ id: 'offer', always: 2, because: ['uses_personal_data'] }]);
    expect(overview.progress.map(({ questionnaire }) => questionnaire.id)).toEqual(['need']);
    expect(overview.rounds).toMatchObject([{ round: { id: round.id }, phase: 'running' }]);
    const { canAct } = overview.ruleSet.risks[0] ?? { canAct: 'vendor' };
    expect(overview.duties.risks.length).toBe(canAct === 'vendor' ? 0 : 1);
  });

  it('does not exist for anybody else', async () => {
    const { id: procurementId } = await smallProcurement(ports);
    for (const name of ['contract-manager', 'other-buyer']) {
      await expect(getProcurement(ports, sample(name), { procurementId }), name).rejects.toThrow(NotFound);
    }
    await expect(getProcurement(ports, sample('administrator'), { procurementId })).rejects.toThrow(Denied);
  });
});
