import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { loadDocument } from './load-documents';

/** A file as it is handed out. */
export interface DocumentFile {
  bytes: Uint8Array;
  /** Text, as its owner called it: a header needs it made safe. */
  name: string;
}

/** The file, for whoever may see the answers that it supports. Throws NotFound, Sealed. */
export async function getDocument(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string; documentId: string },
): Promise<DocumentFile> {
  requirePermission(actor, 'getDocument');
  const { document } = await loadDocument(ports, actor, input);
  const bytes = await ports.files.get(document.hash);
  if (bytes === undefined) throw new NotFound('document', document.id);
  return { bytes, name: document.name };
}
