import type { WorkedExample } from '~/core/examples/example';
import type { Actor } from '~/use-cases/actor';
import { explainExample, findExample, type ExplainedExample } from './examples';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';

/** One worked example, its answers judged and explained. */
export interface ExampleResult extends ExplainedExample {
  example: WorkedExample;
}

/** Throws NotFound. */
export async function getExample(ports: Ports, actor: Actor, input: { exampleId: string }): Promise<ExampleResult> {
  requirePermission(actor, 'getExample');
  const example = findExample(ports, input.exampleId);
  return { example, ...(await explainExample(ports, example, example.given)) };
}
