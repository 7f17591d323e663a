import type { Examination } from '~/core/studio/examine-draft';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { examineOnce } from './examine-once';
import { loadDraft } from './load-draft';

/** What is wrong with a draft as it stands, and the revision that was looked at. Throws NotFound. */
export async function examineDraft(
  ports: Pick<Ports, 'drafts' | 'examining' | 'contentVersions' | 'content'>,
  actor: Actor,
  input: { draftId: string },
): Promise<Examination & { revision: number }> {
  requirePermission(actor, 'examineDraft');
  const { draft, files } = await loadDraft(ports, actor, input.draftId);
  return { ...(await examineOnce(ports, { draft, files })), revision: draft.revision };
}
