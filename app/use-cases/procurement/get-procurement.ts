import { dayOf } from '~/core/shared/dates';
import { rankRisks } from '~/core/brief/rank-risks';
import type { Procurement, TeamMember } from '~/core/procurement/procurement';
import { stepsOf, type Step } from '~/core/procurement/next-steps';
import { phaseOf, type Round, type RoundPhase } from '~/core/procurement/round';
import type { Answers } from '~/core/questionnaire/answers';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { whyAsked, type WhyAsked } from '~/core/questionnaire/why-asked';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { MeasureResult, RiskEvaluation, RiskResult, StopperResult } from '~/core/scoring/evaluation';
import type { Actor } from '~/use-cases/actor';
import { progressIn, type Progress } from '~/use-cases/assessment/get-assessment';
import { loadAssessment } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadProcurement } from './load-procurement';
import { namedTeam, type NamedMember } from './team';

/** A procurement as its team works with it. */
export interface ProcurementOverview {
  procurement: Procurement;
  member: TeamMember;
  /** Name of the public body. */
  buyer: string;
  members: NamedMember[];
  ruleSet: RiskRuleSet;
  questionnaires: Questionnaire[];
  /** The buyer's own answers. */
  answers: Answers;
  /** How far the buyer's own questionnaires have come. */
  progress: Progress[];
  evaluation: RiskEvaluation;
  vendors: WhyAsked[];
  duties: Duties;
  /** The newest first. */
  rounds: { round: Round; phase: RoundPhase }[];
  steps: Step[];
}

/** What the buyer itself has to see to before it asks anything of vendors. */
export interface Duties {
  /** Those that hold or are possible and that the buyer can do something about; those that hold first. */
  stoppers: StopperResult[];
  /** For the present stage, the most binding first. */
  measures: MeasureResult[];
  /** Risks that are or may be present and that the buyer can do something about; the worst first. */
  risks: RiskResult[];
}

/** Throws NotFound. */
export async function getProcurement(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string },
): Promise<ProcurementOverview> {
  requirePermission(actor, 'getProcurement');
  const { procurement, member } = await loadProcurement(ports, actor, input.procurementId);
  const [loaded, people, organisation, rounds] = await Promise.all([
    loadAssessment(ports, actor, procurement.needId),
    ports.people.listPeople(procurement.organisationId),
    ports.people.findOrganisation(procurement.organisationId),
    ports.rounds.listOfProcurement(procurement.id),
  ]);
  const { ruleSet, questionnaires, answers, fills } = loaded;
  const now = ports.clock.now();
  const effectiveDate = dayOf(now);
  const judged = { answers, effectiveDate, stage: procurement.stage };
  const evaluation = await ports.judging.evaluate(loaded, judged);
  const phases = rounds.map((round) => ({ round, phase: phaseOf(round, now) }));
  const progress = progressIn(fills, questionnaires, answers);
  return {
    procurement,
    member,
    buyer: organisation?.name ?? '',
    members: namedTeam(procurement, people),
    ruleSet,
    questionnaires,
    answers,
    progress,
    evaluation,
    vendors: whyAsked(questionnaires, answers),
    duties: dutiesIn(evaluation, ruleSet, procurement.stage),
    rounds: [...phases].reverse(),
    steps: stepsOf({
      unanswered: progress.reduce((sum, { asked, answered, dontKnow }) => sum + asked - answered - dontKnow, 0),
      teamSize: procurement.team.length,
      usesConfirmed: procurement.usesConfirmedAt !== undefined,
      rounds: phases.map(({ round: { kind }, phase }) => ({ kind, phase })),
    }),
  };
}

function dutiesIn({ stoppers, measures, risks }: RiskEvaluation, ruleSet: RiskRuleSet, stage: string): Duties {
  const buyerCan = ({ canAct }: { canAct: 'buyer' | 'vendor' | 'both' }) => canAct !== 'vendor';
  const own = new Set([...ruleSet.risks, ...ruleSet.stoppers].filter(buyerCan).map(({ id }) => id));
  const open = stoppers.filter(({ id, state }) => state !== 'excluded' && own.has(id));
  return {
    stoppers: [...open.filter(({ state }) => state === 'holds'), ...open.filter(({ state }) => state === 'possible')],
    measures: measures.filter(({ measure }) => measure.stage === stage && buyerCan(measure)),
    risks: rankRisks(risks.filter(({ id, applies }) => applies !== 'no' && own.has(id))),
  };
}
