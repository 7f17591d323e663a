import { buildReceiptDocument } from '~/core/pack/build-receipt-document';
import { createTranslate } from '~/locales/translate';
import { personOf, type Actor } from '~/use-cases/actor';
import { briefFileName } from '~/use-cases/assessment/brief-file-name';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { getReceipt } from './get-receipt';

/** The receipt as a PDF, with the submission inside it. Throws NotFound, Denied, TooOften. */
export async function renderReceipt(
  ports: Ports,
  actor: Actor,
  input: { responseId: string; language: string },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  requirePermission(actor, 'renderReceipt');
  await requireWithinLimit(ports, 'pdf', personOf(actor).id);
  const { head, submission, procurement, deadline } = await getReceipt(ports, actor, input);
  const pack = await ports.rounds.findPack(submission.roundId, head.pack);
  if (pack === undefined) throw new NotFound('pack', submission.roundId);
  const { questionnaires } = await loadContent(ports, pack);
  const document = buildReceiptDocument({
    ...{ submission, procurement, deadline, release: ports.release, language: input.language },
    packNumber: head.pack,
    questionnaires: questionnaires.filter(({ audience }) => audience === 'vendor'),
    translate: createTranslate(input.language),
  });
  return { bytes: await ports.briefs.render(document), fileName: briefFileName(procurement.title, 'receipt') };
}
