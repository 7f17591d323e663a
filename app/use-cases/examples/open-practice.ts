import { textIn } from '~/core/shared/text';
import { personOf, type Actor } from '~/use-cases/actor';
import { findExample, judgeExample } from './examples';
import { requirePermission } from '~/use-cases/permissions';
import type { Assessment, Ports } from '~/use-cases/ports';
import { pinContent } from '~/use-cases/content/offered-content';

/**
 * Opens an assessment in which somebody answers for the system of a worked example themselves: empty, at the
 * example's stage, named in the language given. Throws NotFound.
 */
export async function openPractice(
  ports: Ports,
  actor: Actor,
  input: { exampleId: string; language: string },
): Promise<Assessment> {
  requirePermission(actor, 'openPractice');
  const example = findExample(ports, input.exampleId);
  const { ruleSet, questionnaires } = await judgeExample(ports, example, example.given);
  const now = ports.clock.now();
  const assessment: Assessment = {
    ...pinContent({ ruleSet, questionnaires }),
    id: ports.ids.next(),
    owner: { kind: 'person', personId: personOf(actor).id },
    practiceOf: example.id,
    title: textIn(example.record.title, input.language),
    service: '',
    buyer: '',
    vendor: '',
    stage: example.given.stage,
    createdAt: now,
    changedAt: now,
    revision: 0,
  };
  await ports.assessments.create(assessment);
  return assessment;
}
