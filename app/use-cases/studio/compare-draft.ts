import type { ContentFile } from '~/core/shared/content-file';
import { diffContent, readCompared } from '~/core/studio/diff-content';
import type { ContentDiff } from '~/core/studio/diff/content-diff';
import type { Draft, DraftBase } from '~/core/studio/draft';
import { proposeChanges } from '~/core/studio/propose-changes';
import { createTranslate } from '~/locales/translate';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { loadDraft } from './load-draft';

/** What a draft changes. */
export interface DraftComparison {
  draft: Draft;
  diff: ContentDiff;
  /** What an entry in CHANGES could say of it. */
  proposed: string;
}

/** What a draft changes of what it began from; of nothing, everything in it. Throws NotFound. */
export async function compareDraft(
  ports: Pick<Ports, 'drafts' | 'contentVersions'>,
  actor: Actor,
  input: { draftId: string; language: string },
): Promise<DraftComparison> {
  requirePermission(actor, 'compareDraft');
  const { draft, files } = await loadDraft(ports, actor, input.draftId);
  const voice = { language: input.language, translate: createTranslate(input.language) };
  const before = draft.base === undefined ? [] : await filesOfBase(ports, draft.base);
  const diff = diffContent(readCompared(before), readCompared(files), voice);
  return { draft, diff, proposed: proposeChanges(diff, voice) };
}

/** The files of published content as they were registered, in the order of their paths. */
export async function filesOfBase(
  { contentVersions }: Pick<Ports, 'contentVersions'>,
  { ruleSet, questionnaires }: DraftBase,
): Promise<ContentFile[]> {
  const versions = await Promise.all([
    contentVersions.find('rule_set', ruleSet.hash),
    ...questionnaires.map(({ hash }) => contentVersions.find('questionnaire', hash)),
  ]);
  return versions.flatMap((version) => version?.files ?? []).sort((one, other) => (one.path < other.path ? -1 : 1));
}
