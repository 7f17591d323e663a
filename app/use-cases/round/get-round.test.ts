import { beforeEach, describe, expect, it } from 'vitest';
import { nobody, sample, smallPorts } from '#test/small-content';
import {
  at,
  beginResponse,
  draftRound,
  frozenRound,
  handIn,
  lead,
  openedRound,
  roundBegins,
  roundClosed,
  roundDeadline,
  runningRound,
  type SmallRound,
} from '#test/rounds';
import { tokenSentTo } from '#test/vendors';
import type { Actor } from '~/use-cases/actor';
import type { Ports } from '~/use-cases/ports';
import { Denied, NotFound, TooOften } from '~/use-cases/refusals';
import { getPack, getPackData, issuePack } from './get-pack';
import { getRound } from './get-round';
import { listInvitations, revokeInvitation } from './invite-vendors';
import { listPublicRounds } from './list-public-rounds';

let ports: Ports;
beforeEach(async () => {
  ports = at(await smallPorts(), roundBegins);
});

const language = 'en';
const asking = (given: Ports, actor: Actor, { round }: SmallRound) =>
  [getRound, getPack, getPackData].map((ask) => ask(given, actor, { roundId: round.id, language }));

/** What becomes of all three ways of asking: the same each time. */
async function outcomeFor(actor: Actor, round: SmallRound, given = ports): Promise<string> {
  const settled = await Promise.allSettled(asking(given, actor, round));
  const names = settled.map((one) => (one.status === 'fulfilled' ? 'seen' : (one.reason as Error).name));
  expect(new Set(names).size).toBe(1);
  return names[0] ?? '';
}

describe('a round and its pack', () => {
  it('are seen by their team from the draft on', async () => {
    for (const build of [draftRound, frozenRound, runningRound]) {
      const round = await build(ports);
      expect(await outcomeFor(lead, round)).toBe('seen');
      expect(await outcomeFor(sample('evaluator'), round)).toBe('seen');
    }
  });

  it('are seen by nobody else before they are published', async () => {
    for (const build of [draftRound, frozenRound]) {
      const round = await build(ports, { invited: [{ firm: 'Lumen', email: sample('vendor').email }] });
      expect(await outcomeFor(nobody, round)).toBe(Denied.name);
      for (const name of ['vendor', 'other-buyer', 'administrator'])
        expect(await outcomeFor(sample(name), round)).toBe(NotFound.name);
    }
  });

  it('are seen by everybody once an open round is published, and afterwards', async () => {
    const round = await runningRound(ports);
    for (const actor of [nobody, sample('vendor'), sample('other-buyer'), sample('administrator')]) {
      expect(await outcomeFor(actor, round)).toBe('seen');
      expect(await outcomeFor(actor, round, at(ports, roundClosed))).toBe('seen');
    }
  });

  it('are seen by those who were invited or take part, where only those may', async () => {
    const invited = [{ firm: 'Lumen', email: sample('vendor').email }];
    const round = await runningRound(ports, { access: 'invited', invited });
    await beginResponse(ports, round.round, sample('small-vendor'));
    expect(await outcomeFor(nobody, round)).toBe(Denied.name);
    expect(await outcomeFor(sample('vendor'), round)).toBe('seen');
    expect(await outcomeFor(sample('small-vendor'), round)).toBe('seen');
    expect(await outcomeFor(sample('vendor-colleague'), round)).toBe(NotFound.name);
    expect(await outcomeFor(sample('other-buyer'), round)).toBe(NotFound.name);
    const { invitations } = await listInvitations(ports, lead, { roundId: round.round.id });
    await revokeInvitation(ports, lead, { roundId: round.round.id, invitationId: invitations[0]?.id ?? '' });
    expect(await outcomeFor(sample('vendor'), round)).toBe(NotFound.name);
  });

  it('are told nobody apart from what does not exist', async () => {
    const round = await runningRound(ports, { access: 'invited' });
    const missing = { ...round, round: { ...round.round, id: 'missing' } };
    expect(await outcomeFor(nobody, missing)).toBe(await outcomeFor(nobody, round));
    expect(await outcomeFor(sample('other-buyer'), missing)).toBe(await outcomeFor(sample('other-buyer'), round));
  });
});

