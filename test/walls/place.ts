import { valueOf } from '#test/rounds';
import type { PersonActor } from '~/use-cases/actor';
import { openAssessment } from '~/use-cases/assessment/open-assessment';
import { openPractice } from '~/use-cases/examples/open-practice';
import type { Ports } from '~/use-cases/ports';
import { createProcurement } from '~/use-cases/procurement/create-procurement';
import { setTeamMember } from '~/use-cases/procurement/team';
import { confirmUses } from '~/use-cases/procurement/uses';
import { cancelRound } from '~/use-cases/round/cancel-round';
import { freezeRound } from '~/use-cases/round/freeze-round';
import { inviteVendors } from '~/use-cases/round/invite-vendors';
import { addRound } from '~/use-cases/round/plan-round';
import { publishRound } from '~/use-cases/round/publish-round';
import { type ContractPlace, hearPeople, noContract } from './contract';
import { answer, bring } from './deeds';
import { actorOf, type PlaceName } from './people';

/** What stands in one place: a procurement with three rounds, and what its people have beside it. */
export interface Place {
  name: PlaceName;
  procurementId: string;
  needId: string;
  /** A tender to which vendors were invited: the one that they answer. */
  roundId: string;
  /** A tender that anybody may join. */
  openRoundId: string;
  consultationId: string;
  invitationId: string;
  /** The secret of the vendor's invitation. */
  token: string;
  /** What the vendor, their colleague and their subcontractor answer; handed in. */
  responseId: string;
  /** What the rival handed in in the open round: once opened, two have judged it and one has written the consensus. */
  elsewhereId: string;
  /** Hashes of the sheets that were submitted about it, and of what was written. */
  sheetsHash: string;
  consensusHash: string;
  /** What the vendor was asked again, and has called a slip. */
  clarificationId: string;
  /** A tender that was opened and decided, and what the vendor handed in there; there in the opened world alone. */
  decidedRoundId: string;
  decidedId: string;
  decidedAt: string;
  /** What the other vendor answers and never hands in, and the name of what could be handed in. */
  rivalId: string;
  reviewed: string;
  /** The secret of the link by which the rival is asked to answer a part for the vendor. */
  delegationToken: string;
  delegationId: string;
  /** What the vendor asked, without an answer. */
  questionId: string;
  /** An assessment of the public body's own, and a practice of the lead's. */
  assessmentId: string;
  practiceId: string;
  /** With whoever handed in the open round: once opened. */
  contract: ContractPlace;
  /** A document of each set of answers, by its id. */
  documentIds: Record<string, string>;
}

/** Of all deadlines. */
export const zone = 'Africa/Nairobi';

/** A person of a place. */
export const personOf = (place: Pick<Place, 'name'>, name: string) => actorOf(`${place.name}-${name}`) as PersonActor;

/** Everything is planned and nothing fixed. */
export async function draftPlace(ports: Ports, name: PlaceName, deadline: string): Promise<Place> {
  const lead = personOf({ name }, 'lead');
  const details = { title: `Title ${name}`, service: 'A service', stage: 'planning', ocid: '', reference: '' };
  const { id: procurementId, needId } = await valueOf(createProcurement(ports, lead, details));
  const team = { member: 'member', evaluator: 'evaluator', 'contract-manager': 'member' };
  for (const [person, part] of Object.entries(team)) {
    await valueOf(setTeamMember(ports, lead, { procurementId, personId: personOf({ name }, person).id, part }));
  }
  const changes = { uses_personal_data: { value: 'yes' }, data_kind: { value: 'health' } };
  await answer(ports, lead, needId, changes);
  const plan = (kind: string, access: string) => ({
    ...{ kind, access, isNegotiated: false, reminderDays: [1] },
    deadline: { local: ports.zones.localOf(deadline, zone), zone },
    openers: kind === 'tender' ? [lead.id, personOf({ name }, 'member').id] : [],
  });
  const add = async (kind: string, access: string) =>
    (await valueOf(addRound(ports, lead, { procurementId, plan: plan(kind, access) }))).id;
  const roundId = await add('tender', 'invited');
  const invited = ['vendor', 'rival'].map((who) => ({ firm: `Invited ${who}`, email: personOf({ name }, who).email }));
  const [invitation] = await valueOf(inviteVendors(ports, lead, { roundId, invited }));
  const assessmentId = (await valueOf(openAssessment(ports, lead, { ...details, buyer: '', vendor: '' }))).id;
  const practiceId = (await openPractice(ports, lead, { exampleId: 'leaky-clinic', language: 'en' })).id;
  const place: Place = {
    name,
    procurementId,
    needId,
    roundId,
    openRoundId: await add('tender', 'open'),
    consultationId: await add('consultation', 'open'),
    invitationId: invitation?.id ?? '',
    token: 'no-token-yet',
    responseId: 'no-response-yet',
    elsewhereId: 'no-response-yet',
    decidedRoundId: `decided-round-${name}`,
    decidedId: `decided-response-${name}`,
    decidedAt: '',
    sheetsHash: '',
    consensusHash: '',
    clarificationId: 'no-clarification-yet',
    rivalId: 'no-rival-yet',
    reviewed: '',
    delegationToken: 'no-token-yet',
    delegationId: 'no-delegation-yet',
    questionId: 'no-question-yet',
    assessmentId,
    practiceId,
    contract: { ...noContract, hearingId: await hearPeople(ports, lead, procurementId) },
    documentIds: {},
  };
  for (const id of [assessmentId, practiceId, needId]) await bring(ports, place, lead, id);
  return place;
}

const roundsOf = ({ roundId, openRoundId, consultationId }: Place) => [roundId, openRoundId, consultationId];

/** What vendors are asked is fixed. */
export async function freezePlace(ports: Ports, place: Place): Promise<void> {
  const lead = personOf(place, 'lead');
  await valueOf(confirmUses(ports, lead, { procurementId: place.procurementId, uses: {} }));
  for (const roundId of roundsOf(place)) await valueOf(freezeRound(ports, lead, { roundId }));
}

/** Vendors can come in, and nobody has. */
export async function publishPlace(ports: Ports, place: Place): Promise<void> {
  for (const roundId of roundsOf(place)) await valueOf(publishRound(ports, personOf(place, 'lead'), { roundId }));
}

/** Ended while vendors answered. */
export async function cancelPlace(ports: Ports, place: Place): Promise<void> {
  for (const roundId of roundsOf(place)) {
    await valueOf(cancelRound(ports, personOf(place, 'lead'), { roundId, reason: 'No money' }));
  }
}
