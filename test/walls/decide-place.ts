import { valueOf } from '#test/rounds';
import type { Ports } from '~/use-cases/ports';
import { recordDecision } from '~/use-cases/judgement/record-decision';
import { personOf, type Place } from './place';

/** A copy of the invited round and of what the vendor handed in there, on which all have agreed, decided. */
export async function decidePlace(ports: Ports, place: Place): Promise<void> {
  const { roundId, responseId, decidedRoundId: id, decidedId } = place;
  const [round, response, draft] = await Promise.all([
    ports.rounds.find(roundId),
    ports.responses.find(responseId),
    ports.assessments.find(responseId),
  ]);
  const head = response?.submissions.at(-1);
  const [pack, submission] = await Promise.all([
    ports.rounds.findPack(roundId, head?.pack ?? 0),
    ports.responses.findSubmission(responseId, head?.number ?? 0),
  ]);
  if (!round || !response || !draft || !head || !pack || !submission) throw new Error('Nothing was opened');
  await ports.transact(async (inside) => {
    await inside.rounds.add({ ...round, id });
    await inside.rounds.change({ ...round, id });
    await inside.rounds.keepPack({ ...pack, roundId: id }, round.packs.at(-1)?.hash ?? '');
    await inside.assessments.create({ ...draft, id: decidedId, owner: { kind: 'response', roundId: id }, revision: 0 });
    await inside.responses.add({ ...response, id: decidedId, roundId: id, submissions: [] });
    await inside.responses.keepSubmission({ ...submission, responseId: decidedId, roundId: id }, head);
    const agreed = { findings: {}, settled: [], judges: [], agreed: [], reopenings: [], at: head.at };
    await inside.papers.consensuses.put(decidedId, { id: decidedId, ...agreed });
  });
  const lead = personOf(place, 'lead');
  const responses = { [decidedId]: { decided: 'stop', reason: 'A reason', advantages: '' } };
  const proposed = { awarded: 'nobody', reason: 'A reason', standstillUntil: '', correction: '', responses };
  place.decidedAt = (await valueOf(recordDecision(ports, lead, { roundId: id, proposed, replaces: '' }))).at;
}
