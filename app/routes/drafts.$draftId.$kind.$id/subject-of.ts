import type { FormSubject } from '~/core/studio/rules/rule-form';
import { subjectFrom } from '~/core/studio/rules/rule-kinds';

interface Ids {
  draftId?: string | undefined;
  kind?: string | undefined;
  id?: string | undefined;
}

/** What the form at an address is about. Throws the response 404 where there is no such kind of thing. */
export function subjectOf({ draftId = '', kind, id }: Ids): { draftId: string; subject: FormSubject } {
  const subject = subjectFrom(kind, id);
  if (subject === undefined) throw new Response(null, { status: 404 });
  return { draftId, subject };
}
