import type { Entry } from '~/core/studio/draft-contents';
import { fileHref } from './place-href';
import { questionnaireHref } from './questions/issue-place';

const folders = /^rules\/([^/]+)\/(risks|stoppers|measures|rule-set\.json)/;

/** Where something in a draft is edited: in its form where there is one, else as text. */
export function entryHref(draftId: string, { path, pointer, id }: Pick<Entry, 'path' | 'pointer' | 'id'>): string {
  const questionnaire = /^questionnaires\/([^/]+)\/questionnaire\.json$/.exec(path)?.[1];
  if (questionnaire !== undefined) return questionnaireHref(draftId, questionnaire);
  const [, folder, kind] = folders.exec(path) ?? [];
  if (kind === undefined || (kind === 'measures' && pointer === '')) return fileHref(draftId, path);
  return kind === 'rule-set.json' ? `/drafts/${draftId}/tables/${folder}` : `/drafts/${draftId}/${kind}/${id}`;
}
