import { dayOf } from '~/core/shared/dates';
import { checkAnswer } from '~/core/questionnaire/check-answers';
import type { Answer } from '~/core/questionnaire/answers';
import { changeBetween, type QuestionChange } from '~/core/questionnaire/changed-question';
import type { Question } from '~/core/questionnaire/questionnaire';
import { standingSubmission } from '~/core/procurement/response';
import { canonicalJson } from '~/core/shared/hash';
import { findAsked } from '~/core/questionnaire/find-asked';
import { personOf, type Actor } from '~/use-cases/actor';
import { isShown } from '~/use-cases/assessment/get-assessment';
import { loadContent, loadWhole, type LoadedAssessment } from '~/use-cases/assessment/load-assessment';
import type { Ports } from '~/use-cases/ports';
import type { Document } from '~/use-cases/ports/procurement';
import type { LoadedResponse } from '~/use-cases/round/load-round';

/** What the same firm answered to a question in an earlier round, where the question is asked now. */
export interface EarlierAnswer {
  /** As it is asked now. */
  question: Question;
  /** As it was asked then. */
  then: Question;
  /** Whether its words, or what can be answered, are others now. */
  changed: QuestionChange;
  /** As it was handed in. */
  earlier: Answer;
  /** As it would be taken: without what others accepted, and with proof that has to be looked at again. */
  taken: Answer;
  /** The documents that supported it and are still in force. */
  documents: Document[];
  /** Whether a proof stood behind it that is no longer in force. */
  hasExpiredProof: boolean;
  /** What stands in the present response. */
  present?: Answer;
  /** For whom it was answered, and when it was handed in. */
  from: { title: string; buyer: string; at: string };
}

/** A response with what of earlier ones can be taken over. */
export interface Reusable extends LoadedAssessment {
  earlier: EarlierAnswer[];
  /** The day for which dates are judged. */
  effectiveDate: string;
}

/**
 * The newest answer of the same firm to each question that is asked now, from responses that stand as handed in; never
 * another firm's. What is answered in the same words already is left out, and so is what would not be an answer any
 * more. Who belongs to another firm is offered nothing.
 */
export async function findEarlierAnswers(ports: Ports, actor: Actor, { response }: LoadedResponse): Promise<Reusable> {
  const loaded = await loadWhole(ports, actor, response.id);
  const { answers, questionnaires, fills, access } = loaded;
  const effectiveDate = access.effectiveDate ?? dayOf(ports.clock.now());
  const asked = findAsked(questionnaires, answers);
  const questions = fills.flatMap((one) => one.questions).filter(({ name }) => isShown(asked.get(name)));
  const isOwnFirm = personOf(actor).organisationId === response.organisationId;
  const submitted = isOwnFirm ? await submittedBefore(ports, response) : [];
  const earlier = questions.flatMap((question): EarlierAnswer[] => {
    for (const { submission, procurement, documents: brought, questions: then } of submitted) {
      const before = submission.answers[question.name];
      const asThen = then.get(question.name);
      if (before === undefined || asThen === undefined) continue;
      const taken = takenFrom(before, effectiveDate);
      const present = answers[question.name];
      if (isSaidAlready(present, taken) || checkAnswer(question, taken).length > 0) return [];
      const isInForce = ({ expires }: { expires?: string | undefined }) => (expires ?? effectiveDate) >= effectiveDate;
      const documents = brought.filter(({ supports }) => supports.includes(question.name));
      return [
        {
          ...{ question, then: asThen, earlier: before, taken },
          changed: changeBetween(asThen, question),
          documents: documents.filter(isInForce),
          hasExpiredProof: before.evidence !== undefined && !isInForce(before.evidence),
          from: { title: procurement.title, buyer: procurement.buyer, at: submission.at },
          ...(present && { present }),
        },
      ];
    }
    return [];
  });
  return { ...loaded, earlier, effectiveDate };
}

/** What of an answer belongs to whoever gave it: acceptances were for that round, and a proof is looked at again. */
function takenFrom({ value, comment, notApplicable, committed, evidence }: Answer, effectiveDate: string): Answer {
  const isInForce = evidence !== undefined && (evidence.expires ?? effectiveDate) >= effectiveDate;
  return {
    ...(value !== undefined && { value }),
    ...(comment !== undefined && { comment }),
    ...(notApplicable && { notApplicable: { reason: notApplicable.reason } }),
    ...(committed && committed.by >= effectiveDate && { committed }),
    ...(isInForce && evidence.document !== undefined && { evidence: { ...evidence, grade: 'claimed' as const } }),
  };
}

function isSaidAlready(present: Answer | undefined, taken: Answer): boolean {
  const said = ({ value, comment, notApplicable }: Answer) =>
    canonicalJson({ value, comment, reason: notApplicable?.reason });
  return present !== undefined && said(present) === said(taken);
}

/** What the firm handed in elsewhere and still stands, the newest first, with the questions as they were then. */
async function submittedBefore(ports: Ports, { id, organisationId }: LoadedResponse['response']) {
  const responses = await ports.responses.listOfOrganisation(organisationId);
  const found = responses.map(async (response) => {
    const head = response.id === id ? undefined : standingSubmission(response);
    if (head === undefined) return [];
    const [submission, pack, documents] = await Promise.all([
      ports.responses.findSubmission(response.id, head.number),
      ports.rounds.findPack(response.roundId, head.pack),
      // Nothing of them changes while a submission stands.
      ports.documents.list(response.id),
    ]);
    if (submission === undefined || pack === undefined) return [];
    const { questionnaires } = await loadContent(ports, pack);
    const questions = new Map(
      questionnaires.flatMap((one) => one.questions.map((question) => [question.name, question])),
    );
    return [{ submission, documents, procurement: pack.procurement, questions }];
  });
  const all = (await Promise.all(found)).flat();
  return all.sort((left, right) => (left.submission.at < right.submission.at ? 1 : -1));
}
