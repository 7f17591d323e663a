import { valueOf } from '#test/rounds';
import { pdfOf } from '#test/uploads';
import { linksSentTo, tokenSentTo } from '#test/vendors';
import type { Answer } from '~/core/questionnaire/answers';
import type { Actor, PersonActor } from '~/use-cases/actor';
import { openAssessment } from '~/use-cases/assessment/open-assessment';
import { saveAnswers } from '~/use-cases/assessment/save-answers';
import { answerClarification } from '~/use-cases/clarification/answer-clarification';
import { askClarification } from '~/use-cases/clarification/ask-clarification';
import { addDocument } from '~/use-cases/documents/add-document';
import { openPractice } from '~/use-cases/examples/open-practice';
import { consensusHash } from '~/use-cases/judgement/agree-to-consensus';
import { declareFirmInterests } from '~/use-cases/judgement/declare-firm-interests';
import { getDeliberation } from '~/use-cases/judgement/get-deliberation';
import { namePanel } from '~/use-cases/judgement/name-panel';
import { submitSheet } from '~/use-cases/judgement/submit-sheet';
import { writeConsensus } from '~/use-cases/judgement/write-consensus';
import type { Ports } from '~/use-cases/ports';
import { createProcurement } from '~/use-cases/procurement/create-procurement';
import { setTeamMember } from '~/use-cases/procurement/team';
import { confirmUses } from '~/use-cases/procurement/uses';
import { acceptDelegation } from '~/use-cases/response/accept-delegation';
import { acceptInvitation } from '~/use-cases/response/accept-invitation';
import { askQuestion } from '~/use-cases/response/ask-question';
import { commentOnRound } from '~/use-cases/response/comment-on-round';
import { delegateResponse } from '~/use-cases/response/delegate-response';
import { joinRound } from '~/use-cases/response/join-round';
import { reviewResponse } from '~/use-cases/response/review-response';
import { submitResponse } from '~/use-cases/response/submit-response';
import { cancelRound } from '~/use-cases/round/cancel-round';
import { freezeRound } from '~/use-cases/round/freeze-round';
import { inviteVendors } from '~/use-cases/round/invite-vendors';
import { openRound } from '~/use-cases/round/open-round';
import { addRound } from '~/use-cases/round/plan-round';
import { publishRound } from '~/use-cases/round/publish-round';
import { type ContractPlace, hearPeople, noContract, signWith } from './contract';
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

const zone = 'Africa/Nairobi';
/** What the vendor says in a part that their subcontractor has nothing to do with. */
export const vendorsAlone = 'Said by the vendor alone';

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

/** Brings a document that no other set of answers has. */
async function bring(ports: Ports, place: Place, actor: Actor, assessmentId: string, supports: string[] = []) {
  const form = { name: '', dated: '2025-01-01', expires: '', version: '', confidential: false, supports };
  const basedOn = (await ports.assessments.find(assessmentId))?.revision ?? 0;
  const file = { fileName: 'a.pdf', bytes: pdfOf(assessmentId), basedOn };
  await valueOf(addDocument(ports, actor, { assessmentId, form, ...file }));
  place.documentIds[assessmentId] = (await ports.documents.list(assessmentId))[0]?.id ?? '';
}

