import { beforeEach, describe, expect, it } from 'vitest';
import { at, handIn, lead, openedRound, roundClosed, runningRound, valueOf, type SmallRound } from '#test/rounds';
import { sample, smallPorts } from '#test/small-content';
import type { VendorResponse } from '~/core/procurement/response';
import type { DraftChange } from '~/core/studio/draft';
import type { PersonActor } from '~/use-cases/actor';
import type { Ports } from '~/use-cases/ports';
import { editDraft } from '~/use-cases/studio/edit-draft';
import { startDraft } from '~/use-cases/studio/start-draft';
import { cancelReplay, endReplays } from './cancel-replay';
import { explainReplayed } from './explain-replayed';
import { getReplay } from './get-replay';
import { getReplays } from './get-replays';
import { refuseReplay } from './refusal';
import { shareForReplay } from './sharing';
import { startReplay, type StartReplayInput } from './start-replay';

const salma = sample('policy-maker');
/** The policy maker of another public body on the same installation. */
const outsider: PersonActor = { ...salma, id: 'sample-outsider', organisationId: 'sample-region' };
const leak = 'rules/small/risks/privacy/leak.json';
const milder: DraftChange = { kind: 'value', path: leak, pointer: '/likelihood', value: 1 };
const careful = { access_log: { value: 'yes', evidence: { grade: 'documented' as const } } };
let ports: Ports;

beforeEach(async () => {
  ports = at(await smallPorts(), roundClosed);
});

/** Responses of one vendor, as many as are wanted; opened and awarded unless it is said otherwise. */
async function round(count: number, end: 'running' | 'opened' | 'nobody' | 'awarded' = 'awarded') {
  const begun = await runningRound(ports);
  const responses: VendorResponse[] = [];
  while (responses.length < count) {
    const id = `firm-${responses.length}`;
    await ports.people.addOrganisation({ id, name: id, kind: 'vendor', createdAt: roundClosed });
    const vendor = { ...sample('vendor'), organisationId: id };
    responses.push(await handIn(ports, begun.round, vendor, { answers: careful }));
  }
  const made = { ...begun, responses };
  if (end === 'running') return made;
  await openedRound(ports, begun.round);
  if (end !== 'opened') await decide(made, end === 'awarded' ? responses[0]?.id : undefined);
  return made;
}
async function decide({ round: { id } }: SmallRound, awarded?: string) {
  const decision = { id, reason: 'So.', responses: [], standstillUntil: '', by: { personId: lead.id, name: 'Lead' } };
  await ports.papers.decisions.put(id, { ...decision, at: roundClosed, ...(awarded !== undefined && { awarded }) });
}
async function draft(who = salma, changes = [milder]) {
  const [from] = ports.content.ruleSets();
  const { id: draftId } = await valueOf(startDraft(ports, who, { title: 'Milder', ...(from && { from }) }));
  await editDraft(ports, who, { draftId, basedOn: 0, changes });
  return draftId;
}
async function replayed(
  kind: string,
  { who = salma, ...more }: Partial<StartReplayInput> & { who?: PersonActor } = {},
) {
  const draftId = more.draftId ?? (await draft(who));
  const { replayId, underWay } = await valueOf(startReplay(ports, who, { draftId, kind, ...more }));
  await underWay;
  return { draftId, replayId, ...(await getReplay(ports, who, { draftId, replayId })) };
}
async function codesOf(input: StartReplayInput, who = salma) {
  const outcome = await startReplay(ports, who, input);
  return outcome.ok ? [] : outcome.issues.map(({ code, where }) => `${code}${where.pointer}`);
}

