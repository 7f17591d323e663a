import { movedAnswers } from '~/core/move/moved-answers';
import { planMove, questionsOf } from '~/core/move/plan-move';
import type { JudgingContent } from '~/core/scoring/prepare-once';
import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import { pinContent } from '~/use-cases/content/offered-content';
import type { ContentMove, Ports } from '~/use-cases/ports';
import { issueAt } from '~/use-cases/typed-words';
import { leftWith, loadMove, type LoadedMove } from './load-move';

/** What somebody agrees to, as they have seen it. */
export interface MoveInput {
  assessmentId: string;
  /** Hash of the version that was offered. */
  to: string;
  /** Revision of the answers that they have seen. */
  basedOn: number;
  /** Names of questions that are asked otherwise and whose answer still holds. */
  confirmed: string[];
}

/**
 * Moves an assessment to the version that is offered, for everybody who works on it. What is asked the same way stays,
 * and what was confirmed; the rest becomes blank and is kept to come back to.
 * @returns nothing, or issues: `no_such_offer` where another version or none is offered meanwhile, `answers_changed`
 * where somebody answered meanwhile. Throws NotFound.
 */
export async function moveToContent(ports: Ports, actor: Actor, input: MoveInput): Promise<Result<undefined>> {
  requirePermission(actor, 'moveToContent');
  const loaded = await loadMove(ports, actor, input.assessmentId);
  const { offer } = loaded;
  if (offer === undefined || offer.hash !== input.to) return failure([issueAt('no_such_offer')]);
  const { basedOn, confirmed } = input;
  return change(ports, actor, loaded, { kind: 'moved', content: offer.content, basedOn, confirmed });
}

/**
 * Goes back to the version before the last move, with the answers that were left there; what was answered since to
 * questions that both ask the same way stays.
 * @returns nothing, or issues: `nothing_to_return_to`, `answers_changed`. Throws NotFound.
 */
export async function returnToContent(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string; basedOn: number },
): Promise<Result<undefined>> {
  requirePermission(actor, 'returnToContent');
  const loaded = await loadMove(ports, actor, input.assessmentId);
  const { moved } = loaded;
  if (moved === undefined) return failure([issueAt('nothing_to_return_to')]);
  const { basedOn } = input;
  return change(ports, actor, loaded, { kind: 'returned', content: moved.content, basedOn, confirmed: [] });
}

/**
 * Writes down that nobody wants to move to the version that is offered: it is no longer pressed upon anybody, and can
 * still be moved to. Twice is once.
 * @returns nothing, or `no_such_offer`. Throws NotFound.
 */
export async function stayWithContent(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string; to: string },
): Promise<Result<undefined>> {
  requirePermission(actor, 'stayWithContent');
  const { assessment, offer } = await loadMove(ports, actor, input.assessmentId);
  if (offer === undefined || offer.hash !== input.to) return failure([issueAt('no_such_offer')]);
  if (offer.isStayed) return success(undefined);
  const { id, ruleSet, questionnaires } = assessment;
  const made = { at: ports.clock.now(), by: personOf(actor).id };
  const stayed = { kind: 'stayed', from: { ruleSet, questionnaires }, to: offer.pinned, left: {}, ...made } as const;
  await ports.transact((inside) => inside.assessments.moveContent(id, stayed));
  return success(undefined);
}

async function change(
  ports: Ports,
  actor: Actor,
  { assessment, answers, questionnaires: asked, moves }: LoadedMove,
  wanted: Pick<MoveInput, 'basedOn' | 'confirmed'> & { kind: ContentMove['kind']; content: JudgingContent },
): Promise<Result<undefined>> {
  const { kind, content, basedOn, confirmed } = wanted;
  const { id, ruleSet, questionnaires } = assessment;
  const to = pinContent(content);
  const plan = planMove(asked, content.questionnaires, answers);
  const questions = questionsOf(content.questionnaires);
  const { changes, left } = movedAnswers(plan, new Set(confirmed), questions, leftWith(moves, to));
  const at = ports.clock.now();
  const by = personOf(actor).id;
  const patch = { id: ports.ids.next(), basedOn, changes };
  return ports.transact(async (inside) => {
    const now = await inside.assessments.find(id);
    // What was planned is what stands: nobody has answered or moved between.
    const isSame = now?.revision === basedOn && assessment.revision === basedOn;
    if (!isSame) return failure([issueAt('answers_changed')]);
    if (Object.keys(changes).length > 0) await inside.assessments.applyPatch(id, patch, at, by);
    await inside.assessments.moveContent(id, { kind, from: { ruleSet, questionnaires }, to, left, at, by });
    return success(undefined);
  });
}
