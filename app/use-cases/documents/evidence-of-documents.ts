import type { Answer, Answers } from '~/core/questionnaire/answers';
import { canonicalJson } from '~/core/shared/hash';
import type { Document } from '~/use-cases/ports/procurement';

type Evidence = NonNullable<Answer['evidence']>;
type Named = Pick<Document, 'id' | 'name' | 'dated' | 'expires' | 'supports'>;

/** What a document shows, as it stands beside an answer. Whoever answers reaches at most `documented`. */
export function evidenceOf({ name, dated, expires }: Omit<Named, 'id' | 'supports'>): Evidence {
  return { grade: 'documented', document: name, dated, ...(expires !== undefined && { expires }) };
}

/** Whether an answer rests on this document now. */
export function restsOn(answer: Answer | undefined, document: Omit<Named, 'id' | 'supports'>): boolean {
  return answer?.evidence !== undefined && canonicalJson(answer.evidence) === canonicalJson(evidenceOf(document));
}

/**
 * The answers that change when documents do: those that a new or changed document supports rest on it, and those that
 * rested on one that is gone rest on another that supports them, or on none. A proof that was given by hand stays.
 *
 * @param renewed id of a document that counts as new, because somebody looked at it again.
 */
export function evidenceChanges(
  answers: Answers,
  before: readonly Named[],
  after: readonly Named[],
  renewed?: string,
): Answers {
  const isNew = (document: Named) =>
    document.id === renewed || !before.some((one) => canonicalJson(one) === canonicalJson(document));
  const isGone = (document: Named) => !after.some((one) => canonicalJson(one) === canonicalJson(document));
  const added = after.filter(isNew);
  const gone = before.filter(isGone);
  const names = new Set([...added, ...gone].flatMap(({ supports }) => supports));
  return Object.fromEntries(
    [...names].flatMap((name): [string, Answer][] => {
      const answer = answers[name];
      if (answer?.value === undefined) return [];
      const supporting = (documents: readonly Named[]) => documents.filter(({ supports }) => supports.includes(name));
      const fresh = supporting(added).at(-1);
      const rested = supporting(gone).some((document) => restsOn(answer, document));
      if (fresh === undefined && !rested) return [];
      const { evidence: _evidence, committed: _committed, ...said } = answer;
      const rest = fresh ?? supporting(after).at(-1);
      if (rest !== undefined && restsOn(answer, rest)) return [];
      return [[name, rest === undefined ? said : { ...said, evidence: evidenceOf(rest) }]];
    }),
  );
}
