import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { Document } from '~/use-cases/ports/procurement';
import { NotFound } from '~/use-cases/refusals';
import { issueAt } from '~/use-cases/typed-words';
import { detailsOf, documentIssues, type DocumentForm } from './document-details';
import { fileNameOf } from './file-name';
import { loadDocument, mayChange } from './load-documents';
import { writeDocuments } from './write-documents';

interface Input {
  assessmentId: string;
  documentId: string;
  form: DocumentForm;
  /** The revision of the answers that the sender saw. */
  basedOn: number;
}

/**
 * Says something else about a document: the answers that it supports now rest on it as it is said to be, those that it
 * does not support any more no longer do. Issues: those of the details and of `writeDocuments`. Throws NotFound, Sealed.
 */
export async function changeDocument(ports: Ports, actor: Actor, input: Input): Promise<Result<undefined>> {
  requirePermission(actor, 'changeDocument');
  const { form } = input;
  const loaded = await loadDocument(ports, actor, input);
  const { document, access, assessment, supportable } = loaded;
  if (access.readOnly !== undefined) return failure([issueAt(access.readOnly)]);
  if (!mayChange(loaded, actor, document)) throw new NotFound('document', document.id);
  const offered = supportable.map(({ question }) => question.name);
  const issues = documentIssues(form, offered, ports.clock.now());
  if (issues.length > 0) return failure(issues);
  const { expires: _expires, version: _version, ...before } = document;
  const changed: Document = {
    ...before,
    name: form.name.trim() === '' ? document.name : fileNameOf(form.name, extensionOf(document.name)),
    ...detailsOf(form),
  };
  return writeDocuments(ports, actor, assessment, {
    basedOn: input.basedOn,
    renews: document.id,
    change: (all) =>
      all.some(({ id }) => id === document.id)
        ? success(all.map((one) => (one.id === document.id ? changed : one)))
        : failure([issueAt('document_gone')]),
    write: (inside) => inside.documents.change(changed),
    event: { kind: 'document_changed', data: { name: changed.name, hash: document.hash } },
  });
}

/** Every name that is kept ends with the ending that belongs to its content. */
function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
