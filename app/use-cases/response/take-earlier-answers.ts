import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { whyReadOnly } from '~/use-cases/assessment/access';
import { documentLimits } from '~/use-cases/documents/limits';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { Document } from '~/use-cases/ports/procurement';
import { recordEvent } from '~/use-cases/record/record-event';
import { issueAt } from '~/use-cases/typed-words';
import { findEarlierAnswers, type EarlierAnswer } from './earlier-answers';
import { loadWholeResponse } from './load-whole-response';

interface Input {
  responseId: string;
  /** Names of the questions whose earlier answers are taken. */
  questions: string[];
  /** The revision that whoever takes them has seen. */
  basedOn: number;
}

/**
 * Takes earlier answers over, all or nothing, with the documents that supported them. A proof counts only once somebody
 * has looked at it again. Issues: `nothing_taken` at `/questions`, `answers_changed`, and those of read-only answers.
 * Throws NotFound, and Denied for a subcontractor.
 */
export async function takeEarlierAnswers(ports: Ports, actor: Actor, input: Input): Promise<Result<undefined>> {
  requirePermission(actor, 'takeEarlierAnswers');
  const { responseId } = input;
  const loaded = await loadWholeResponse(ports, actor, responseId, 'takeEarlierAnswers');
  const { earlier, access } = await findEarlierAnswers(ports, actor, loaded);
  if (access.readOnly !== undefined) return failure([issueAt(access.readOnly)]);
  const wanted = earlier.filter(({ question }) => input.questions.includes(question.name));
  if (wanted.length === 0) return failure([issueAt('nothing_taken', 'questions')]);
  const now = ports.clock.now();
  const changes = Object.fromEntries(wanted.map(({ question, taken }) => [question.name, taken]));
  return ports.transact(async (inside) => {
    const owner = { kind: 'response', roundId: loaded.round.id } as const;
    const readOnly = await whyReadOnly(inside, { id: responseId, owner }, now);
    if (readOnly !== undefined) return failure([issueAt(readOnly)]);
    const patch = { id: ports.ids.next(), basedOn: input.basedOn, changes };
    const outcome = await inside.assessments.applyPatch(responseId, patch, now, personOf(actor).id);
    if (outcome?.kind !== 'saved') return failure([issueAt('answers_changed')]);
    const present = await inside.documents.list(responseId);
    for (const document of newDocuments(wanted, present)) {
      await inside.documents.add({
        ...document,
        ...{ id: ports.ids.next(), assessmentId: responseId, uploadedBy: personOf(actor).id, uploadedAt: now },
      });
    }
    await recordEvent(inside, ports, actor, { responseId }, 'answers_taken_over', { count: wanted.length });
    return success(undefined);
  });
}

/** The documents behind the answers, each once, that are not there yet, as far as there is room. */
function newDocuments(wanted: readonly EarlierAnswer[], present: readonly Document[]): Document[] {
  const names = wanted.map(({ question }) => question.name);
  const behind = new Map(wanted.flatMap(({ documents }) => documents.map((document) => [document.hash, document])));
  const missing = [...behind.values()]
    .filter(({ hash }) => !present.some((one) => one.hash === hash))
    .map((document) => ({ ...document, supports: document.supports.filter((name) => names.includes(name)) }));
  const { count, total } = documentLimits;
  let size = present.reduce((sum, one) => sum + one.size, 0);
  return missing.slice(0, Math.max(0, count - present.length)).filter((document) => {
    if (size + document.size > total) return false;
    size += document.size;
    return true;
  });
}
