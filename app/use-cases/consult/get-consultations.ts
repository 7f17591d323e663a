import { dayOf } from '~/core/shared/dates';
import { takesComments } from '~/core/studio/consultation';
import type { DraftConsultation, ListedConsultation } from '~/core/studio/consultation-views';
import type { Draft } from '~/core/studio/draft';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadDraft } from '~/use-cases/studio/load-draft';
import { consultedContent, titleOfSubject } from './consulted-content';
import type { WhichConsultation } from './end-consultation';
import { loadConsultation } from './load-consultation';

/** The consultations of a draft, the latest first. Throws NotFound. */
export async function listConsultations(
  ports: Pick<Ports, 'drafts' | 'consultations' | 'clock'>,
  actor: Actor,
  input: { draftId: string },
): Promise<{ draft: Draft; consultations: ListedConsultation[] }> {
  requirePermission(actor, 'listConsultations');
  const { draft } = await loadDraft(ports, actor, input.draftId);
  const listed: ListedConsultation[] = [];
  for (const consultation of await ports.consultations.listOf(draft.id)) {
    const comments = await ports.consultations.listComments(consultation.id);
    listed.push({
      consultation,
      isOpen: takesComments(consultation, draft, dayOf(ports.clock.now())),
      comments: comments.length,
      unanswered: comments.filter(({ answer }) => answer === undefined).length,
    });
  }
  return { draft, consultations: listed.reverse() };
}

/** One consultation for the authors, with every comment, let through or not. Throws NotFound. */
export async function getDraftConsultation(
  ports: Pick<Ports, 'drafts' | 'consultations' | 'people' | 'clock' | 'installation'>,
  actor: Actor,
  input: WhichConsultation,
): Promise<DraftConsultation> {
  requirePermission(actor, 'getDraftConsultation');
  const loaded = await loadConsultation(ports, actor, input);
  const { consultation, draft } = loaded;
  const { prepared } = await consultedContent(ports, loaded);
  const comments = await ports.consultations.listComments(consultation.id);
  const colleagues = await ports.people.listPeople(draft.organisationId);
  return {
    draft,
    consultation,
    link: `${ports.installation.origin()}/consultations/${consultation.token}`,
    isOpen: takesComments(consultation, draft, dayOf(ports.clock.now())),
    comments: comments.map((one) => ({ ...one, title: titleOfSubject(prepared, one.subject) ?? one.subject.id })),
    names: Object.fromEntries(colleagues.map(({ id, name }) => [id, name])),
  };
}