/** Answers on top of everything that was answered before. */
export async function answer(
  ports: Ports,
  actor: Actor,
  assessmentId: string,
  changes: Record<string, Answer>,
): Promise<void> {
  const basedOn = (await ports.assessments.find(assessmentId))?.revision ?? 0;
  const outcome = await saveAnswers(ports, actor, { assessmentId, patch: { id: ports.ids.next(), basedOn, changes } });
  if (outcome.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(outcome)}`);
}

export async function handIn(
  ports: Ports,
  actor: PersonActor,
  responseId: string,
  said = { name: actor.name, position: 'Director', version: '' },
): Promise<void> {
  const { reviewed, number } = await reviewResponse(ports, actor, { responseId });
  const declared = { ...said, isDeclared: true, language: 'en' };
  await valueOf(submitResponse(ports, actor, { responseId, reviewed, number, ...declared }));
}

/** Opened by two, just after the deadline, and nothing done since. */
export async function openRounds(ports: Ports, place: Place): Promise<void> {
  for (const roundId of [place.roundId, place.openRoundId]) {
    for (const opener of ['lead', 'member']) await valueOf(openRound(ports, personOf(place, opener), { roundId }));
  }
}

/** Opened, judged, made clear, decided and signed for. */
export async function openPlace(ports: Ports, place: Place): Promise<void> {
  await openRounds(ports, place);
  await judgePlace(ports, place);
  await clarifyPlace(ports, place);
  const { procurementId, openRoundId, elsewhereId } = place;
  const lead = personOf(place, 'lead');
  const signed = await signWith(ports, lead, { procurementId, roundId: openRoundId, awarded: elsewhereId });
  place.contract = { ...place.contract, ...signed };
  await bring(ports, place, lead, place.contract.reassessedId);
}

/**
 * In the invited round the evaluator may judge, and the contract manager has a conflict about the vendor; in the open one
 * the evaluator and the member have judged, and only the member has agreed.
 */
async function judgePlace(ports: Ports, place: Place): Promise<void> {
  const as = (name: string) => personOf(place, name);
  const [lead, member, evaluator] = [as('lead'), as('member'), as('evaluator')];
  const { roundId, openRoundId, responseId, elsewhereId } = place;
  const members = [member.id, evaluator.id];
  await valueOf(namePanel(ports, lead, { roundId: openRoundId, members }));
  const noTie = (id: string) => ({ firms: [{ responseId: id, stance: 'none', words: '' }] });
  await valueOf(declareFirmInterests(ports, evaluator, { roundId, ...noTie(responseId) }));
  const conflict = { firms: [{ responseId, stance: 'conflict', words: 'My sister works there' }] };
  await valueOf(declareFirmInterests(ports, as('contract-manager'), { roundId, ...conflict }));
  for (const judge of [member, evaluator]) {
    await valueOf(declareFirmInterests(ports, judge, { roundId: openRoundId, ...noTie(elsewhereId) }));
    await valueOf(submitSheet(ports, judge, { responseId: elsewhereId }));
  }
  const { deliberation } = await getDeliberation(ports, member, { responseId: elsewhereId });
  place.sheetsHash = deliberation?.hash ?? '';
  const input = { responseId: elsewhereId, basedOn: place.sheetsHash, settled: [] };
  place.consensusHash = consensusHash(await valueOf(writeConsensus(ports, member, input)));
}

/** The vendor is asked about one answer again, and says that it was a slip. */
async function clarifyPlace(ports: Ports, place: Place): Promise<void> {
  const { roundId, responseId } = place;
  const until = ports.zones.localOf(new Date(Date.parse(ports.clock.now()) + 24 * 60 * 60_000).toISOString(), zone);
  const about = { question: 'access_log', gap: 'unproven', message: 'What did you mean?', until };
  const { id } = await valueOf(askClarification(ports, personOf(place, 'lead'), { roundId, ...about }));
  place.clarificationId = id;
  const said = { kind: 'slip', answer: { value: 'no' }, words: 'We meant no', ...noDocument };
  await valueOf(answerClarification(ports, personOf(place, 'vendor'), { responseId, clarificationId: id, ...said }));
}

/** Beside an answer to a clarification: nothing that shows it. */
export const noDocument = {
  upload: { fileName: '', bytes: new Uint8Array() },
  ...{ dated: '', expires: '', confidential: false },
};

/** Ended while vendors answered. */
export async function cancelPlace(ports: Ports, place: Place): Promise<void> {
  for (const roundId of roundsOf(place)) {
    await valueOf(cancelRound(ports, personOf(place, 'lead'), { roundId, reason: 'No money' }));
  }
}
