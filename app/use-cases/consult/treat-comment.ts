import { failure, success, type Result } from '~/core/shared/issue';
import { verdicts, withoutWords, type DraftComment } from '~/core/studio/consultation';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import type { WhichConsultation } from './end-consultation';
import { loadConsultation } from './load-consultation';

/** A comment in a consultation of a draft. */
export interface WhichComment extends WhichConsultation {
  commentId: string;
}

/**
 * Says what became of a comment, and why; a later answer takes the place of an earlier one.
 * @returns nothing, or issues: of `wordIssues` at `/text`; `verdict_unknown` at `/verdict`. Throws NotFound.
 */
export async function answerComment(
  ports: Ports,
  actor: Actor,
  input: WhichComment & { verdict: string; text: string },
): Promise<Result<undefined>> {
  requirePermission(actor, 'answerComment');
  const verdict = verdicts.find((one) => one === input.verdict);
  const text = input.text.trim();
  return ports.transact(async (inside) => {
    const comment = await loadComment(inside, actor, input);
    const issues = wordIssues({ text }, passage);
    if (verdict === undefined) issues.unshift(issueAt('verdict_unknown', 'verdict'));
    if (verdict === undefined || issues.length > 0) return failure(issues);
    const answer = { verdict, text, by: personOf(actor).id, at: ports.clock.now() };
    await inside.consultations.changeComment({ ...comment, answer });
    return success(undefined);
  });
}

/** Lets everybody who has the link see a comment with its answer, or only its authors again. Throws NotFound. */
export async function showComment(
  ports: Ports,
  actor: Actor,
  input: WhichComment & { isShown: boolean },
): Promise<void> {
  requirePermission(actor, 'showComment');
  await ports.transact(async (inside) => {
    const { shown, ...comment } = await loadComment(inside, actor, input);
    if (input.isShown === (shown !== undefined)) return;
    const now = { by: personOf(actor).id, at: ports.clock.now() };
    await inside.consultations.changeComment({ ...comment, ...(input.isShown && { shown: now }) });
  });
}

/**
 * Takes out who said something, or all that was said as well, for good; that it was taken out stays with the comment.
 * Throws NotFound.
 */
export async function redactComment(
  ports: Ports,
  actor: Actor,
  input: WhichComment & { what: 'names' | 'words' },
): Promise<void> {
  requirePermission(actor, 'redactComment');
  await ports.transact(async (inside) => {
    const comment = await loadComment(inside, actor, input);
    const removed = { what: input.what, by: personOf(actor).id, at: ports.clock.now() };
    await inside.consultations.changeComment(withoutWords(comment, removed));
  });
}

async function loadComment(
  stores: Pick<Stores, 'drafts' | 'consultations'>,
  actor: Actor,
  input: WhichComment,
): Promise<DraftComment> {
  const { consultation } = await loadConsultation(stores, actor, input);
  const comment = (await stores.consultations.listComments(consultation.id)).find(({ id }) => id === input.commentId);
  if (comment === undefined) throw new NotFound('comment', input.commentId);
  return comment;
}
