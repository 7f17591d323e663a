import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadWholeResponse } from '~/use-cases/response/load-whole-response';
import { NotFound } from '~/use-cases/refusals';
import { readHistory, type History } from './history';

/** A vendor's own record of a response. */
export interface ResponseHistory extends History {
  responseId: string;
  title: string;
}

/** For the people who answer all of it. Throws NotFound, and Denied for a subcontractor, who answers a part. */
export async function getResponseHistory(
  ports: Pick<Ports, 'responses' | 'rounds' | 'assessments' | 'clock' | 'record'>,
  actor: Actor,
  input: { responseId: string; page: number },
): Promise<ResponseHistory> {
  requirePermission(actor, 'getResponseHistory');
  const { responseId } = input;
  await loadWholeResponse(ports, actor, responseId, 'getResponseHistory');
  const assessment = await ports.assessments.find(responseId);
  if (assessment === undefined) throw new NotFound('response', responseId);
  const { history } = await readHistory(ports, `response:${responseId}`, input.page);
  return { ...history, responseId, title: assessment.title };
}
