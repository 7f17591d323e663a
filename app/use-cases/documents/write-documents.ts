import { canonicalJson } from '~/core/shared/hash';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { whyReadOnly } from '~/use-cases/assessment/access';
import type { Assessment, Ports, Stores } from '~/use-cases/ports';
import type { Document } from '~/use-cases/ports/procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { NotFound } from '~/use-cases/refusals';
import { issueAt } from '~/use-cases/typed-words';
import { evidenceChanges } from './evidence-of-documents';

/** A change of the documents of one set of answers. */
export interface DocumentChange {
  /** What the documents become; issues where that cannot be. */
  change: (before: readonly Document[]) => Result<Document[]>;
  /** Writes it. */
  write: (inside: Stores) => Promise<void>;
  /** Id of the document that somebody looked at again: answers rest on it anew, even where nothing else changes. */
  renews?: string;
  /** The revision that whoever asks has seen; absent: whatever stands now. */
  basedOn?: number;
  /** For a vendor's own record. */
  event: { kind: string; data: Record<string, unknown> };
}

/**
 * Changes documents and the answers that rest on them, all or nothing. Issues: those of the change, of read-only
 * answers, and `answers_changed_meanwhile` where somebody changed an answer that the document supports: a proof never
 * moves silently to another answer.
 */
export async function writeDocuments(
  ports: Ports,
  actor: Actor,
  { id, owner }: Pick<Assessment, 'id' | 'owner'>,
  { change, write, renews, basedOn, event }: DocumentChange,
): Promise<Result<undefined>> {
  const now = ports.clock.now();
  return ports.transact(async (inside) => {
    const readOnly = await whyReadOnly(inside, { id, owner }, now);
    if (readOnly !== undefined) return failure<undefined>([issueAt(readOnly)]);
    const before = await inside.documents.list(id);
    const after = change(before);
    if (!after.ok) return after;
    if (renews === undefined && canonicalJson(after.value) === canonicalJson(before)) return success(undefined);
    const found = await inside.assessments.findWithAnswers(id);
    if (found === undefined) throw new NotFound('assessment', id);
    const changes = evidenceChanges(found.answers, before, after.value, renews);
    const patch = { id: ports.ids.next(), basedOn: basedOn ?? found.assessment.revision, changes };
    const isNeeded = Object.keys(changes).length > 0;
    const outcome = isNeeded ? await inside.assessments.applyPatch(id, patch, now, personOf(actor).id) : undefined;
    if (outcome !== undefined && outcome.kind !== 'saved') return failure<undefined>([changedMeanwhile()]);
    await write(inside);
    if (owner.kind === 'response') {
      await recordEvent(inside, ports, actor, { responseId: id }, event.kind, event.data);
    }
    return success(undefined);
  });
}

function changedMeanwhile(): Issue {
  return issueAt('answers_changed_meanwhile', 'supports');
}

/** Deletes the bytes on which nothing rests any more. */
export async function forgetFiles(
  { documents, files }: Pick<Ports, 'documents' | 'files'>,
  hashes: readonly string[],
): Promise<void> {
  for (const hash of new Set(hashes)) if (!(await documents.isInUse(hash))) await files.remove(hash);
}
