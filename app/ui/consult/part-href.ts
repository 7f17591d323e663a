import type { CommentSubject } from '~/core/studio/consultation';

/** Where what is shared under a link is read: all of it, or one part. */
export function partHref(token: string, { kind, id }: CommentSubject): string {
  const whole = `/consultations/${encodeURIComponent(token)}`;
  return kind === 'whole' ? whole : `${whole}/${kind}/${encodeURIComponent(id)}`;
}