describe('A replay over the own responses', () => {
  it.each(['running', 'opened', 'nobody'] as const)('reads nothing while the round is %s', async (end) => {
    await round(2, end);
    const draftId = await draft();
    const asked: string[] = [];
    const responses = new Proxy(ports.responses, {
      get: (store, name: keyof Ports['responses']) => (asked.push(name), store[name]),
    });
    expect((await getReplays({ ...ports, responses }, salma, { draftId })).available.own).toBe(0);
    expect(await codesOf({ draftId, kind: 'own' })).toEqual(['replay_nothing/kind']);
    expect(asked).toEqual([]);
  });

  it('tells what changes after the award, and explains one without its firm', async () => {
    const { responses } = await round(3);
    const { draftId, replayId, found, run } = await replayed('own');
    expect(run).toMatchObject({ state: 'finished', done: 3, total: 3, revision: 1 });
    expect(found?.report).toMatchObject({ responses: 3, changed: 3 });
    expect(found?.report.groups.map(({ responses: count }) => count)).toEqual([null, null]);
    const responseId = responses[0]?.id ?? '';
    const explained = await explainReplayed(ports, salma, { draftId, replayId, responseId });
    expect(explained.explained.before.evaluation.risks[0]?.evidenced.level).not.toEqual(
      explained.explained.after.evaluation.risks[0]?.evidenced.level,
    );
    expect(JSON.stringify([found, explained])).not.toContain('Lumen');
  });

  it('leaves out what a firm refuses, before it and after', async () => {
    const { responses } = await round(3);
    const [first, second] = responses.map(({ id }) => id);
    await refuseReplay(ports, sample('vendor'), { responseId: first ?? '', isRefused: true });
    const { draftId, replayId, found } = await replayed('own');
    expect(found?.report.responses).toBe(2);
    const explain = (responseId = '') => explainReplayed(ports, salma, { draftId, replayId, responseId });
    await expect(explain(first)).rejects.toThrow('no response');
    expect(found?.report.changes.map(({ id }) => id)).toContain(second);
    await refuseReplay(ports, sample('vendor'), { responseId: second ?? '', isRefused: true });
    const later = await getReplay(ports, salma, { draftId, replayId });
    expect(later.found?.report.changes.map(({ id }) => id)).not.toContain(second);
    await expect(explain(second)).rejects.toThrow('no response');
    await refuseReplay(ports, sample('vendor'), { responseId: second ?? '', isRefused: false });
    await expect(explain(second)).resolves.toBeDefined();
    const events = (await ports.record.list(`response:${second}`)).map(({ kind }) => kind);
    expect(events.slice(-2)).toEqual(['replay_refused', 'replay_refusal_ended']);
  });
});

describe('A replay over responses of others', () => {
  it('has those alone that their buyer shares after the award, and tells no single one', async () => {
    const { procurement, responses } = await round(6);
    const draftId = await draft(outsider);
    expect((await getReplays(ports, outsider, { draftId })).available).toMatchObject({ own: 0, shared: 'few' });
    await valueOf(shareForReplay(ports, lead, { procurementId: procurement.id, isShared: true }));
    expect((await getReplays(ports, outsider, { draftId })).available.shared).toBe(6);
    const { found, replayId } = await replayed('shared', { who: outsider, draftId });
    expect(found?.report).toMatchObject({ responses: 6, changed: 6, changes: [] });
    expect(found?.report.groups.some(({ service }) => service !== undefined && service !== '')).toBe(false);
    const responseId = responses[0]?.id ?? '';
    await expect(explainReplayed(ports, outsider, { draftId, replayId, responseId })).rejects.toThrow('no response');
    expect((await getReplays(ports, salma, { draftId: await draft() })).available.shared).toBe('few');
    await valueOf(shareForReplay(ports, lead, { procurementId: procurement.id, isShared: false }));
    expect(await codesOf({ draftId, kind: 'shared' }, outsider)).toEqual(['replay_too_few_shared/kind']);
    const events = (await ports.record.list(`procurement:${procurement.id}`)).map(({ kind }) => kind);
    expect(events.slice(-2)).toEqual(['replay_shared', 'replay_sharing_ended']);
  });

  it('is refused for fewer than five, whoever of them refused', async () => {
    const { procurement, responses } = await round(5);
    await valueOf(shareForReplay(ports, lead, { procurementId: procurement.id, isShared: true }));
    const draftId = await draft(outsider);
    await refuseReplay(ports, sample('vendor'), { responseId: responses[0]?.id ?? '', isRefused: true });
    expect(await codesOf({ draftId, kind: 'shared' }, outsider)).toEqual(['replay_too_few_shared/kind']);
  });

  it('can be shared by the lead alone, and not before the award', async () => {
    const { procurement } = await round(1, 'opened');
    const share = { procurementId: procurement.id, isShared: true };
    expect(await shareForReplay(ports, lead, share)).toMatchObject({ issues: [{ code: 'replay_not_awarded' }] });
    await expect(shareForReplay(ports, sample('second-buyer'), share)).rejects.toThrow('may not');
    await expect(shareForReplay(ports, sample('other-buyer'), share)).rejects.toThrow('no procurement');
  });
});

