import {
  clarifyingKinds,
  isOpenAt,
  type Clarification,
  type ClarifyingAnswer,
  type ClarifyingKind,
} from '~/core/judgement/clarification';
import { checkAnswer } from '~/core/questionnaire/check-answers';
import type { Answer } from '~/core/questionnaire/answers';
import { bytesHash, contentHash } from '~/core/shared/hash';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { detailsOf, documentIssues } from '~/use-cases/documents/document-details';
import { evidenceOf } from '~/use-cases/documents/evidence-of-documents';
import { fileNameOf } from '~/use-cases/documents/file-name';
import { inspectUpload, type Upload } from '~/use-cases/documents/inspect-upload';
import { forgetFiles } from '~/use-cases/documents/write-documents';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { Document } from '~/use-cases/ports/procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { getOwnClarification, type OwnClarificationView } from './get-own-clarification';

/** What a firm says to a clarification, as it was typed. */
export interface ClarifyingInput {
  responseId: string;
  clarificationId: string;
  kind: string;
  /** What was meant, or is said now; of no meaning for proof. */
  answer: Answer | null;
  words: string;
  /** The document that shows it; needed for proof. Without bytes there is none. */
  upload: Upload;
  dated: string;
  expires: string;
  confidential: boolean;
}

/**
 * Answers a clarification, once or anew, until it is over: the last answer stands. The first answer is not touched.
 * @returns the answer, or issues: `clarifying_kind_unknown` at `/kind`; `field_empty` and those of a value at `/answer`; those of words
 * at `/words`; those of a document at `/file`, `/dated` and `/expires`; `clarification_over`. Throws NotFound, TooOften, and
 * Denied for a subcontractor.
 */
export async function answerClarification(
  ports: Ports,
  actor: Actor,
  input: ClarifyingInput,
): Promise<Result<ClarifyingAnswer>> {
  requirePermission(actor, 'answerClarification');
  const { responseId, clarificationId } = input;
  const view = await getOwnClarification(ports, actor, { responseId, clarificationId });
  if (!view.clarification.isOpen) return failure([issueAt('clarification_over')]);
  await requireWithinLimit(ports, 'upload', personOf(actor).id);
  const read = await readAnswer(ports, actor, view, input);
  if (!read.ok) return read;
  const { document, ...given } = read.value;
  const now = ports.clock.now();
  const { id: personId, name } = personOf(actor);
  const answer: ClarifyingAnswer = { responseId, ...given, by: { personId, name }, at: now };

  if (document) await ports.files.put(input.upload.bytes);
  const written = await ports.transact(async (inside): Promise<Result<ClarifyingAnswer>> => {
    const before = await inside.papers.clarifications.find(clarificationId);
    const response = await inside.responses.find(responseId);
    const round = response && (await inside.rounds.find(response.roundId));
    const isDecided = round && (await inside.papers.decisions.find(round.id)) !== undefined;
    if (before === undefined || round === undefined || isDecided || !isOpenAt(before, now))
      return failure([issueAt('clarification_over')]);
    await inside.papers.clarifications.put(round.id, withAnswer(before, answer));
    if (document) await inside.documents.add(document);
    const firm = response?.firm ?? '';
    const data = { roundId: round.id, clarificationId, firm, kind: answer.kind, hash: contentHash(answer) };
    await recordEvent(inside, ports, actor, { procurementId: round.procurementId }, 'clarification_answered', data);
    return success(answer);
  });
  if (!written.ok && document) await forgetFiles(ports, [document.hash]);
  return written;
}

/** An answer takes back that its firm adds nothing. */
function withAnswer(before: Clarification, answer: ClarifyingAnswer): Clarification {
  const ofOthers = ({ responseId }: { responseId: string }) => responseId !== answer.responseId;
  const { finished, ...asked } = { ...before, answers: [...before.answers.filter(ofOthers), answer] };
  return { ...asked, ...(finished && { finished: finished.filter(ofOthers) }) };
}

type Read = Pick<ClarifyingAnswer, 'kind' | 'answer' | 'words'> & { document?: Document };

async function readAnswer(
  ports: Ports,
  actor: Actor,
  { question, first, responseId }: OwnClarificationView,
  input: ClarifyingInput,
): Promise<Result<Read>> {
  const kind = clarifyingKinds.find((one) => one === input.kind);
  const words = input.words.trim();
  const said = saidIn(kind, first, input.answer);
  const hasFile = input.upload.bytes.byteLength > 0 || input.upload.fileName !== '';
  const { dated, expires, confidential } = input;
  const form = { name: '', dated, expires, version: '', confidential, supports: [question.name] };
  const isProved = hasFile || kind === 'proof';
  const inspected = isProved ? await inspectUpload(ports, input.upload) : undefined;
  const issues: Issue[] = [
    ...(kind === undefined ? [issueAt('clarifying_kind_unknown', 'kind')] : []),
    ...answerIssues(kind, said, checkAnswer(question, said ?? {})),
    ...wordIssues({ words }, passage),
    ...(inspected?.ok === false ? inspected.issues : []),
    ...(isProved ? documentIssues(form, [question.name], ports.clock.now()) : []),
  ];
  if (kind === undefined || said === undefined || issues.length > 0) return failure(issues);
  if (inspected?.ok !== true) return success({ kind, words, answer: said });
  const { extension, type } = inspected.value;
  const { bytes, fileName } = input.upload;
  const document: Document = {
    ...{ id: ports.ids.next(), assessmentId: responseId, name: fileNameOf(fileName, extension), type },
    ...{ size: bytes.byteLength, hash: bytesHash(bytes), ...detailsOf(form) },
    ...{ uploadedBy: personOf(actor).id, uploadedAt: ports.clock.now() },
  };
  return success({ kind, words, answer: { ...said, evidence: evidenceOf(document) }, document });
}

/** Proof speaks for what was said first; whatever else was picked beside it means nothing. */
function saidIn(kind: ClarifyingKind | undefined, first: Answer | undefined, typed: Answer | null): Answer | undefined {
  const { value, comment, notApplicable } = (kind === 'proof' ? first : typed) ?? {};
  if (value === undefined && notApplicable === undefined) return undefined;
  return {
    ...(value !== undefined && { value }),
    ...(comment !== undefined && { comment }),
    ...(notApplicable && { notApplicable: { reason: notApplicable.reason } }),
  };
}

function answerIssues(kind: ClarifyingKind | undefined, said: Answer | undefined, wrong: Issue[]): Issue[] {
  if (kind === undefined) return [];
  if (said === undefined)
    return [kind === 'proof' ? issueAt('nothing_to_prove', 'kind') : issueAt('field_empty', 'answer')];
  return wrong.map(({ code, values }) => issueAt(code, 'answer', values));
}
