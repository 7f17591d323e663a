import { dayOf } from '~/core/shared/dates';
import { clarifyingRules, type Clarified } from '~/core/judgement/clarification';
import { isInForce } from '~/core/judgement/consensus';
import type { Findings } from '~/core/judgement/finding';
import { standingTo } from '~/core/judgement/panel';
import type { Answers } from '~/core/questionnaire/answers';
import type { Contract } from '~/core/judgement/contract';
import { isSealed, phaseOf, type Pack, type Round } from '~/core/procurement/round';
import type { ReadOnly } from '~/core/procurement/read-only';
import { standingSubmission, type VendorResponse } from '~/core/procurement/response';
import type { Actor, PersonActor } from '~/use-cases/actor';
import { keepsContract, requireReader } from '~/use-cases/contract/keepers';
import type { Assessment, AssessmentOwner, Ports, Stores } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { Denied, NotFound, Sealed } from '~/use-cases/refusals';

/** What an actor may do with one set of answers. Whoever may not even read it gets none. */
export interface AnswerAccess {
  /** Why nothing can be changed here by this actor now; absent where it can. */
  readOnly?: ReadOnly;
  /** Which questionnaires are answered here; absent: all of them. */
  audience?: 'buyer' | 'vendor';
  /** Ids of those that this actor may see answers of and answer; a subcontractor has some of them only. */
  questionnaires: 'all' | readonly string[];
  /** Whether proof above *documented*, equivalents and reasons may be accepted here: by nobody who answers for others to judge. */
  mayAccept: boolean;
  /** Answers of somebody else that these are judged with: in a response, the buyer's as they were frozen. */
  given: Answers;
  /**
   * What was handed in, for whoever reads it after the opening: a draft also holds what is asked no longer. Absent where
   * the answers themselves are read.
   */
  handedIn?: Answers;
  /**
   * What the evaluators agreed on about it, for its team, and for its vendor once it was decided; absent before. Nobody
   * reads by this what one evaluator found alone.
   */
  findings?: Findings;
  /** When they agreed, ISO 8601; present with {@link findings}. */
  judgedAt?: string;
  /** What was asked again about it, and what decides whether a later answer counts; absent where nothing was. */
  clarified?: Clarified;
  /** The content it is asked and judged with, where that is not the assessment's own. */
  pinned?: Pick<Assessment, 'ruleSet' | 'questionnaires'>;
  /** The day for which dates are judged, where it is fixed (YYYY-MM-DD). */
  effectiveDate?: string;
}

/**
 * Whoever the answers belong to may work on them. Throws NotFound, {@link Sealed} for a team before the opening, and
 * Denied for whoever of it has a conflict, or judges and has not declared.
 */
export async function accessTo(ports: Ports, actor: Actor, assessment: Assessment): Promise<AnswerAccess> {
  const { owner, id } = assessment;
  if (actor.kind !== 'person') throw new NotFound('assessment', id);
  switch (owner.kind) {
    case 'organisation':
      if (owner.organisationId !== actor.organisationId) throw new NotFound('assessment', id);
      return free;
    case 'person':
      if (owner.personId !== actor.id) throw new NotFound('assessment', id);
      return free;
    case 'procurement':
      return accessOfTeam(ports, actor, assessment, owner);
    case 'response':
      return accessToResponse(ports, actor, assessment, owner);
    case 'contract':
      return accessUnderContract(ports, actor, assessment, owner);
  }
}

const free: AnswerAccess = { questionnaires: 'all', mayAccept: true, given: {} };

async function accessOfTeam(
  ports: Ports,
  actor: PersonActor,
  { id }: Assessment,
  { procurementId }: AssessmentOwner & { kind: 'procurement' },
): Promise<AnswerAccess> {
  const procurement = await ports.procurements.find(procurementId);
  const member = procurement?.team.find(({ personId }) => personId === actor.id);
  if (procurement === undefined || member === undefined) throw new NotFound('assessment', id);
  return {
    ...(member.part === 'evaluator' && { readOnly: 'not_yours' }),
    audience: 'buyer',
    questionnaires: 'all',
    mayAccept: false,
    given: {},
    pinned: procurement,
  };
}

/** The team judges under its contract as an evaluator does; what is finished is judged for the day it was finished. */
async function accessUnderContract(
  ports: Ports,
  actor: PersonActor,
  { id }: Assessment,
  { procurementId }: AssessmentOwner & { kind: 'contract' },
): Promise<AnswerAccess> {
  const [procurement, contract] = await Promise.all([
    ports.procurements.find(procurementId),
    ports.papers.contracts.find(procurementId),
  ]);
  const member = procurement?.team.find(({ personId }) => personId === actor.id);
  const begun = contract && reassessmentOn(contract, id);
  if (procurement === undefined || member === undefined || contract === undefined || begun === undefined)
    throw new NotFound('assessment', id);
  await requireReader(ports, procurement, contract, actor.id);
  const readOnly = begun.finished !== undefined ? 'reassessment_finished' : undefined;
  return {
    ...(keepsContract(member, actor) ? readOnly && { readOnly } : { readOnly: 'not_yours' }),
    questionnaires: 'all',
    mayAccept: true,
    given: {},
    ...(begun.finished && { effectiveDate: dayOf(begun.finished.at) }),
  };
}

