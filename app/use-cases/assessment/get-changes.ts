import type { Answer } from '~/core/questionnaire/answers';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { whyOutdated } from '~/use-cases/move/why-outdated';
import { NotFound } from '~/use-cases/refusals';
import { loadForm } from './load-assessment';
import type { ReadOnly } from '~/core/procurement/read-only';

/** What others changed meanwhile, for somebody who has the questionnaire open. */
export interface AnswerChanges {
  revision: number;
  /** Answers that stand now, `null` for a blank: only of questions that are answered here by this actor. */
  changes: Record<string, Answer | null>;
  /** Why nothing can be changed here any more; absent where it can. */
  readOnly?: ReadOnly;
}

/** @param input.since the revision that the reader has seen. Throws NotFound, Sealed. */
export async function getChanges(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string; since: number },
): Promise<AnswerChanges> {
  requirePermission(actor, 'getChanges');
  const { assessment, fills, access } = await loadForm(ports, actor, input.assessmentId);
  const found = await ports.assessments.changesSince(input.assessmentId, input.since);
  if (found === undefined) throw new NotFound('assessment', input.assessmentId);
  const readOnly = access.readOnly ?? (await whyOutdated(ports, assessment, input.since));
  const changes = access.handedIn ?? found.changes;
  const own = new Set(fills.flatMap(({ questions }) => questions.map(({ name }) => name)));
  return {
    revision: found.revision,
    changes: Object.fromEntries(Object.entries(changes).filter(([name]) => own.has(name))),
    ...(readOnly && { readOnly }),
  };
}
