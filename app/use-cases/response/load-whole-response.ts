import type { Answers } from '~/core/questionnaire/answers';
import { findAsked } from '~/core/questionnaire/find-asked';
import type { Submission, SubmittedDocument } from '~/core/procurement/response';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { contentHash } from '~/core/shared/hash';
import type { Actor } from '~/use-cases/actor';
import { isShown } from '~/use-cases/assessment/get-assessment';
import type { Action } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { Document } from '~/use-cases/ports/procurement';
import { Denied } from '~/use-cases/refusals';
import { loadResponse, type LoadedResponse } from '~/use-cases/round/load-round';

/**
 * A response as those see it who answer for the whole of it. Throws NotFound for whoever does not work on it, and
 * {@link Denied} for a subcontractor, who knows of it and answers a part only.
 */
export async function loadWholeResponse(
  ports: Pick<Ports, 'responses' | 'rounds' | 'clock'>,
  actor: Actor,
  responseId: string,
  action: Action,
): Promise<LoadedResponse> {
  const loaded = await loadResponse(ports, actor, responseId);
  if (loaded.person.part === 'subcontractor') throw new Denied(action, actor.kind);
  return loaded;
}

/** What of a response would be handed in now. */
export type HandIn = Pick<Submission, 'answers' | 'documents'>;

/**
 * What is handed in: the answers to what is asked now, and the documents. An answer to a question that is hidden stays
 * behind in the draft.
 *
 * @param given the buyer's answers as they were frozen.
 */
export function handInOf(
  questionnaires: Questionnaire[],
  { given, answers, documents }: { given: Answers; answers: Answers; documents: readonly Document[] },
): HandIn {
  const asked = findAsked(questionnaires, { ...given, ...answers });
  const vendors = questionnaires.filter(({ audience }) => audience === 'vendor').flatMap(({ questions }) => questions);
  const shown = vendors.filter(({ name }) => isShown(asked.get(name))).map(({ name }) => name);
  return {
    answers: Object.fromEntries(
      shown.flatMap((name) => {
        const answer = answers[name];
        return answer === undefined ? [] : [[name, answer]];
      }),
    ),
    documents: documents.map((document) => submitted(document, shown)),
  };
}

function submitted(document: Document, shown: readonly string[]): SubmittedDocument {
  const { name, hash, size, dated, expires, version, confidential, supports } = document;
  return {
    ...{ name, hash, size, dated, confidential },
    ...(expires !== undefined && { expires }),
    ...(version !== undefined && { version }),
    supports: supports.filter((question) => shown.includes(question)),
  };
}

/** Name of exactly what somebody read before they declared it true. */
export function reviewHash(handIn: HandIn): string {
  return contentHash(handIn);
}
