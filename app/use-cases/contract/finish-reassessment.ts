import { dayOf } from '~/core/shared/dates';
import type { Contract, ContractEntry } from '~/core/judgement/contract';
import { contractAnswers } from '~/core/judgement/contract-answers';
import { openEntries } from '~/core/judgement/open-entries';
import { pointOf } from '~/core/judgement/trend';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { loadWhole } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { issueAt } from '~/use-cases/typed-words';
import { reassessmentOf } from './begin-reassessment';
import { standsAsBefore } from './judge-contract';
import { loadContract, namedActor, requireKeeper } from './load-contract';

/**
 * Finishes a re-assessment for good: from then on the contract stands on its answers, the trend has a new point, and what
 * it newly calls for or promises is in the register.
 * @returns the contract, or `reassessment_not_begun`, `reassessment_finished`, and `contract_changed_meanwhile` where
 * somebody answered while it was judged. Throws NotFound, Denied.
 */
export async function finishReassessment(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; reassessmentId: string },
): Promise<Result<Contract>> {
  requirePermission(actor, 'finishReassessment');
  const { procurementId, reassessmentId } = input;
  const loaded = await loadContract(ports, actor, procurementId);
  requireKeeper(loaded, actor, 'finishReassessment');
  const { begun } = reassessmentOf(loaded.contract, reassessmentId);
  if (begun === undefined) return failure([issueAt('reassessment_not_begun')]);
  const whole = await loadWhole(ports, actor, begun.assessmentId);
  const now = ports.clock.now();
  const evaluation = await ports.judging.evaluate(whole, {
    answers: contractAnswers(whole.answers, loaded.contract, begun.at),
    effectiveDate: dayOf(now),
    stage: whole.assessment.stage,
  });

  return ports.transact(async (inside) => {
    const { contract } = await loadContract(inside, actor, procurementId);
    const wanted = reassessmentOf(contract, reassessmentId);
    if (wanted.finished !== undefined) return failure([issueAt('reassessment_finished')]);
    const { revision } = (await inside.assessments.find(begun.assessmentId)) ?? {};
    if (revision !== whole.assessment.revision || !standsAsBefore(loaded.contract, contract))
      return failure([issueAt('contract_changed_meanwhile')]);
    const questions = whole.questionnaires.flatMap((questionnaire) => questionnaire.questions);
    const parties = { buyer: contract.managers[0]?.name ?? '', vendor: contract.firm };
    const added = newEntries(contract, openEntries(evaluation, questions, parties), reassessmentId);
    const finished = { by: namedActor(actor), at: now };
    const after: Contract = {
      ...contract,
      entries: [...contract.entries, ...added],
      reassessments: contract.reassessments.map((one) => (one === wanted ? { ...one, finished } : one)),
      points: [...contract.points, pointOf(evaluation, { at: now, because: 'reassessment', of: reassessmentId })],
    };
    await inside.papers.contracts.put(procurementId, after);
    await recordEvent(inside, ports, actor, { procurementId }, 'reassessment_finished', {
      because: wanted.because,
      hash: evaluation.answersHash,
      added: added.length,
    });
    return success(after);
  });
}

/** What the register does not have open: new things, and what was settled once and is called for or promised anew. */
function newEntries({ entries }: Contract, called: ContractEntry[], reassessmentId: string): ContractEntry[] {
  const isSame = (one: ContractEntry, other: ContractEntry) => JSON.stringify(one.from) === JSON.stringify(other.from);
  return called.flatMap((entry): ContractEntry[] => {
    const known = entries.filter((one) => isSame(one, entry));
    if (known.some((one) => one.waived !== undefined || one.proof === undefined)) return [];
    return [known.length === 0 ? entry : { ...entry, id: `${entry.id}-${reassessmentId}` }];
  });
}
