import { failure, success, type Result } from '~/core/shared/issue';
import { canonicalJson } from '~/core/shared/hash';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { Document } from '~/use-cases/ports/procurement';
import { issueAt } from '~/use-cases/typed-words';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { detailsOf, documentIssues, type DocumentForm } from './document-details';
import { fileNameOf } from './file-name';
import { inspectUpload, tooLarge, type Upload } from './inspect-upload';
import { documentLimits } from './limits';
import { loadDocuments } from './load-documents';
import { forgetFiles, writeDocuments } from './write-documents';

interface Input extends Upload {
  assessmentId: string;
  form: DocumentForm;
  /** The revision of the answers that the sender saw. */
  basedOn: number;
}

/**
 * Keeps a file and lets the answers that it supports rest on it, all or nothing. The same document again is already
 * there and changes nothing.
 *
 * Issues: those of {@link inspectUpload}, `too_many_documents`, `documents_too_large` at `/file`; those of the details
 * and of `writeDocuments`. Throws NotFound, Sealed, TooOften.
 */
export async function addDocument(ports: Ports, actor: Actor, input: Input): Promise<Result<undefined>> {
  requirePermission(actor, 'addDocument');
  const { assessmentId, bytes, fileName, form } = input;
  const { assessment, access, supportable } = await loadDocuments(ports, actor, assessmentId);
  if (access.readOnly !== undefined) return failure([issueAt(access.readOnly)]);
  await requireWithinLimit(ports, 'upload', personOf(actor).id);
  const now = ports.clock.now();
  const offered = supportable.map(({ question }) => question.name);
  const inspected = await inspectUpload(ports, { bytes, fileName });
  const issues = [...(inspected.ok ? [] : inspected.issues), ...documentIssues(form, offered, now)];
  if (issues.length > 0 || !inspected.ok) return failure(issues);

  const hash = await ports.files.put(bytes);
  const document: Document = {
    ...{ id: ports.ids.next(), assessmentId, hash, size: bytes.byteLength, type: inspected.value.type },
    name: fileNameOf(form.name.trim() === '' ? fileName : form.name, inspected.value.extension),
    ...detailsOf(form),
    uploadedBy: personOf(actor).id,
    uploadedAt: now,
  };
  const written = await writeDocuments(ports, actor, assessment, {
    basedOn: input.basedOn,
    change: (before) => added(before, document),
    write: (inside) => inside.documents.add(document),
    event: { kind: 'document_added', data: { name: document.name, hash } },
  });
  // A colleague who removed the same file at the same moment may have taken the bytes along.
  if (!written.ok) await forgetFiles(ports, [hash]);
  else if ((await ports.files.get(hash)) === undefined) await ports.files.put(bytes);
  return written;
}

function added(before: readonly Document[], document: Document): Result<Document[]> {
  if (before.some((one) => isSame(one, document))) return success([...before]);
  const { count, total } = documentLimits;
  if (before.length >= count) return failure([issueAt('too_many_documents', 'file', { maximum: count })]);
  const size = before.reduce((sum, one) => sum + one.size, 0) + document.size;
  if (size > total) return failure([tooLarge('documents_too_large', size, 'total')]);
  return success([...before, document]);
}

/** Whether both say the same of the same bytes: what a form that is posted twice brings. */
function isSame(one: Document, other: Document): boolean {
  const plain = ({ id: _id, uploadedAt: _at, uploadedBy: _by, ...rest }: Document) => canonicalJson(rest);
  return plain(one) === plain(other);
}
