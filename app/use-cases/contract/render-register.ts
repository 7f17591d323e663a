import { buildRegisterDocument } from '~/core/judgement/build-register-document';
import { createTranslate } from '~/locales/translate';
import { hearingsOf } from '~/use-cases/affected-people/list-hearings';
import { personOf, type Actor } from '~/use-cases/actor';
import { briefFileName } from '~/use-cases/assessment/brief-file-name';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { getContract } from './get-contract';

/** The register of a contract as of today, as a PDF. For the team. Throws NotFound, Denied, TooOften. */
export async function renderRegister(
  ports: Ports,
  actor: Actor,
  input: { procurementId: string; language: string },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  requirePermission(actor, 'renderRegister');
  const { procurementId, language } = input;
  const { signed, buyer, procurement, today } = await getContract(ports, actor, { procurementId });
  if (signed === undefined) throw new NotFound('contract', procurementId);
  await requireWithinLimit(ports, 'pdf', personOf(actor).id);
  const { newest: _newest, ...standing } = signed;
  const document = buildRegisterDocument({
    ...standing,
    ...{ buyer, procurementTitle: procurement.title, today, language },
    hearings: await hearingsOf(ports, procurementId),
    release: ports.release,
    translate: createTranslate(language),
  });
  const fileName = briefFileName(signed.contract.title, 'contract-register');
  return { bytes: await ports.briefs.render(document), fileName };
}
