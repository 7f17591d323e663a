import { isSealed } from '~/core/procurement/round';
import { standingSubmission, type SubmissionHead } from '~/core/procurement/response';
import { personOf, type Actor } from '~/use-cases/actor';
import { refuseSealed } from '~/use-cases/assessment/access';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { Document } from '~/use-cases/ports/procurement';
import { NotFound } from '~/use-cases/refusals';
import { loadRound, type LoadedRound } from './load-round';

/** A response that was opened. */
export interface OpenedResponse {
  id: string;
  firm: string;
  submission: SubmissionHead;
  documents: Pick<Document, 'id' | 'name' | 'size' | 'confidential'>[];
}

/** What came of an opening, firm by firm. */
export interface RoundResponses extends LoadedRound {
  responses: OpenedResponse[];
  /** Firms that handed something in and withdrew it: nothing of it is opened. */
  notOpened: { firm: string }[];
}

/**
 * The opened responses of a round. Before the opening nothing is looked at: the attempt is recorded and refused. Throws
 * NotFound, also for a consultation, and Sealed.
 */
export async function getRoundResponses(
  ports: Ports,
  actor: Actor,
  input: { roundId: string },
): Promise<RoundResponses> {
  requirePermission(actor, 'getRoundResponses');
  const loaded = await loadRound(ports, actor, input.roundId, ports.clock.now());
  if (loaded.round.kind === 'consultation') throw new NotFound('round', input.roundId);
  if (isSealed(loaded.round)) await refuseSealed(ports, personOf(actor), loaded.round);
  const listed = await ports.responses.listOfRound(input.roundId);
  const responses = await Promise.all(
    listed.flatMap((response) => {
      const submission = standingSubmission(response);
      return submission === undefined ? [] : [opened(ports, response, submission)];
    }),
  );
  const notOpened = listed
    .filter((response) => response.submissions.length > 0 && standingSubmission(response) === undefined)
    .map(({ firm }) => ({ firm }));
  return { ...loaded, responses: byFirm(responses), notOpened: byFirm(notOpened) };
}

async function opened(
  { documents }: Pick<Ports, 'documents'>,
  { id, firm }: { id: string; firm: string },
  submission: SubmissionHead,
): Promise<OpenedResponse> {
  const listed = await documents.list(id);
  return {
    id,
    firm,
    submission,
    documents: listed.map(({ id: documentId, name, size, confidential }) => ({
      id: documentId,
      name,
      size,
      confidential,
    })),
  };
}

/** Not in the order in which they came: that says nothing about anybody. */
function byFirm<One extends { firm: string }>(list: One[]): One[] {
  return [...list].sort((left, right) => (left.firm < right.firm ? -1 : left.firm > right.firm ? 1 : 0));
}
