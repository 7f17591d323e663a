import type { Consultation } from '~/core/studio/consultation';
import type { DraftWithFiles } from '~/core/studio/draft';
import type { Actor } from '~/use-cases/actor';
import type { Stores } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';
import { loadDraft } from '~/use-cases/studio/load-draft';

/** A consultation and the draft it shares, as it stands now. */
export interface LoadedConsultation extends DraftWithFiles {
  consultation: Consultation;
}

/** For the authors: a consultation of a draft of their own organisation. Throws NotFound. */
export async function loadConsultation(
  stores: Pick<Stores, 'drafts' | 'consultations'>,
  actor: Actor,
  { draftId, consultationId }: { draftId: string; consultationId: string },
): Promise<LoadedConsultation> {
  const loaded = await loadDraft(stores, actor, draftId);
  const consultation = await stores.consultations.find(consultationId);
  if (consultation?.draftId !== draftId) throw new NotFound('consultation', consultationId);
  return { ...loaded, consultation };
}

/** For whoever has the link. Throws NotFound. */
export async function loadByLink(
  { drafts, consultations }: Pick<Stores, 'drafts' | 'consultations'>,
  token: string,
): Promise<LoadedConsultation> {
  const consultation = await consultations.findByToken(token);
  const draft = consultation && (await drafts.find(consultation.draftId));
  // The secret itself is told to no log.
  if (consultation === undefined || draft === undefined) throw new NotFound('link', 'of a consultation');
  return { ...draft, consultation };
}