describe('A replay over documented and made-up answers', () => {
  it('takes the public cases by their names, each with its mended twin', async () => {
    const { draftId, replayId, found, titles } = await replayed('documented');
    expect(found?.report.responses).toBe(3);
    expect(Object.keys(titles)).toEqual(['leaky-clinic', 'leaky-clinic.remedied', 'town-map']);
    const one = await explainReplayed(ports, salma, { draftId, replayId, responseId: 'leaky-clinic' });
    expect(one.past.answers).toEqual(ports.examples[0]?.given.answers);
  });

  it('makes the same answers of the same series, and explains each by the draft as it was replayed', async () => {
    const { draftId, replayId, found } = await replayed('made_up', { count: '200', series: '7' });
    expect(found?.report.responses).toBe(200);
    const responseId = found?.report.changes[0]?.id ?? '';
    const levels = async () => {
      const { explained } = await explainReplayed(ports, salma, { draftId, replayId, responseId });
      return [explained.before, explained.after].map(({ evaluation }) => evaluation.overall.evidenced);
    };
    const first = await levels();
    const told = found?.report.changes[0]?.overall;
    expect(first).toEqual([told?.before, told?.after]);
    const back: DraftChange = { ...milder, value: 4 };
    await editDraft(ports, salma, { draftId, basedOn: 1, changes: [back] });
    expect(await levels()).toEqual(first);
    const none = { draftId, replayId, responseId: 'sample-7-200' };
    await expect(explainReplayed(ports, salma, none)).rejects.toThrow('no response');
    const again = await replayed('made_up', { count: '200', series: '7' });
    expect(again.found?.report).toEqual(found?.report);
  });

  it.each([
    [{ kind: '' }, ['replay_kind_missing/kind']],
    [{ kind: '__proto__' }, ['replay_kind_missing/kind']],
    [{ kind: 'made_up' }, ['replay_count_out_of_range/count', 'replay_count_out_of_range/series']],
    [{ kind: 'made_up', count: '100001', series: '1' }, ['replay_count_out_of_range/count']],
    [{ kind: 'made_up', count: '10', series: '-1' }, ['replay_count_out_of_range/series']],
  ])('names what is wrong with %j', async (typed, codes) => {
    expect(await codesOf({ draftId: await draft(), ...typed })).toEqual(codes);
  });

  it('asks for a draft without errors', async () => {
    const draftId = await draft(salma, [{ ...milder, pointer: '/gravity', value: { var: 'no_such' } }]);
    expect(await codesOf({ draftId, kind: 'documented' })).toEqual(['replay_draft_has_errors']);
  });
});

describe('A replay under way', () => {
  const many = { kind: 'made_up', count: '100000', series: '1' };

  it('is the only one of its organisation, and is ended at once by a colleague', async () => {
    const draftId = await draft();
    const { replayId, underWay } = await valueOf(startReplay(ports, salma, { draftId, ...many }));
    expect(await codesOf({ draftId, ...many }, sample('second-policy-maker'))).toEqual(['replay_under_way']);
    const elsewhere = await draft(outsider);
    await expect(getReplay(ports, outsider, { draftId: elsewhere, replayId })).rejects.toThrow('no replay');
    await expect(cancelReplay(ports, outsider, { draftId, replayId })).rejects.toThrow('no draft');
    await cancelReplay(ports, sample('second-policy-maker'), { draftId, replayId });
    await underWay;
    const ended = await getReplay(ports, salma, { draftId, replayId });
    expect(ended).toMatchObject({ standing: 'cancelled', run: { endedAt: roundClosed } });
    expect(ended.found).toBeUndefined();
    await replayed('documented', { draftId });
  });

  it('ends with the server, and is lost where nothing was heard of it', async () => {
    const draftId = await draft();
    const { replayId, underWay } = await valueOf(startReplay(ports, salma, { draftId, ...many }));
    const later = at(ports, '2031-03-24T11:02:00.000Z');
    expect(await getReplay(later, salma, { draftId, replayId })).toMatchObject({ standing: 'lost' });
    await endReplays(ports, { kind: 'system' }, {});
    await underWay;
    expect(await getReplay(ports, salma, { draftId, replayId })).toMatchObject({ standing: 'lost' });
  });

  it('gives way to the next once it is lost, wherever it went on', async () => {
    const draftId = await draft();
    const { replayId, underWay } = await valueOf(startReplay(ports, salma, { draftId, ...many }));
    const later = at(ports, '2031-03-24T11:02:00.000Z');
    const next = await valueOf(startReplay(later, salma, { draftId, kind: 'documented' }));
    await Promise.all([underWay, next.underWay]);
    expect(await getReplay(later, salma, { draftId, replayId })).toMatchObject({ standing: 'lost' });
    expect(await getReplay(later, salma, { draftId, replayId: next.replayId })).toMatchObject({ standing: 'finished' });
  });
});
