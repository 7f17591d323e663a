import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { issueAt } from '~/use-cases/typed-words';
import { loadDocument, mayChange } from './load-documents';
import { forgetFiles, writeDocuments } from './write-documents';

/**
 * Takes a document away, and with it the proof that answers had by it. Its bytes go too, unless something else rests on
 * them. Issues: those of read-only answers. Throws NotFound, Sealed.
 */
export async function removeDocument(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string; documentId: string },
): Promise<Result<undefined>> {
  requirePermission(actor, 'removeDocument');
  const loaded = await loadDocument(ports, actor, input);
  const { document, access, assessment } = loaded;
  if (access.readOnly !== undefined) return failure([issueAt(access.readOnly)]);
  if (!mayChange(loaded, actor, document)) throw new NotFound('document', document.id);
  const removed = await writeDocuments(ports, actor, assessment, {
    change: (all) => success(all.filter(({ id }) => id !== document.id)),
    write: (inside) => inside.documents.remove(document.id),
    event: { kind: 'document_removed', data: { name: document.name, hash: document.hash } },
  });
  if (removed.ok) await forgetFiles(ports, [document.hash]);
  return removed;
}
