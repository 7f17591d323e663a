import { z } from 'zod';
import { nameSchema } from '~/core/questionnaire/envelope';
import { checkAnswers } from '~/core/questionnaire/check-answers';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { issuesFromZod } from '~/core/shared/issues-from-zod';
import { personOf, type Actor } from '~/use-cases/actor';
import { whyOutdated } from '~/use-cases/move/why-outdated';
import { whyReadOnly } from './access';
import { loadForm } from './load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { AnswerPatch, PatchOutcome, Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';

/** What became of a patch. `refused`: something in it is wrong, and nothing of it was saved. */
export type SaveOutcome = Exclude<PatchOutcome, { kind: 'id_taken' }> | { kind: 'refused'; issues: Issue[] };

/** Most questions one patch may change: more than any questionnaire asks. Bounds the list of issues too. */
const maxChanges = 1_000;

const patchSchema = z.strictObject({
  id: z.string().min(1).max(100),
  basedOn: z.int().min(0),
  changes: z.record(nameSchema, z.unknown()),
});

/**
 * Saves a patch of answers, all or nothing. When it resolves with `saved`, the answers are on disk.
 * An answer to a question that is hidden now is kept too: it counts once the question is shown. Where nothing can be
 * changed any more, a patch that was saved before is still acknowledged: its sender may not have heard.
 *
 * @param input.patch an {@link AnswerPatch} as it came from outside.
 * Issues point into the patch: `/changes/<question>…`; `round_not_running`, `round_over`, `submitted`, `not_yours`,
 * `content_moved` and `reassessment_finished` stand for the whole. Throws NotFound, Sealed.
 */
export async function saveAnswers(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string; patch: unknown },
): Promise<SaveOutcome> {
  requirePermission(actor, 'saveAnswers');
  const { assessmentId } = input;
  const { assessment, fills, access } = await loadForm(ports, actor, assessmentId);
  const patch = checkPatch(input.patch, fills);
  if (access.readOnly) {
    const earlier = patch.ok ? await ports.assessments.savedBefore(assessmentId, patch.value) : undefined;
    return earlier ?? refused(issueAt(access.readOnly, '', {}));
  }
  if (!patch.ok) return { kind: 'refused', issues: patch.issues };
  const forbidden = access.mayAccept ? [] : acceptances(patch.value);
  if (forbidden.length > 0) return { kind: 'refused', issues: forbidden };

  const now = ports.clock.now();
  const outcome = await ports.transact(async (inside) => {
    // Between reading and writing the answers can have been handed in, or the round can have been opened.
    const readOnly =
      (await whyReadOnly(inside, assessment, now)) ?? (await whyOutdated(inside, assessment, patch.value.basedOn));
    if (readOnly === undefined)
      return inside.assessments.applyPatch(assessmentId, patch.value, now, personOf(actor).id);
    return (await inside.assessments.savedBefore(assessmentId, patch.value)) ?? readOnly;
  });
  if (typeof outcome === 'string') return refused(issueAt(outcome, '', {}));
  if (outcome === undefined) throw new NotFound('assessment', input.assessmentId);
  if (outcome.kind !== 'id_taken') return outcome;
  return refused(issueAt('patch_id_taken', '/id', { id: patch.value.id }));
}

function checkPatch(patch: unknown, questionnaires: Questionnaire[]): Result<AnswerPatch> {
  const found = numberOfChanges(patch);
  if (found > maxChanges) return failure([issueAt('too_many_changes', '/changes', { found, maximum: maxChanges })]);
  const shape = patchSchema.safeParse(patch);
  if (!shape.success) {
    return failure(issuesFromZod(shape.error, { path: '', text: JSON.stringify(patch) ?? 'null' }, patchSchema));
  }
  const { id, basedOn, changes } = shape.data;
  const entries = Object.entries(changes);
  // A blank is checked as an answer without content, so that the question has to exist for it too.
  const checked = checkAnswers(
    questionnaires,
    Object.fromEntries(entries.map(([name, answer]) => [name, answer ?? {}])),
  );
  if (!checked.ok) return failure(checked.issues.map(inChanges));
  return success({
    id,
    basedOn,
    changes: Object.fromEntries(
      entries.map(([name, answer]) => [name, answer === null ? null : (checked.value[name] ?? null)]),
    ),
  });
}

/** Who answers shows at most a document: what is above that, an evaluator says. */
function acceptances({ changes }: AnswerPatch): Issue[] {
  return Object.entries(changes).flatMap(([name, answer]) => [
    ...(answer?.evidence?.grade === 'verified' || answer?.evidence?.grade === 'rejected'
      ? [issueAt('grade_not_yours', `/changes/${name}/evidence/grade`, { found: answer.evidence.grade })]
      : []),
    ...(answer?.equivalentAccepted !== undefined ||
    answer?.notApplicable?.accepted !== undefined ||
    answer?.overrides !== undefined
      ? [issueAt('acceptance_not_yours', `/changes/${name}`, {})]
      : []),
  ]);
}

function refused(issue: Issue): SaveOutcome {
  return { kind: 'refused', issues: [issue] };
}

function inChanges(issue: Issue): Issue {
  return { ...issue, where: { ...issue.where, pointer: `/changes${issue.where.pointer}` } };
}

function numberOfChanges(patch: unknown): number {
  const isPatch = typeof patch === 'object' && patch !== null && 'changes' in patch;
  return isPatch && typeof patch.changes === 'object' ? Object.keys(patch.changes ?? {}).length : 0;
}

function issueAt(code: string, pointer: string, values: Issue['values']): Issue {
  return { code, severity: 'error', where: { file: '', pointer }, values };
}
