import { textIn } from '~/core/shared/text';
import type { Actor } from './actor';
import { findExample, judgeExample } from './examples';
import { requirePermission } from './permissions';
import type { Assessment, Ports } from './ports';
import { pinContent } from './shipped-content';

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
  const { ruleSet } = judgeExample(ports, example, example.given);
  const now = ports.clock.now();
  const assessment: Assessment = {
    ...pinContent(ports, ruleSet),
    id: ports.ids.next(),
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
