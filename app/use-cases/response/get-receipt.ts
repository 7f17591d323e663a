import { standingSubmission, type Submission, type SubmissionHead } from '~/core/procurement/response';
import type { Deadline, Pack, RoundPhase } from '~/core/procurement/round';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { loadWholeResponse } from './load-whole-response';
import { packInForce } from './round-notice';

/** What was handed in, and the proof of it. */
export interface Receipt {
  responseId: string;
  head: SubmissionHead;
  submission: Submission;
  procurement: Pack['procurement'];
  deadline: Deadline;
  phase: RoundPhase;
}

/** The submission that stands. Throws NotFound where none does, and Denied for a subcontractor. */
export async function getReceipt(ports: Ports, actor: Actor, input: { responseId: string }): Promise<Receipt> {
  requirePermission(actor, 'getReceipt');
  const { response, round, phase } = await loadWholeResponse(ports, actor, input.responseId, 'getReceipt');
  const head = standingSubmission(response);
  const submission = head && (await ports.responses.findSubmission(response.id, head.number));
  if (head === undefined || submission === undefined) throw new NotFound('submission', response.id);
  const { procurement } = (await ports.rounds.findPack(round.id, head.pack)) ?? (await packInForce(ports, round));
  return { responseId: response.id, head, submission, procurement, deadline: round.deadline, phase };
}
