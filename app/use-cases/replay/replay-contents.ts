import type { ReplayContents } from '~/core/replay/replay';
import type { DraftWithFiles } from '~/core/studio/draft';
import { filesBefore } from '~/core/studio/files-at';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import type { Ports } from '~/use-cases/ports';

/**
 * What a draft began from, and what it is; for a draft that began from nothing both are itself. Nothing where what it
 * would judge by cannot be told.
 */
export async function replayContents(
  ports: Pick<Ports, 'content' | 'examining'>,
  { draft, files }: DraftWithFiles,
): Promise<ReplayContents | undefined> {
  const after = await ports.examining.contentOf(files, draft.base?.ruleSet.id);
  if (after === undefined) return undefined;
  return { before: draft.base === undefined ? after : await loadContent(ports, draft.base), after };
}

/** A draft with its files as they were at a revision. */
export async function draftAt(
  { drafts }: Pick<Ports, 'drafts'>,
  { draft, files }: DraftWithFiles,
  revision: number,
): Promise<DraftWithFiles> {
  return { draft, files: filesBefore(files, await drafts.editsSince(draft.id, revision)) };
}
