import type { Entry } from '~/core/studio/draft-contents';
import { fileHref } from './place-href';
import { questionnaireHref } from './questions/issue-place';

const folders = /^rules\/([^/]+)\/(risks|stoppers|measures|rule-set\.json)/;

/** Where a file is edited that holds nothing with a title of its own: cases in their list, everything else as text. */
export function otherHref(draftId: string, path: string): string {
  const [, risks, stoppers, id] =
    /^rules\/[^/]+\/(?:(risks)\/[^/]+|(stoppers))\/([^/.]+)\.cases\.json$/.exec(path) ?? [];
  return id === undefined ? fileHref(draftId, path) : `/drafts/${draftId}/${risks ?? stoppers}/${id}/cases`;
}

/** Where something in a draft is edited: in its form where there is one, else as text. */
export function entryHref(draftId: string, { path, pointer, id }: Pick<Entry, 'path' | 'pointer' | 'id'>): string {
  const questionnaire = /^questionnaires\/([^/]+)\/questionnaire\.json$/.exec(path)?.[1];
  if (questionnaire !== undefined) return questionnaireHref(draftId, questionnaire);
  const [, folder, kind] = folders.exec(path) ?? [];
  if (kind === undefined || (kind === 'measures' && pointer === '')) return fileHref(draftId, path);
  return kind === 'rule-set.json' ? `/drafts/${draftId}/tables/${folder}` : `/drafts/${draftId}/${kind}/${id}`;
}
