import type { FormSubject } from './rule-form';

const kinds: readonly string[] = [
  'risks',
  'stoppers',
  'measures',
  'tables',
  'sources',
  'domains',
] satisfies FormSubject['kind'][];

/** What a form is about, by the words of an address; nothing where there is no such kind of thing. */
export function subjectFrom(kind: string | null | undefined, id: string | null | undefined): FormSubject | undefined {
  return kinds.includes(kind ?? '') ? { kind: kind as FormSubject['kind'], id: id ?? '' } : undefined;
}

/** Whether a form is about one thing that can be taken out of a draft, rather than about a part of `rule-set.json`. */
export function isRemovable({ kind }: FormSubject): boolean {
  return kind === 'risks' || kind === 'stoppers' || kind === 'measures';
}
