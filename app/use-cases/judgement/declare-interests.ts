import { declarationOf, withDeclaration, type Panel } from '~/core/judgement/panel';
import { isSealed } from '~/core/procurement/round';
import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';
import { issueAt, passage, wordIssues } from '~/use-cases/typed-words';
import { changePanel } from './change-panel';

/**
 * Declares, while nobody on the buyer's side knows who has answered, which firms one has ties to. Each for themselves,
 * and as often as something changes.
 * @param input.hasTies `no`, or `yes` with the words; anything else says nothing.
 * @returns the panel, or issues: `interest_not_said`, `opened_already`, those of {@link wordIssues} at `ties`,
 * `round_cancelled`, `already_decided`. Throws NotFound.
 */
export async function declareInterests(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; hasTies: string; ties: string },
): Promise<Result<Panel>> {
  requirePermission(actor, 'declareInterests');
  const { roundId, hasTies } = input;
  const { id: personId, name } = personOf(actor);
  return changePanel(ports, actor, roundId, async (inside, { round, procurement }, panel) => {
    if (!isSealed(round)) return failure([issueAt('opened_already')]);
    if (hasTies !== 'no' && hasTies !== 'yes') return failure([issueAt('interest_not_said', 'hasTies')]);
    const issues = hasTies === 'yes' ? wordIssues({ ties: input.ties }, passage) : [];
    if (issues.length > 0) return failure(issues);
    const ties = hasTies === 'yes' ? input.ties.trim() : '';
    const stream = { procurementId: procurement.id };
    await recordEvent(inside, ports, actor, stream, 'interests_declared', { roundId, hasTies: ties !== '', ties });
    const before = declarationOf(panel, personId) ?? { personId, name, firms: [] };
    return success(withDeclaration(panel, { ...before, name, general: { ties, at: ports.clock.now() } }));
  });
}
