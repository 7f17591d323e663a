import type { Procurement } from '~/core/procurement/procurement';
import type { Round } from '~/core/procurement/round';
import type { SubmissionHead, VendorResponse } from '~/core/procurement/response';
import type { Answer } from '~/core/questionnaire/answers';
import { contentHash } from '~/core/shared/hash';
import type { Result } from '~/core/shared/issue';
import type { Actor, PersonActor } from '~/use-cases/actor';
import { saveAnswers } from '~/use-cases/assessment/save-answers';
import { declareFirmInterests } from '~/use-cases/judgement/declare-firm-interests';
import { getDeliberation } from '~/use-cases/judgement/get-deliberation';
import { submitSheet } from '~/use-cases/judgement/submit-sheet';
import { writeConsensus } from '~/use-cases/judgement/write-consensus';
import type { Ports } from '~/use-cases/ports';
import { createProcurement } from '~/use-cases/procurement/create-procurement';
import { setTeamMember } from '~/use-cases/procurement/team';
import { confirmUses } from '~/use-cases/procurement/uses';
import { freezeRound } from '~/use-cases/round/freeze-round';
import { inviteVendors } from '~/use-cases/round/invite-vendors';
import { openRound } from '~/use-cases/round/open-round';
import { addRound } from '~/use-cases/round/plan-round';
import { publishRound } from '~/use-cases/round/publish-round';
import type { RoundPlan } from '~/use-cases/round/round-plan';
import { buyer, sample } from './small-content';

/** When the rounds of the tests are made, and until when answers are taken: the clocks of the helpers say so. */
export const roundBegins = '2031-03-03T09:00:00.000Z';
export const roundDeadline = '2031-03-24T11:00:00.000Z';
/** Just after it. */
export const roundClosed = '2031-03-24T11:00:00.001Z';

/** The lead of the team, and the second opener. */
export const lead = buyer;
export const secondOpener = sample('second-buyer');

export interface SmallRound {
  procurement: Procurement;
  round: Round;
}

/** How a round of the tests differs from a tender for everybody. */
export type RoundChoices = Partial<Omit<RoundPlan, 'deadline'>> & {
  deadline?: RoundPlan['deadline'];
  /** The buyer's answers; so that vendors are asked everything unless given. */
  need?: Record<string, Answer>;
  /** Whom to invite; a firm with the address of the sample vendor for a round that is not open. */
  invited?: { firm: string; email: string }[];
  /** One of the rule set's stages; the first of the small one unless given. */
  stage?: string;
};

/** The same ports at an instant (ISO 8601). */
export function at(ports: Ports, instant: string): Ports {
  return { ...ports, clock: { now: () => instant } };
}

/** The value of an outcome that is expected to be right. */
export async function valueOf<Value>(outcome: Promise<Result<Value>> | Result<Value>): Promise<Value> {
  const settled = await outcome;
  if (!settled.ok) throw new Error(`Not done: ${settled.issues.map(({ code }) => code).join(', ')}`);
  return settled.value;
}

/** A procurement of the sample buyer, with a second buyer and an evaluator in the team. */
export async function smallProcurement(ports: Ports, stage = 'planning'): Promise<Procurement> {
  const early = at(ports, roundBegins);
  const details = { title: 'Benefit checks', service: 'Child benefit', stage, ocid: '', reference: 'A-17' };
  const { id: procurementId } = await valueOf(createProcurement(early, lead, details));
  const member = { procurementId, personId: secondOpener.id, part: 'member' };
  await valueOf(setTeamMember(early, lead, member));
  await valueOf(setTeamMember(early, lead, { procurementId, personId: sample('evaluator').id, part: 'evaluator' }));
  const procurement = await ports.procurements.find(procurementId);
  if (procurement === undefined) throw new Error('The procurement was not kept');
  return procurement;
}

/** Answers of the buyer in a procurement. */
export async function answerNeed(
  ports: Ports,
  { needId }: Pick<Procurement, 'needId'>,
  changes: Record<string, Answer> = { uses_personal_data: { value: 'yes' }, data_kind: { value: 'health' } },
  actor: Actor = lead,
): Promise<void> {
  const found = await ports.assessments.find(needId);
  const patch = { id: `need-${found?.revision ?? 0}`, basedOn: found?.revision ?? 0, changes };
  const outcome = await saveAnswers(at(ports, roundBegins), actor, { assessmentId: needId, patch });
  if (outcome.kind !== 'saved') throw new Error(`The need was not answered: ${outcome.kind}`);
}

/** A plan of a round; a tender for everybody unless said otherwise. */
export function planOf({ need: _need, invited: _invited, stage: _stage, ...choices }: RoundChoices = {}): RoundPlan {
  return {
    kind: 'tender',
    access: 'open',
    deadline: { local: '2031-03-24T14:00', zone: 'Africa/Nairobi' },
    reminderDays: [7, 2],
    openers: choices.kind === 'consultation' ? [] : [lead.id, secondOpener.id],
    isNegotiated: false,
    ...choices,
  };
}

/** Planned, nothing fixed yet. */
export async function draftRound(ports: Ports, choices: RoundChoices = {}): Promise<SmallRound> {
  const procurement = await smallProcurement(ports, choices.stage);
  await answerNeed(ports, procurement, choices.need);
  const early = at(ports, roundBegins);
  const input = { procurementId: procurement.id, plan: planOf(choices) };
  const round = await valueOf(addRound(early, lead, input));
  const invited =
    choices.invited ?? (choices.access === 'invited' ? [{ firm: 'Lumen', email: sample('vendor').email }] : []);
  if (invited.length > 0) await valueOf(inviteVendors(early, lead, { roundId: round.id, invited }));
  return current(ports, round.id);
}

