import type { FormSubject } from './rule-form';

const kinds: readonly string[] = ['risks', 'stoppers', 'measures', 'tables'] satisfies FormSubject['kind'][];

/** What a form is about, by the words of an address; nothing where there is no such kind of thing. */
export function subjectFrom(kind: string | null | undefined, id: string | null | undefined): FormSubject | undefined {
  return kinds.includes(kind ?? '') ? { kind: kind as FormSubject['kind'], id: id ?? '' } : undefined;
}
