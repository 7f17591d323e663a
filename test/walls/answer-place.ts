import { valueOf } from '#test/rounds';
import { linksSentTo, tokenSentTo } from '#test/vendors';
import type { PersonActor } from '~/use-cases/actor';
import type { Ports } from '~/use-cases/ports';
import { acceptDelegation } from '~/use-cases/response/accept-delegation';
import { acceptInvitation } from '~/use-cases/response/accept-invitation';
import { askQuestion } from '~/use-cases/response/ask-question';
import { commentOnRound } from '~/use-cases/response/comment-on-round';
import { delegateResponse } from '~/use-cases/response/delegate-response';
import { joinRound } from '~/use-cases/response/join-round';
import { reviewResponse } from '~/use-cases/response/review-response';
import { answer, bring, handIn } from './deeds';
import { personOf, type Place } from './place';

/** What the vendor says in a part that their subcontractor has nothing to do with. */
export const vendorsAlone = 'Said by the vendor alone';

/** Vendors have come in and answered, and one of them has handed in. */
export async function answerPlace(ports: Ports, place: Place): Promise<void> {
  const vendor = personOf(place, 'vendor');
  const rival = personOf(place, 'rival');
  place.token = await tokenSentTo(ports, { id: place.roundId }, vendor.email);
  place.responseId = await enter(ports, place, vendor);
  place.rivalId = await enter(ports, place, rival);
  await joinIn(ports, place);
  await answer(ports, vendor, place.responseId, {
    ...{ access_log: { value: 'yes', comment: vendorsAlone }, firm_story: { value: 'A story' } },
    certified: { value: 'yes' },
  });
  await answer(ports, rival, place.rivalId, { access_log: { value: 'no' } });
  await bring(ports, place, vendor, place.responseId, ['certified']);
  await bring(ports, place, rival, place.rivalId);
  await handIn(ports, vendor, place.responseId);
  await speak(ports, place);
  await delegate(ports, place, rival.email, 'subcontractor', 'company');
  await answerElsewhere(ports, place, rival);
  place.reviewed = (await reviewResponse(ports, rival, { responseId: place.rivalId })).reviewed;
}

/** Lets somebody who was invited in, who is signed in already. @returns the id of the response. */
async function enter(ports: Ports, place: Place, actor: PersonActor): Promise<string> {
  const token = await tokenSentTo(ports, { id: place.roundId }, actor.email);
  const form = { token, code: '', firm: `Firm of ${actor.id}`, name: actor.name, device: '', address: '' };
  return (await valueOf(acceptInvitation(ports, actor, form))).responseId ?? '';
}

/** Asks somebody to work on the vendor's response; the newest link is remembered. */
async function delegate(ports: Ports, place: Place, email: string, part: string, ...questionnaires: string[]) {
  const { responseId } = place;
  await valueOf(delegateResponse(ports, personOf(place, 'vendor'), { responseId, email, part, questionnaires }));
  for (const token of await linksSentTo(ports, email, 'delegations')) {
    const secret = await ports.people.findSecret('delegation', ports.secrets.hashOf(token), ports.clock.now());
    if (secret?.subject !== responseId) continue;
    place.delegationToken = token;
    place.delegationId = String(secret.data['id']);
  }
}

/** The vendor's colleague and subcontractor come in. */
async function joinIn(ports: Ports, place: Place): Promise<void> {
  for (const part of ['colleague', 'subcontractor']) {
    const actor = personOf(place, part);
    await delegate(ports, place, actor.email, part, 'company');
    const token = place.delegationToken;
    const form = { token, code: '', firm: `Firm of ${actor.id}`, name: actor.name, device: '', address: '' };
    await valueOf(acceptDelegation(ports, actor, form));
  }
}

/** A question to the team and a comment in the consultation. */
async function speak(ports: Ports, place: Place): Promise<void> {
  const vendor = personOf(place, 'vendor');
  await valueOf(askQuestion(ports, vendor, { responseId: place.responseId, text: 'Why?' }));
  place.questionId = (await ports.rounds.listQuestions(place.roundId))[0]?.id ?? '';
  await valueOf(commentOnRound(ports, vendor, { roundId: place.consultationId, question: '', text: 'Too short' }));
}

/** Hands in something in the open round, so that there is an earlier answer. */
async function answerElsewhere(ports: Ports, place: Place, actor: PersonActor): Promise<void> {
  const { openRoundId: roundId } = place;
  const form = { email: '', code: '', firm: `Firm of ${actor.id}`, name: '', device: '', address: '' };
  const { responseId = '' } = await valueOf(joinRound(ports, actor, { roundId, ...form }));
  await answer(ports, actor, responseId, { contact: { value: 'Elsewhere' } });
  await handIn(ports, actor, responseId);
  place.elsewhereId = responseId;
}
