import { buildMinutesDocument } from '~/core/judgement/build-minutes-document';
import { createTranslate } from '~/locales/translate';
import { personOf, type Actor } from '~/use-cases/actor';
import { briefFileName } from '~/use-cases/assessment/brief-file-name';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { getMinutes } from './get-minutes';

/** The minutes as a PDF, with what they say inside it as data. Throws NotFound, Sealed, TooOften. */
export async function renderMinutes(
  ports: Ports,
  actor: Actor,
  input: { roundId: string; language: string },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  requirePermission(actor, 'renderMinutes');
  const { minutes } = await getMinutes(ports, actor, input);
  await requireWithinLimit(ports, 'pdf', personOf(actor).id);
  const { language } = input;
  const document = buildMinutesDocument({
    ...{ minutes, createdAt: ports.clock.now(), release: ports.release, language },
    translate: createTranslate(language),
  });
  return { bytes: await ports.briefs.render(document), fileName: briefFileName(minutes.procurement.title, 'minutes') };
}
