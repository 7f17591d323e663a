import type { Place } from '~/core/shared/issue';

/** The page of a draft on which a place of one of its files can be mended. */
export function placeHref(draftId: string, { file, pointer, line }: Place): string {
  if (file === '') return `/drafts/${draftId}`;
  return fileHref(draftId, file, { pointer, ...(line !== undefined && { line }) });
}

/** A file of a draft as text; where a line is known, with that line shown. */
export function fileHref(draftId: string, path: string, { pointer = '', line }: Partial<Place> = {}): string {
  const at = line === undefined ? '' : `?line=${line}`;
  return `/drafts/${draftId}/files/${path}${at}${pointer === '' && at === '' ? '' : '#field-text'}`;
}