/** Its pack is fixed, nobody outside has seen it. */
export async function frozenRound(ports: Ports, choices: RoundChoices = {}): Promise<SmallRound> {
  const early = at(ports, roundBegins);
  const { procurement, round } = await draftRound(ports, choices);
  await valueOf(confirmUses(early, lead, { procurementId: procurement.id, uses: {} }));
  await valueOf(freezeRound(early, lead, { roundId: round.id }));
  return current(ports, round.id);
}

/** Published: responses are taken from {@link roundBegins} until {@link roundDeadline}. */
export async function runningRound(ports: Ports, choices: RoundChoices = {}): Promise<SmallRound> {
  const { round } = await frozenRound(ports, choices);
  await valueOf(publishRound(at(ports, roundBegins), lead, { roundId: round.id }));
  return current(ports, round.id);
}

/** Opened by both openers, just after the deadline. */
export async function openedRound(ports: Ports, { id: roundId }: Pick<Round, 'id'>): Promise<SmallRound> {
  const late = at(ports, roundClosed);
  await valueOf(openRound(late, lead, { roundId }));
  await valueOf(openRound(late, secondOpener, { roundId }));
  return current(ports, roundId);
}

/** Somebody of the team declares to have no tie to any firm that answered. */
export async function declareNoTies(
  ports: Ports,
  { id: roundId }: Pick<Round, 'id'>,
  actor: PersonActor,
): Promise<void> {
  const responses = await ports.responses.listOfRound(roundId);
  const firms = responses.map(({ id: responseId }) => ({ responseId, stance: 'none', words: '' }));
  await valueOf(declareFirmInterests(at(ports, roundClosed), actor, { roundId, firms }));
}

/** The evaluator judges alone, and leaves every answer of these responses, or of all, as it was given. */
export async function judgeAsStated(ports: Ports, { id: roundId }: Pick<Round, 'id'>, only?: string[]): Promise<void> {
  const [late, judge] = [at(ports, roundClosed), sample('evaluator')];
  await declareNoTies(ports, { id: roundId }, judge);
  for (const { id: responseId } of await ports.responses.listOfRound(roundId)) {
    if (only?.includes(responseId) === false) continue;
    await valueOf(submitSheet(late, judge, { responseId }));
    const { deliberation } = await getDeliberation(late, judge, { responseId });
    const written = { responseId, basedOn: deliberation?.hash ?? '', settled: [] };
    await valueOf(writeConsensus(late, judge, written));
  }
}

/** A procurement and its round as they are stored now. */
export async function current(ports: Ports, roundId: string): Promise<SmallRound> {
  const round = await ports.rounds.find(roundId);
  const procurement = round && (await ports.procurements.find(round.procurementId));
  if (round === undefined || procurement === undefined) throw new Error(`There is no round ${roundId}`);
  return { round, procurement };
}

/** What a sample vendor has handed in, put straight into the stores. */
export async function handIn(
  ports: Ports,
  { id: roundId }: Pick<Round, 'id'>,
  vendor = sample('vendor'),
  {
    withdrawn = false,
    answers = {},
    firm,
  }: { withdrawn?: boolean; answers?: Record<string, Answer>; firm?: string } = {},
): Promise<VendorResponse> {
  const { round } = await current(ports, roundId);
  const pack = await ports.rounds.findPack(roundId, round.packs.length);
  const response = await beginResponse(ports, round, vendor, answers, firm);
  const head: SubmissionHead = { number: 1, hash: 'a'.repeat(64), at: roundBegins, pack: round.packs.length };
  const declaration = { name: vendor.name, position: 'Owner', text: 'True' };
  const submission = {
    ...{ responseId: response.id, roundId, number: 1, firm: response.firm, answers, documents: [], declaration },
    packHash: contentHash(pack),
    at: roundBegins,
  };
  await ports.responses.keepSubmission(submission, head);
  const event = { stream: `response:${response.id}`, at: roundBegins, kind: 'response_submitted', data: {} };
  await ports.record.append({ ...event, by: { personId: vendor.id, name: vendor.name } });
  if (withdrawn) {
    await ports.responses.change({ ...response, submissions: [{ ...head, withdrawnAt: roundBegins }] });
  }
  const kept = await ports.responses.find(response.id);
  if (kept === undefined) throw new Error('The response was not kept');
  return kept;
}

/** A response that a sample vendor has begun, put straight into the stores. */
export async function beginResponse(
  ports: Ports,
  { id: roundId, procurementId }: Pick<Round, 'id' | 'procurementId'>,
  vendor = sample('vendor'),
  answers: Record<string, Answer> = {},
  firm = 'Lumen Ltd',
): Promise<VendorResponse> {
  const procurement = await ports.procurements.find(procurementId);
  const need = procurement && (await ports.assessments.find(procurement.needId));
  if (need === undefined) throw new Error('There is no need');
  const id = `response-of-${vendor.id}-${ports.ids.next()}`;
  const { organisationId } = vendor;
  const people = [{ personId: vendor.id, part: 'owner' as const, questionnaires: [] }];
  const response = { id, roundId, organisationId, firm, people, submissions: [], createdAt: roundBegins };
  await ports.transact(async (inside) => {
    await inside.assessments.create({ ...need, id, owner: { kind: 'response', roundId }, revision: 0 });
    await inside.responses.add(response);
  });
  await ports.assessments.applyPatch(id, { id: 'first', basedOn: 0, changes: answers }, roundBegins);
  return response;
}