describe('getRound', () => {
  it('tells others what was frozen, and nothing of the team', async () => {
    const { round, procurement } = await runningRound(ports);
    await ports.procurements.change({ ...procurement, title: 'Changed since' });
    const seen = await getRound(ports, nobody, { roundId: round.id });
    expect(seen).toEqual({
      kind: 'outside',
      round: { id: round.id, kind: 'tender', access: 'open', deadline: round.deadline },
      phase: 'running',
      procurement: {
        ...{ title: 'Benefit checks', service: 'Child benefit', stage: 'planning', ocid: '', reference: 'A-17' },
        buyer: 'Ministry of Social Protection (sample)',
      },
      takesPart: true,
    });
    expect(await getRound(at(ports, roundClosed), nobody, { roundId: round.id })).toMatchObject({ takesPart: false });
  });

  it('tells the team what stands in the way of the next step', async () => {
    const draft = await draftRound(ports, { need: {} });
    expect(await getRound(ports, lead, { roundId: draft.round.id })).toMatchObject({
      obstacles: [{ code: 'uses_not_confirmed' }, { code: 'blank_opens_questions' }],
      blanks: [{ name: 'uses_personal_data' }],
      local: '2031-03-24T14:00',
    });
    const frozen = await frozenRound(ports);
    const silent = { ...ports, mailer: { ...ports.mailer, isConfigured: false } };
    expect(await getRound(silent, lead, { roundId: frozen.round.id })).toMatchObject({
      obstacles: [{ code: 'no_mail_server' }],
      freezeObstacles: [],
    });
  });

  it('counts invitations that stand and questions without an answer', async () => {
    const { round } = await runningRound(ports, { invited: [{ firm: 'Lumen', email: 'a@lumen.example' }] });
    await ports.rounds.addQuestion({ id: 'q', roundId: round.id, askedBy: 'x', text: 'y', askedAt: roundBegins });
    expect(await getRound(ports, lead, { roundId: round.id })).toMatchObject({ invited: 1, unanswered: 1 });
  });
});

describe('getPack', () => {
  it('shows a draft as what would be frozen now, and what is frozen as it was', async () => {
    const draft = await draftRound(ports);
    expect((await getPack(ports, lead, { roundId: draft.round.id, language })).view.isDraft).toBe(true);
    const { round } = await frozenRound(ports);
    const { view } = await getPack(ports, lead, { roundId: round.id, language });
    expect(view).toMatchObject({ isDraft: false, hash: round.packs[0]?.hash });
  });

  it('is opened by the link of an invitation, as long as that is good', async () => {
    const email = 'tenders@lumen.example';
    const { round } = await runningRound(ports, { access: 'invited', invited: [{ firm: 'Lumen', email }] });
    const invitation = await tokenSentTo(ports, round, email);
    expect((await getPack(ports, nobody, { invitation, language })).view.hash).toBe(round.packs[0]?.hash);
    await expect(getPack(ports, nobody, { invitation: 'guessed', language })).rejects.toThrow(NotFound);
    const [{ expiresAt, id } = { expiresAt: '', id: '' }] = await ports.rounds.listInvitations(round.id);
    await expect(getPack(at(ports, expiresAt), nobody, { invitation, language })).rejects.toThrow(NotFound);
    await revokeInvitation(ports, lead, { roundId: round.id, invitationId: id });
    await expect(getPack(ports, nobody, { invitation, language })).rejects.toThrow(NotFound);
  });

  it('says the new deadline once it is moved, though the pack is the same', async () => {
    const { round } = await runningRound(ports);
    const says = async () => JSON.stringify((await getPack(ports, nobody, { roundId: round.id, language })).view);
    expect(await says()).toContain('24 March 2031');
    await ports.rounds.change({ ...round, deadline: { ...round.deadline, at: '2031-04-07T11:00:00.000Z' } });
    expect(await says()).toContain('7 April 2031');
  });

  it('tells nobody who opens', async () => {
    const { round } = await runningRound(ports);
    for (const actor of [lead, nobody]) {
      const { view } = await getPack(ports, actor, { roundId: round.id, language });
      expect(JSON.stringify(view)).not.toContain(lead.name);
    }
  });
});

describe('issuePack', () => {
  const wanted = (roundId: string) => ({ roundId, language, address: '192.0.2.7' });

  it('gives the same bytes again, and limits how often', async () => {
    const { round } = await runningRound(ports);
    const first = await issuePack(ports, nobody, wanted(round.id));
    expect(first.fileName).toBe('tender-pack-benefit-checks.pdf');
    expect((await issuePack(ports, nobody, wanted(round.id))).bytes).toEqual(first.bytes);
    const limited = { ...ports, rateLimits: { take: async () => ({ ok: false as const, retryAfterSeconds: 7 }) } };
    await expect(issuePack(limited, nobody, wanted(round.id))).rejects.toThrow(TooOften);
  });
});

describe('listPublicRounds', () => {
  it('lists open rounds until their deadline, to everybody', async () => {
    const { round } = await runningRound(ports);
    const consultation = await runningRound(ports, {
      kind: 'consultation',
      deadline: { local: '2031-03-10T12:00', zone: 'UTC' },
    });
    await runningRound(ports, { access: 'invited' });
    await frozenRound(ports);
    const ids = async (now: string) => (await listPublicRounds(at(ports, now), nobody)).map(({ id }) => id);
    expect(await ids(roundBegins)).toEqual([consultation.round.id, round.id]);
    expect(await ids(roundDeadline)).toEqual([round.id]);
    expect(await ids(roundClosed)).toEqual([]);
  });

  it('lists none that is opened', async () => {
    const { round } = await runningRound(ports);
    await handIn(ports, round);
    await openedRound(ports, round);
    expect(await listPublicRounds(ports, nobody)).toEqual([]);
  });
});
