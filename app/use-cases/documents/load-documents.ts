import { findAsked } from '~/core/questionnaire/find-asked';
import type { Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { stateOf } from '~/core/scoring/settle-answers';
import { personOf, type Actor } from '~/use-cases/actor';
import { isShown } from '~/use-cases/assessment/get-assessment';
import { loadAssessment, type LoadedAssessment } from '~/use-cases/assessment/load-assessment';
import type { Ports } from '~/use-cases/ports';
import type { Document } from '~/use-cases/ports/procurement';
import { NotFound } from '~/use-cases/refusals';

/** An answer that a document can support: asked now, and it says something that can be shown. */
export interface Supportable {
  question: Question;
  answer: Answer;
}

/** Answers with the documents that the actor may see. */
export interface LoadedDocuments extends LoadedAssessment {
  documents: Document[];
  supportable: Supportable[];
}

/**
 * Documents are seen by whoever sees the answers; who answers a part sees those that support that part, and their own.
 * Throws NotFound, Sealed.
 */
export async function loadDocuments(ports: Ports, actor: Actor, assessmentId: string): Promise<LoadedDocuments> {
  const loaded = await loadAssessment(ports, actor, assessmentId);
  const documents = await ports.documents.list(assessmentId);
  return {
    ...loaded,
    documents: documents.filter((document) => isVisible(loaded, actor, document)),
    supportable: supportableIn(loaded),
  };
}

/** One of them. Throws NotFound, Sealed. */
export async function loadDocument(
  ports: Ports,
  actor: Actor,
  { assessmentId, documentId }: { assessmentId: string; documentId: string },
): Promise<LoadedDocuments & { document: Document }> {
  const loaded = await loadDocuments(ports, actor, assessmentId);
  const document = loaded.documents.find(({ id }) => id === documentId);
  if (document === undefined) throw new NotFound('document', documentId);
  return { ...loaded, document };
}

/** Whether the actor may change or remove it: who answers a part only what they brought themselves. */
export function mayChange({ access }: Pick<LoadedAssessment, 'access'>, actor: Actor, document: Document): boolean {
  if (access.readOnly !== undefined) return false;
  return access.questionnaires === 'all' || document.uploadedBy === personOf(actor).id;
}

function isVisible({ access, fills }: LoadedAssessment, actor: Actor, document: Document): boolean {
  if (access.questionnaires === 'all' || document.uploadedBy === personOf(actor).id) return true;
  const own = new Set(fills.flatMap(({ questions }) => questions.map(({ name }) => name)));
  return document.supports.some((name) => own.has(name));
}

function supportableIn({ questionnaires, fills, stated: answers }: LoadedAssessment): Supportable[] {
  const asked = findAsked(questionnaires, answers);
  return fills.flatMap(({ questions }) =>
    questions.flatMap((question) => {
      const answer = answers[question.name];
      const state = stateOf(question, answer);
      const isSaid = state === 'answered' || state === 'committed';
      if (answer === undefined || !isSaid || question.note.proof === 'none') return [];
      return isShown(asked.get(question.name)) ? [{ question, answer }] : [];
    }),
  );
}
