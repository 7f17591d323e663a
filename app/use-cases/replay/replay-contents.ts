import type { ReplayContents } from '~/core/replay/replay';
import { success, type Result } from '~/core/shared/issue';
import type { DraftWithFiles } from '~/core/studio/draft';
import { filesBefore } from '~/core/studio/files-at';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import type { Ports } from '~/use-cases/ports';

/**
 * What a draft began from, and what it is; for a draft that began from nothing both are itself. Issues: those of `contentOfDraft`.
 */
export async function replayContents(
  ports: Pick<Ports, 'content' | 'examining'>,
  { draft, files }: DraftWithFiles,
): Promise<Result<ReplayContents>> {
  const after = await ports.examining.contentOf(files, draft.base?.ruleSet.id);
  if (!after.ok) return after;
  const before = draft.base === undefined ? after.value : await loadContent(ports, draft.base);
  return success({ before, after: after.value });
}

/** A draft with its files as they were at a revision. */
export async function draftAt(
  { drafts }: Pick<Ports, 'drafts'>,
  { draft, files }: DraftWithFiles,
  revision: number,
): Promise<DraftWithFiles> {
  return { draft, files: filesBefore(files, await drafts.editsSince(draft.id, revision)) };
}
