import type { WorkedExample } from '~/core/examples/example';
import type { Actor } from '~/use-cases/actor';
import { judgeExample, type JudgedExample } from './examples';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';

/** An example with what the rules make of its answers. */
export interface ListedExample extends JudgedExample {
  example: WorkedExample;
}

/** All worked examples, documented ones first, each kind in the order of their ids; may be none. */
export async function listExamples(
  ports: Ports,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<ListedExample[]> {
  requirePermission(actor, 'listExamples');
  const listed = await Promise.all(
    ports.examples.map(async (example) => ({ example, ...(await judgeExample(ports, example, example.given)) })),
  );
  return [...listed.filter(isDocumented), ...listed.filter((one) => !isDocumented(one))];
}

function isDocumented({ example }: ListedExample): boolean {
  return example.record.kind === 'documented';
}
