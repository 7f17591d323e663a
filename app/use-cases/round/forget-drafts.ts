import { standingSubmission, type VendorResponse } from '~/core/procurement/response';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';

const dayMs = 24 * 60 * 60_000;

/**
 * So many days after a round is over or cancelled, what was never handed in goes for good: whole responses without a
 * submission that stands, and of the others the history of the draft, what was withdrawn, and the files that only these
 * held. Each vendor's own stream says so; the buyer's record says nothing of it.
 */
export async function forgetDrafts(ports: Ports, actor: Actor, _input: Record<string, never> = {}): Promise<void> {
  requirePermission(actor, 'forgetDrafts');
  const now = ports.clock.now();
  const before = new Date(Date.parse(now) - ports.installation.draftDays * dayMs).toISOString();
  for (const round of await ports.rounds.listWithDrafts(before)) {
    for (const response of await ports.responses.listOfRound(round.id)) await forget(ports, response);
    await ports.rounds.noteDraftsForgotten(round.id, now);
  }
}

/** One response in one transaction; done again after an interruption, it finds nothing more to do. */
async function forget(ports: Ports, response: VendorResponse): Promise<void> {
  const { id } = response;
  const files = await filesOf(ports, response);
  await ports.transact(async (inside) => {
    if (standingSubmission(response) === undefined) {
      await inside.responses.remove(id);
      await recordEvent(inside, ports, { kind: 'system' }, { responseId: id }, 'response_deleted');
    } else {
      await inside.responses.forgetDraft(id);
      await recordEvent(inside, ports, { kind: 'system' }, { responseId: id }, 'draft_deleted');
    }
  });
  for (const hash of files) if (!(await ports.documents.isInUse(hash))) await ports.files.remove(hash);
}

/** Hashes of all files that the response holds now or held in a submission. */
async function filesOf({ documents, responses }: Ports, { id, submissions }: VendorResponse): Promise<Set<string>> {
  const listed = await documents.list(id);
  const submitted = await Promise.all(submissions.map(({ number }) => responses.findSubmission(id, number)));
  return new Set([...listed, ...submitted.flatMap((one) => one?.documents ?? [])].map(({ hash }) => hash));
}
