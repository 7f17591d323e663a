import { valueOf } from '#test/rounds';
import { pdfOf } from '#test/uploads';
import type { Answer } from '~/core/questionnaire/answers';
import type { Actor, PersonActor } from '~/use-cases/actor';
import { saveAnswers } from '~/use-cases/assessment/save-answers';
import { addDocument } from '~/use-cases/documents/add-document';
import type { Ports } from '~/use-cases/ports';
import { reviewResponse } from '~/use-cases/response/review-response';
import { submitResponse } from '~/use-cases/response/submit-response';
import type { Place } from './place';

/** Brings a document that no other set of answers has. */
export async function bring(ports: Ports, place: Place, actor: Actor, assessmentId: string, supports: string[] = []) {
  const form = { name: '', dated: '2025-01-01', expires: '', version: '', confidential: false, supports };
  const basedOn = (await ports.assessments.find(assessmentId))?.revision ?? 0;
  const file = { fileName: 'a.pdf', bytes: pdfOf(assessmentId), basedOn };
  await valueOf(addDocument(ports, actor, { assessmentId, form, ...file }));
  place.documentIds[assessmentId] = (await ports.documents.list(assessmentId))[0]?.id ?? '';
}

/** Answers on top of everything that was answered before. */
export async function answer(
  ports: Ports,
  actor: Actor,
  assessmentId: string,
  changes: Record<string, Answer>,
): Promise<void> {
  const basedOn = (await ports.assessments.find(assessmentId))?.revision ?? 0;
  const outcome = await saveAnswers(ports, actor, { assessmentId, patch: { id: ports.ids.next(), basedOn, changes } });
  if (outcome.kind !== 'saved') throw new Error(`Not saved: ${JSON.stringify(outcome)}`);
}

export async function handIn(
  ports: Ports,
  actor: PersonActor,
  responseId: string,
  said = { name: actor.name, position: 'Director', version: '' },
): Promise<void> {
  const { reviewed, number } = await reviewResponse(ports, actor, { responseId });
  const declared = { ...said, isDeclared: true, language: 'en' };
  await valueOf(submitResponse(ports, actor, { responseId, reviewed, number, ...declared }));
}
