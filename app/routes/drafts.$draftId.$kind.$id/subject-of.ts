import type { FormSubject } from '~/core/studio/rules/rule-form';

const kinds: readonly string[] = ['risks', 'stoppers', 'measures', 'tables'] satisfies FormSubject['kind'][];

interface Ids {
  draftId?: string | undefined;
  kind?: string | undefined;
  id?: string | undefined;
}

/** What the form at an address is about. Throws the response 404 where there is no such kind of thing. */
export function subjectOf({ draftId = '', kind = '', id = '' }: Ids): { draftId: string; subject: FormSubject } {
  if (!kinds.includes(kind)) throw new Response(null, { status: 404 });
  return { draftId, subject: { kind: kind as FormSubject['kind'], id } };
}
