import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sample, smallPorts } from '#test/small-content';
import {
  at,
  beginResponse,
  current,
  handIn,
  lead,
  roundBegins,
  roundClosed,
  runningRound,
  secondOpener,
  type SmallRound,
} from '#test/rounds';
import { canonicalJson } from '~/core/shared/hash';
import type { Actor } from '~/use-cases/actor';
import type { Ports } from '~/use-cases/ports';
import { getProcurement } from '~/use-cases/procurement/get-procurement';
import { listProcurements } from '~/use-cases/procurement/list-procurements';
import { getTeam } from '~/use-cases/procurement/team';
import { getUses } from '~/use-cases/procurement/uses';
import { getHistory } from '~/use-cases/record/get-history';
import { amendRound } from './amend-round';
import { answerRoundQuestion, getRoundQuestions } from './answer-questions';
import { cancelRound } from './cancel-round';
import { extendRound } from './extend-round';
import { getPack, getPackData, issuePack } from './get-pack';
import { getPlanChoices } from './get-plan-choices';
import { getRound } from './get-round';
import { listInvitations, resendInvitation } from './invite-vendors';
import { nameOpeners } from './name-openers';
import { recordOutage } from './record-outage';

/** Everything that somebody of the team can read about a procurement and its round, as bytes. */
async function readAll(ports: Ports, actor: Actor, { round, procurement }: SmallRound): Promise<string> {
  const ofRound = { roundId: round.id };
  const ofProcurement = { procurementId: procurement.id };
  const language = 'en';
  return canonicalJson([
    await listProcurements(ports, actor),
    await getProcurement(ports, actor, ofProcurement),
    await getTeam(ports, actor, ofProcurement),
    await getUses(ports, actor, ofProcurement),
    await getPlanChoices(ports, actor, ofProcurement),
    await getHistory(ports, actor, { ...ofProcurement, page: 1 }),
    await getRound(ports, actor, ofRound),
    await getRoundQuestions(ports, actor, ofRound),
    await listInvitations(ports, actor, ofRound),
    await getPack(ports, actor, { ...ofRound, language }),
    await getPackData(ports, actor, { ...ofRound, language }),
  ]);
}

const invited = [{ firm: 'Lumen', email: sample('vendor').email }];
const team = [lead, secondOpener, sample('evaluator')];

describe('before the opening', () => {
  it.each([roundBegins, roundClosed])('the team reads the same at %s, whatever vendors do', async (now) => {
    const ports = await smallPorts();
    const round = await runningRound(ports, { invited });
    const ofPack = { roundId: round.round.id, language: 'en', address: '192.0.2.1' };
    const read = async () => [
      await Promise.all(team.map((actor) => readAll(at(ports, now), actor, round))),
      await issuePack(at(ports, now), lead, ofPack),
    ];
    const before = await read();
    await beginResponse(ports, round.round, sample('small-vendor'), { access_log: { value: 'yes' } });
    expect(await read()).toEqual(before);
    await handIn(ports, round.round, sample('vendor'), { answers: { access_log: { value: 'no' } } });
    expect(await read()).toEqual(before);
  });

  const later = { local: '2031-04-07T14:00', zone: 'Africa/Nairobi' };
  const reason = 'A reason';
  const outage = { from: '2031-03-24T13:00', to: '2031-03-24T14:00', reason, deadline: later };
  const changes: Record<string, (ports: Ports, round: SmallRound) => Promise<unknown>> = {
    extend: (ports, { round }) =>
      extendRound(at(ports, roundBegins), lead, { roundId: round.id, deadline: later, reason }),
    amend: (ports, { round }) =>
      amendRound(at(ports, roundBegins), lead, { roundId: round.id, deadline: later, reason }),
    cancel: (ports, { round }) => cancelRound(at(ports, roundBegins), lead, { roundId: round.id, reason }),
    outage: (ports, { round }) => recordOutage(at(ports, roundClosed), lead, { roundId: round.id, ...outage }),
    openers: (ports, { round }) =>
      nameOpeners(at(ports, roundBegins), lead, { roundId: round.id, openers: [lead.id, sample('evaluator').id] }),
    answer: (ports, { round }) =>
      answerRoundQuestion(at(ports, roundBegins), lead, {
        ...{ roundId: round.id, questionId: `question of ${round.id}`, question: 'What?', text: 'That.' },
      }),
    resend: async (ports, { round }) => {
      const [invitation] = await ports.rounds.listInvitations(round.id);
      const input = { roundId: round.id, invitationId: invitation?.id ?? '' };
      return resendInvitation(at(ports, roundBegins), lead, input);
    },
  };

  it.each(Object.entries(changes))('%s tells the team the same, whatever vendors did', async (_, change) => {
    const told = async (act: (ports: Ports, round: SmallRound) => Promise<void>) => {
      const ports = await smallPorts();
      const round = await runningRound({ ...ports, ids: numbered() }, { invited });
      const question = { id: `question of ${round.round.id}`, roundId: round.round.id, text: 'What?' };
      await ports.rounds.addQuestion({ ...question, askedBy: 'somebody', askedAt: roundBegins });
      await act(ports, round);
      const outcome = await change({ ...ports, ids: numbered() }, round);
      const { procurement } = await current(ports, round.round.id);
      const events = await ports.record.list(`procurement:${procurement.id}`);
      return canonicalJson([outcome, events, await readAll(at(ports, roundClosed), lead, round)]);
    };
    const nothing = await told(() => Promise.resolve());
    const much = await told(async (ports, { round }) => {
      await handIn(ports, round);
      await beginResponse(ports, round, sample('small-vendor'));
    });
    expect(much).toBe(nothing);
  });

  it('no more of the buyer’s side touches responses than is named here', () => {
    const touching = ['app/use-cases/procurement', 'app/use-cases/round'].flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .filter((file) => /\bresponses\b/.test(readFileSync(join(folder, file), 'utf8').replace(/\/\*[^]*?\*\//g, ''))),
    );
    const reasons = {
      'forget-drafts.ts': 'the clock',
      'get-responses.ts': 'after the opening alone',
      'load-round.ts': 'the vendor’s own',
      'open-round.ts': 'the opening',
      'outsiders.ts': 'the vendor’s own',
      'participants.ts': 'mails to vendors and what is given back to them; nothing comes out of it',
      'sort-responses.ts': 'the opening, and after it',
    };
    expect(touching.sort()).toEqual(Object.keys(reasons));
  });
});

/** Names in order, so that two installations give the same ones. */
function numbered(): Ports['ids'] {
  let last = 0;
  return { next: () => `name-${(last += 1)}` };
}
