import { beforeEach, describe, expect, it } from 'vitest';
import { at, roundClosed, runningRound } from '#test/rounds';
import { nobody, sample, smallPorts } from '#test/small-content';
import { actorOf, answer, codeSentTo, during, joinedVendor, linksSentTo, type Vendor } from '#test/vendors';
import type { Round } from '~/core/procurement/round';
import type { Actor } from '~/use-cases/actor';
import { getAssessment } from '~/use-cases/assessment/get-assessment';
import { getResult } from '~/use-cases/assessment/get-result';
import { saveAnswers } from '~/use-cases/assessment/save-answers';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound } from '~/use-cases/refusals';
import { acceptDelegation } from './accept-delegation';
import { delegateResponse } from './delegate-response';
import { listResponsePeople } from './list-response-people';
import { removeResponsePerson } from './remove-response-person';
import { revokeDelegation } from './revoke-delegation';
import { sendDelegationCode } from './send-delegation-code';
import { viewDelegation } from './view-delegation';

const email = 'bo@parts.example';
const address = '192.0.2.1';
let ports: Ports;
let round: Round;
let vendor: Vendor;

beforeEach(async () => {
  ports = during(await smallPorts());
  ({ round } = await runningRound(ports, { access: 'open' }));
  vendor = await joinedVendor(ports, round);
});

const ask = (changes: { email?: string; part?: string; questionnaires?: string[] } = {}, actor: Actor = vendor.actor) =>
  delegateResponse(ports, actor, {
    ...{ responseId: vendor.responseId, email, part: 'subcontractor', questionnaires: ['offer'] },
    ...changes,
  });

async function codesOf(outcome: Promise<{ ok: boolean; issues?: { code: string; where: { pointer: string } }[] }>) {
  return ((await outcome).issues ?? []).map(({ code, where }) => `${code} ${where.pointer}`);
}

const tokens = () => linksSentTo(ports, email, 'delegations');
async function newToken(): Promise<string> {
  for (const token of await tokens()) {
    if ((await viewDelegation(ports, nobody, { token })).state === 'open') return token;
  }
  throw new Error('There is no link that is good');
}

const form = { firm: 'Parts Ltd', name: 'Bo Parts', device: 'A browser', address };
async function comeIn(token: string): Promise<Actor> {
  await sendDelegationCode(ports, nobody, { token, address });
  const code = await codeSentTo(ports, email);
  const entered = await acceptDelegation(ports, nobody, { ...form, token, code });
  expect(entered).toMatchObject({ ok: true, value: { responseId: vendor.responseId } });
  return actorOf(ports, email);
}

const people = () => listResponsePeople(ports, vendor.actor, { responseId: vendor.responseId });

describe('asking somebody to work on a response', () => {
  it('sends a link that tells who asks for what, and only the mask of the address', async () => {
    expect(await ask()).toMatchObject({ ok: true });
    const view = await viewDelegation(ports, nobody, { token: await newToken() });
    expect(view).toMatchObject({
      state: 'open',
      firm: 'Small & Daughters',
      by: 'Ada Small',
      part: 'subcontractor',
      parts: ['Offer'],
      maskedEmail: 'b…@parts.example',
      notice: { title: 'Benefit checks' },
    });
    expect(JSON.stringify(view)).not.toContain(email);
    expect((await people()).asked).toMatchObject([{ email, part: 'subcontractor', questionnaires: ['offer'] }]);
  });

  it("leaves no address on the vendor's record and nothing on the procurement's", async () => {
    const before = await ports.record.list(`procurement:${round.procurementId}`);
    await ask();
    const own = await ports.record.list(`response:${vendor.responseId}`);
    expect(own.at(-1)).toMatchObject({ kind: 'person_asked', data: { part: 'subcontractor' } });
    expect(JSON.stringify(own)).not.toContain(email);
    expect(await ports.record.list(`procurement:${round.procurementId}`)).toEqual(before);
  });

  it('makes the link worthless that was sent before', async () => {
    await ask();
    const first = await newToken();
    await ask();
    expect(await viewDelegation(ports, nobody, { token: first })).toEqual({ state: 'dead' });
    expect(await newToken()).not.toBe(first);
    expect((await people()).asked).toHaveLength(1);
  });

  it.each([
    ['no address', { email: 'bo' }, 'address_unreadable /email'],
    ['more than an address', { email: 'bo@parts.example\r\nBcc: all@x.example' }, 'address_unreadable /email'],
    ['no part', { part: '' }, 'part_unknown /part'],
    ['no questionnaire', { questionnaires: [] }, 'questionnaires_needed /questionnaires'],
    ["a questionnaire of the buyer's", { questionnaires: ['need'] }, 'questionnaires_needed /questionnaires'],
    ['somebody of a public body', { email: 'buyer@ministry.example' }, 'address_of_public_body /email'],
    ['somebody who is there', { email: 'ada@small.example' }, 'works_on_it_already /email'],
  ])('is refused with %s', async (_, changes, code) => {
    expect(await codesOf(ask(changes))).toEqual([code]);
    expect(await tokens()).toEqual([]);
  });

  it('is over with the round', async () => {
    ports = at(ports, roundClosed);
    expect(await codesOf(ask())).toEqual(['round_over ']);
  });

  it('is not for subcontractors, and unknown to other firms', async () => {
    await ask();
    const helper = await comeIn(await newToken());
    await expect(ask({ email: 'c@c.example' }, helper)).rejects.toThrow(Denied);
    await expect(listResponsePeople(ports, helper, { responseId: vendor.responseId })).rejects.toThrow(Denied);
    await expect(ask({}, sample('vendor'))).rejects.toThrow(NotFound);
  });
});

