import { buildDecisionDocument } from '~/core/judgement/decision-document';
import { createTranslate } from '~/locales/translate';
import { personOf, type Actor } from '~/use-cases/actor';
import { briefFileName } from '~/use-cases/assessment/brief-file-name';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { loadComparison } from './load-comparison';

/**
 * The decision as a note to sign and file: who decided what about whom, and why. Throws NotFound where nothing was
 * decided and where the reader is not shown every bidder, Sealed, TooOften.
 */
export async function renderDecision(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; language: string },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  requirePermission(actor, 'renderDecision');
  const { content, procurement, round, withheld } = await loadComparison(ports, actor, input.roundId);
  const decision = await ports.papers.decisions.find(round.id);
  if (decision === undefined || withheld.length > 0) throw new NotFound('decision', round.id);
  await requireWithinLimit(ports, 'pdf', personOf(actor).id);
  const { title, reference } = procurement;
  const buyer = (await ports.people.findOrganisation(procurement.organisationId))?.name ?? '';
  const document = buildDecisionDocument(decision, {
    procurement: { title, buyer, reference },
    ruleSet: content.ruleSet,
    release: ports.release,
    language: input.language,
    translate: createTranslate(input.language),
  });
  return { bytes: await ports.briefs.render(document), fileName: briefFileName(title, 'decision') };
}
