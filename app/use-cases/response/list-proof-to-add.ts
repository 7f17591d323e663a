import { dayOf } from '~/core/shared/dates';
import type { RiskEvaluation } from '~/core/scoring/evaluation';
import type { ProofWorthAdding } from '~/core/scoring/proof-worth-adding';
import type { Actor } from '~/use-cases/actor';
import type { ReadOnly } from '~/core/procurement/read-only';
import { loadWhole, type LoadedAssessment } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadWholeResponse } from './load-whole-response';

/** What the rules make of a response now, and which proof would raise it. */
export interface ProofToAdd extends Pick<LoadedAssessment, 'ruleSet' | 'questionnaires' | 'answers'> {
  responseId: string;
  title: string;
  evaluation: Pick<RiskEvaluation, 'domains' | 'completeness'>;
  /** At most ten, the strongest first. */
  worth: ProofWorthAdding[];
  readOnly?: ReadOnly;
}

const most = 10;

/** Of the vendor's own questions only. Throws NotFound, and Denied for a subcontractor. */
export async function listProofToAdd(ports: Ports, actor: Actor, input: { responseId: string }): Promise<ProofToAdd> {
  requirePermission(actor, 'listProofToAdd');
  const { response } = await loadWholeResponse(ports, actor, input.responseId, 'listProofToAdd');
  const { assessment, ruleSet, questionnaires, fills, answers, access } = await loadWhole(ports, actor, response.id);
  const effectiveDate = access.effectiveDate ?? dayOf(ports.clock.now());
  const judged = { answers, effectiveDate, stage: assessment.stage };
  const own = new Set(fills.map(({ id }) => id));
  const content = { ruleSet, questionnaires };
  const worth = await ports.judging.proofWorthAdding(content, judged);
  return {
    responseId: response.id,
    title: assessment.title,
    ...{ ruleSet, questionnaires, answers },
    evaluation: await ports.judging.evaluate(content, judged),
    worth: worth.filter(({ questionnaire }) => own.has(questionnaire)).slice(0, most),
    ...(access.readOnly && { readOnly: access.readOnly }),
  };
}
