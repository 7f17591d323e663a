import type { Contract, Reassessment } from '~/core/judgement/contract';
import { contractAnswers } from '~/core/judgement/contract-answers';
import type { Answers } from '~/core/questionnaire/answers';
import { checkAnswer } from '~/core/questionnaire/check-answers';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Assessment, Ports } from '~/use-cases/ports';
import { newestContent } from '~/use-cases/procurement/uses';
import { recordEvent } from '~/use-cases/record/record-event';
import { NotFound } from '~/use-cases/refusals';
import { issueAt } from '~/use-cases/typed-words';
import { loadJudgeable, standsAsBefore } from './judge-contract';
import { loadContract, namedActor, requireKeeper } from './load-contract';

/**
 * Begins a re-assessment: answers of its own, which start as they stand under the contract now, asked and judged with
 * the content of before or with the newest version of it. What a newer version asks otherwise starts as a blank.
 * @returns the id of the assessment, or `reassessment_begun`, `contract_changed_meanwhile`. Throws NotFound, Denied,
 * Sealed.
 */
export async function beginReassessment(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; reassessmentId: string; isNewest: boolean },
): Promise<Result<string>> {
  requirePermission(actor, 'beginReassessment');
  const { procurementId, reassessmentId } = input;
  const { procurement, contract: before, member } = await loadContract(ports, actor, procurementId);
  requireKeeper({ procurement, member }, actor, 'beginReassessment');
  const judgeable = await loadJudgeable(ports, actor, before);
  const { ruleSet, questionnaires, assessment: base, answers } = judgeable.loaded;
  const same = { ruleSet: pinOf(ruleSet), questionnaires: questionnaires.map(pinOf) };
  const content = input.isNewest ? await newestContent(ports, same) : same;
  const asked = (await loadContent(ports, content)).questionnaires;
  const now = ports.clock.now();
  const assessment: Assessment = {
    ...content,
    id: ports.ids.next(),
    owner: { kind: 'contract', procurementId },
    title: procurement.title,
    service: procurement.service,
    buyer: base.buyer,
    vendor: before.firm,
    stage: procurement.stage,
    createdAt: now,
    changedAt: now,
    revision: 0,
  };
  return ports.transact(async (inside) => {
    const { contract } = await loadContract(inside, actor, procurementId);
    const wanted = reassessmentOf(contract, reassessmentId);
    if (wanted.begun !== undefined) return failure([issueAt('reassessment_begun')]);
    if (!standsAsBefore(before, contract)) return failure([issueAt('contract_changed_meanwhile')]);
    const changes = fitting(contractAnswers(answers, contract, judgeable.since), asked);
    await inside.assessments.create(assessment);
    const by = namedActor(actor);
    await inside.assessments.applyPatch(assessment.id, { id: 'begun', basedOn: 0, changes }, now, by.personId);
    const begun = { assessmentId: assessment.id, ruleSet: content.ruleSet, by, at: now };
    const reassessments = contract.reassessments.map((one) => (one === wanted ? { ...one, begun } : one));
    await inside.papers.contracts.put(procurementId, { ...contract, reassessments });
    await recordEvent(inside, ports, actor, { procurementId }, 'reassessment_begun', {
      because: wanted.because,
      ruleSet: content.ruleSet,
    });
    return success(assessment.id);
  });
}

/** The re-assessment of this id. Throws {@link NotFound}. */
export function reassessmentOf({ reassessments }: Contract, reassessmentId: string): Reassessment {
  const reassessment = reassessments.find(({ id }) => id === reassessmentId);
  if (reassessment === undefined) throw new NotFound('contract', reassessmentId);
  return reassessment;
}

/** Answers that these questionnaires take as they are. */
function fitting(answers: Answers, questionnaires: readonly Questionnaire[]): Answers {
  const questions = new Map(
    questionnaires.flatMap((one) => one.questions.map((question) => [question.name, question])),
  );
  return Object.fromEntries(
    Object.entries(answers).filter(([name, answer]) => {
      const question = questions.get(name);
      return question !== undefined && checkAnswer(question, answer).length === 0;
    }),
  );
}

function pinOf({ id, version, hash }: { id: string; version: string; hash: string }) {
  return { id, version, hash };
}