describe('a subcontractor', () => {
  it('belongs to a firm of their own and answers the named questionnaires alone', async () => {
    await ask();
    const helper = await comeIn(await newToken());
    if (helper.kind !== 'person') throw new Error('Nobody came in');
    expect(helper.organisationId).not.toBe(vendor.actor.organisationId);
    expect((await ports.people.findOrganisation(helper.organisationId))?.name).toBe('Parts Ltd');
    const overview = await getAssessment(ports, helper, { assessmentId: vendor.responseId });
    expect(overview.progress.map(({ questionnaire }) => questionnaire.id)).toEqual(['offer']);
    await answer(ports, { actor: helper, responseId: vendor.responseId }, { access_log: { value: 'yes' } });
    await expect(getResult(ports, helper, { assessmentId: vendor.responseId })).rejects.toThrow(NotFound);
  });

  it('is there no more once removed, and neither by the link', async () => {
    await ask();
    const token = await newToken();
    const helper = await comeIn(token);
    if (helper.kind !== 'person') throw new Error('Nobody came in');
    expect((await people()).asked).toEqual([]);
    await removeResponsePerson(ports, vendor.actor, { responseId: vendor.responseId, personId: helper.id });
    expect((await people()).people).toHaveLength(1);
    expect(await viewDelegation(ports, helper, { token })).toEqual({ state: 'dead' });
    const patch = { id: 'p', basedOn: 0, changes: {} };
    await expect(saveAnswers(ports, helper, { assessmentId: vendor.responseId, patch })).rejects.toThrow(NotFound);
  });
});

describe('a colleague', () => {
  it('belongs to the firm and answers everything', async () => {
    await ask({ part: 'colleague', questionnaires: [] });
    const colleague = await comeIn(await newToken());
    expect(colleague).toMatchObject({ organisationId: vendor.actor.organisationId, name: 'Bo Parts' });
    expect((await people()).people).toMatchObject([{ part: 'owner' }, { part: 'colleague', questionnaires: [] }]);
  });

  it('who is signed in needs no code and keeps their firm', async () => {
    const other = sample('small-vendor');
    await ask({ email: other.email, part: 'colleague', questionnaires: [] });
    const [token = ''] = await linksSentTo(ports, other.email, 'delegations');
    const entered = await acceptDelegation(ports, other, { ...form, token, code: '', firm: '', name: '' });
    expect(entered.ok && entered.value.session).toBeUndefined();
    expect(await actorOf(ports, other.email)).toMatchObject({ organisationId: other.organisationId, name: other.name });
  });
});

describe('the link', () => {
  it('is worth nothing once it was withdrawn, also with a code that was sent before', async () => {
    await ask();
    const token = await newToken();
    await sendDelegationCode(ports, nobody, { token, address });
    const code = await codeSentTo(ports, email);
    const [asked] = (await people()).asked;
    await revokeDelegation(ports, vendor.actor, { responseId: vendor.responseId, delegationId: asked?.id ?? '' });
    expect(await codesOf(acceptDelegation(ports, nobody, { ...form, token, code }))).toEqual(['door_shut ']);
    expect(await ports.people.findPersonByEmail(email)).toBeUndefined();
    expect((await people()).asked).toEqual([]);
  });

  it('expires after 30 days', async () => {
    await ask();
    const token = await newToken();
    const later = (days: number) => new Date(Date.parse(ports.clock.now()) + days * 86_400_000).toISOString();
    await ports.rounds.change({ ...round, deadline: { ...round.deadline, at: later(60) } });
    expect(await viewDelegation(at(ports, later(29)), nobody, { token })).toMatchObject({ state: 'open' });
    expect(await viewDelegation(at(ports, later(30)), nobody, { token })).toEqual({ state: 'dead' });
  });

  it('says that the round is over, and that it was cancelled', async () => {
    await ask();
    const token = await newToken();
    expect(await viewDelegation(at(ports, roundClosed), nobody, { token })).toMatchObject({ state: 'over' });
    await ports.rounds.change({ ...round, cancelled: { at: ports.clock.now(), reason: 'No money' } });
    expect(await viewDelegation(ports, nobody, { token })).toMatchObject({ state: 'cancelled', reason: 'No money' });
  });

  it('signs its owner in again, and nobody else', async () => {
    await ask();
    const token = await newToken();
    const helper = await comeIn(token);
    expect(await comeIn(token)).toEqual(helper);
    expect((await people()).people).toHaveLength(2);
    expect(await codesOf(acceptDelegation(ports, sample('vendor'), { ...form, token, code: '' }))).toEqual([
      'code_refused /code',
    ]);
  });
});

describe('the owner', () => {
  it('cannot be removed', async () => {
    const input = { responseId: vendor.responseId, personId: vendor.actor.id };
    await expect(removeResponsePerson(ports, vendor.actor, input)).rejects.toThrow(Denied);
  });
});
