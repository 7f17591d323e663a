import type { Actor } from '~/use-cases/actor';
import { forgetFiles } from '~/use-cases/documents/write-documents';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadAssessment } from './load-assessment';
import { requireOwn } from './require-own';

/**
 * Deletes an assessment with its answers, their history, its documents and its results. The answers of a procurement and of a vendor
 * have an end of their own. Throws NotFound.
 */
export async function removeAssessment(ports: Ports, actor: Actor, input: { assessmentId: string }): Promise<void> {
  requirePermission(actor, 'removeAssessment');
  const { assessment } = await loadAssessment(ports, actor, input.assessmentId);
  requireOwn(assessment);
  const documents = await ports.documents.list(assessment.id);
  await ports.assessments.remove(assessment.id);
  await forgetFiles(
    ports,
    documents.map(({ hash }) => hash),
  );
}