function reassessmentOn({ reassessments }: Contract, assessmentId: string) {
  return reassessments.find(({ begun }) => begun?.assessmentId === assessmentId);
}

async function accessToResponse(
  ports: Ports,
  actor: PersonActor,
  { id }: Assessment,
  { roundId }: AssessmentOwner & { kind: 'response' },
): Promise<AnswerAccess> {
  const [round, response] = await Promise.all([ports.rounds.find(roundId), ports.responses.find(id)]);
  if (round === undefined || response === undefined) throw new NotFound('response', id);
  const person = response.people.find(({ personId }) => personId === actor.id);
  const handedIn = person === undefined ? await openedAnswers(ports, actor, round, response) : undefined;
  const pack = await ports.rounds.findPack(round.id, round.packs.at(-1)?.number ?? 0);
  if (pack === undefined) throw new NotFound('pack', round.id);
  const readOnly = person === undefined ? 'not_yours' : readOnlyIn(round, response, ports.clock.now());
  return {
    ...(readOnly && { readOnly }),
    audience: 'vendor',
    questionnaires: person?.part === 'subcontractor' ? person.questionnaires : 'all',
    mayAccept: false,
    given: pack.needAnswers,
    ...(handedIn && { handedIn }),
    ...(!isSealed(round) && (await afterOpening(ports, pack, { responseId: id, isTeam: person === undefined }))),
    pinned: pack,
    effectiveDate: pack.effectiveDate,
  };
}

/** What came to an opened response after it was handed in. Its vendor learns of findings once it was decided. */
export async function afterOpening(
  { papers }: Pick<Ports, 'papers'>,
  pack: Pack,
  { responseId, isTeam }: { responseId: string; isTeam: boolean },
): Promise<Pick<AnswerAccess, 'findings' | 'judgedAt' | 'clarified'>> {
  const { roundId } = pack;
  const isJudgedFor = isTeam || (await papers.decisions.find(roundId)) !== undefined;
  const consensus = isJudgedFor ? await papers.consensuses.find(responseId) : undefined;
  const clarifications = await papers.clarifications.listOf(roundId);
  return {
    ...(isInForce(consensus) && { findings: consensus.findings, judgedAt: consensus.at }),
    ...(clarifications.length > 0 && { clarified: { clarifications, rules: clarifyingRules(pack) } }),
  };
}

/** Why the answers cannot be changed by anybody now, judged by what the stores say at this moment. */
export async function whyReadOnly(
  stores: Pick<Stores, 'rounds' | 'responses' | 'papers'>,
  { id, owner }: Pick<Assessment, 'id' | 'owner'>,
  now: string,
): Promise<ReadOnly | undefined> {
  if (owner.kind === 'contract') {
    const contract = await stores.papers.contracts.find(owner.procurementId);
    return contract && reassessmentOn(contract, id)?.finished && 'reassessment_finished';
  }
  if (owner.kind !== 'response') return undefined;
  const response = await stores.responses.find(id);
  const round = response && (await stores.rounds.find(response.roundId));
  return response === undefined || round === undefined ? 'not_yours' : readOnlyIn(round, response, now);
}

function readOnlyIn(round: Round, response: VendorResponse, now: string): ReadOnly | undefined {
  const phase = phaseOf(round, now);
  if (phase === 'draft' || phase === 'frozen') return 'round_not_running';
  if (phase !== 'running') return 'round_over';
  return standingSubmission(response) === undefined ? undefined : 'submitted';
}

/**
 * What was handed in, for the team once it is opened; before that the attempt is recorded. Whoever has a conflict, or
 * judges and has not declared whether they have one, is denied.
 */
async function openedAnswers(
  ports: Ports,
  actor: PersonActor,
  round: Round,
  response: VendorResponse,
): Promise<Answers> {
  const procurement = await ports.procurements.find(round.procurementId);
  const isTeam = procurement?.team.some(({ personId }) => personId === actor.id) ?? false;
  if (!isTeam) throw new NotFound('response', response.id);
  if (isSealed(round)) await refuseSealed(ports, actor, round);
  const standing = standingSubmission(response);
  const submission = standing && (await ports.responses.findSubmission(response.id, standing.number));
  if (procurement === undefined || submission === undefined) throw new NotFound('response', response.id);
  const panel = await ports.papers.panels.find(round.id);
  if (standingTo(panel, procurement.team, actor.id, response.id) !== 'reads')
    throw new Denied('readResponse', 'person');
  return submission.answers;
}

/** Records that somebody tried to read what is sealed, and throws {@link Sealed}. */
export async function refuseSealed(ports: Ports, actor: PersonActor, round: Round): Promise<never> {
  const { id: roundId, procurementId } = round;
  await recordEvent(ports, ports, actor, { procurementId }, 'sealed_read_refused', { roundId });
  throw new Sealed(round.id);
}
