import { valueOf } from '#test/rounds';
import { commentOnDraft } from '~/use-cases/consult/comment-on-draft';
import { startConsultation } from '~/use-cases/consult/start-consultation';
import { openAssessment } from '~/use-cases/assessment/open-assessment';
import { openPractice } from '~/use-cases/examples/open-practice';
import type { Ports } from '~/use-cases/ports';
import { createProcurement } from '~/use-cases/procurement/create-procurement';
import { setTeamMember } from '~/use-cases/procurement/team';
import { confirmUses } from '~/use-cases/procurement/uses';
import { startReplay } from '~/use-cases/replay/start-replay';
import { cancelRound } from '~/use-cases/round/cancel-round';
import { editDraft } from '~/use-cases/studio/edit-draft';
import { startDraft } from '~/use-cases/studio/start-draft';
import { freezeRound } from '~/use-cases/round/freeze-round';
import { inviteVendors } from '~/use-cases/round/invite-vendors';
import { addRound } from '~/use-cases/round/plan-round';
import { publishRound } from '~/use-cases/round/publish-round';
import { hearPeople, noContract } from './contract';
import { answer, bring } from './deeds';
import { actorOf } from './people';
import type { PlaceName } from './people';
import { personOf, zone, type Place } from './place';

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
    unansweredId: 'no-clarification-yet',
    rivalId: 'no-rival-yet',
    reviewed: '',
    delegationToken: 'no-token-yet',
    delegationId: 'no-delegation-yet',
    questionId: 'no-question-yet',
    assessmentId,
    practiceId,
    ...(await startedDraft(ports)),
    contract: { ...noContract, hearingId: await hearPeople(ports, lead, procurementId) },
    documentIds: {},
  };
  for (const id of [assessmentId, practiceId, needId]) await bring(ports, place, lead, id);
  return place;
}

/** Each place has one of its own; they are all of the one public body that has a policy maker. */
async function startedDraft(ports: Ports): Promise<Pick<Place, 'draftId' | 'replayId' | 'shared'>> {
  const [from] = ports.content.ruleSets();
  const input = { title: 'Another rule', ...(from && { from }) };
  const { id: draftId } = await valueOf(startDraft(ports, actorOf('policy-maker'), input));
  const title = { kind: 'value' as const, path: 'rules/small/rule-set.json', pointer: '/title', value: 'Edited' };
  await editDraft(ports, actorOf('policy-maker'), { draftId, basedOn: 0, changes: [title] });
  const { replayId, underWay } = await valueOf(startReplay(ports, actorOf('policy-maker'), over(draftId)));
  await underWay;
  return { draftId, replayId, shared: await sharedDraft(ports, draftId) };
}

async function sharedDraft(ports: Ports, draftId: string): Promise<Place['shared']> {
  const input = { draftId, revision: 1, welcome: 'What do you say?', closesOn: '2099-01-01' };
  const author = actorOf('policy-maker');
  const { id: consultationId, token } = await valueOf(startConsultation(ports, author, input));
  const said = { subject: { kind: 'whole' as const, id: '' }, text: 'Something', group: 'other', name: '' };
  await valueOf(commentOnDraft(ports, { kind: 'nobody' }, { ...said, token, organisation: '', address: '' }));
  const [comment] = await ports.consultations.listComments(consultationId);
  return { consultationId, token, commentId: comment?.id ?? '' };
}

const over = (draftId: string) => ({ draftId, kind: 'made_up', count: '5', series: '1' });

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
