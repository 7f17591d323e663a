import type { Entry } from '~/core/studio/draft-contents';
import { fileHref } from './place-href';

/** Where something in a draft is edited. */
export function entryHref(draftId: string, { path }: Pick<Entry, 'path' | 'pointer' | 'id'>): string {
  return fileHref(draftId, path);
}
