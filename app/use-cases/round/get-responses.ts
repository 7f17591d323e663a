import { judgesOf, standingTo, type Standing } from '~/core/judgement/panel';
import { isSealed } from '~/core/procurement/round';
import type { SubmissionHead } from '~/core/procurement/response';
import { personOf, type Actor } from '~/use-cases/actor';
import { refuseSealed } from '~/use-cases/assessment/access';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { Document } from '~/use-cases/ports/procurement';
import { NotFound } from '~/use-cases/refusals';
import { loadRound, type LoadedRound } from './load-round';
import { sortResponses, type SortedResponses } from './sort-responses';

/** A response that was opened. */
export interface OpenedResponse {
  id: string;
  firm: string;
  submission: SubmissionHead;
  /** Which version of its product the firm offers; absent where it did not say, and for whoever may not read it. */
  version?: string;
  /** Whether the reader may read it; the documents are left out where they may not. */
  standing: Standing;
  /** Whether the reader judges it. */
  judges: boolean;
  documents: Pick<Document, 'id' | 'name' | 'size' | 'confidential'>[];
}

/** What came of an opening, firm by firm. */
export interface RoundResponses extends LoadedRound {
  responses: OpenedResponse[];
  /** Firms that came too late or withdrew: nothing of theirs is opened. */
  notOpened: { firm: string; why: 'late' | 'withdrawn' }[];
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
  const sorted = await sortResponses(ports, loaded.round);
  const panel = await ports.papers.panels.find(loaded.round.id);
  const { team } = loaded.procurement;
  const { id: readerId } = personOf(actor);
  return {
    ...loaded,
    responses: await Promise.all(
      sorted.opened.map((one) => {
        const { id } = one.response;
        const standing = standingTo(panel, team, readerId, id);
        return opened(ports, one, { standing, judges: judgesOf(panel, team, id).includes(readerId) });
      }),
    ),
    notOpened: sorted.notOpened.map(({ response: { firm }, why }) => ({ firm, why })),
  };
}

async function opened(
  { documents, responses }: Pick<Ports, 'documents' | 'responses'>,
  { response: { id, firm }, submission }: SortedResponses['opened'][number],
  reader: Pick<OpenedResponse, 'standing' | 'judges'>,
): Promise<OpenedResponse> {
  const isRead = reader.standing === 'reads';
  const listed = isRead ? await documents.list(id) : [];
  const version = isRead ? (await responses.findSubmission(id, submission.number))?.version : undefined;
  return {
    id,
    firm,
    submission,
    ...(version !== undefined && { version }),
    ...reader,
    documents: listed.map(({ id: documentId, name, size, confidential }) => ({
      id: documentId,
      name,
      size,
      confidential,
    })),
  };
}
