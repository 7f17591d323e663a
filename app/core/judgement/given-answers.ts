import type { Answer } from '../questionnaire/answers';
import { canonicalJson } from '../shared/hash';

/** One change of one answer, as it is recorded. */
export interface AnswerChange {
  question: string;
  /** The revision that it brought. */
  revision: number;
  /** `null` for a blank. */
  before: Answer | null;
  after: Answer | null;
  /** Id of the person; absent where nobody noted it. */
  by?: string;
}

/** How an answer came to stand as it does now. */
export interface GivenAnswer {
  /** The revision of its last change. */
  revision: number;
  /** The documents that support it, by hash and the version they are said to speak about, in order. */
  documents: string[];
  /** Ids of whoever last changed what it says, what shows it, or brought a document for it. */
  by: string[];
  /** Whether all of them are known. */
  isKnown: boolean;
}

/** A document as far as it matters who brought it for what. */
export interface BroughtDocument {
  hash: string;
  version?: string;
  supports: readonly string[];
  uploadedBy: string;
}

/**
 * Who gave every answer that stands, by question.
 * @param changes all changes of one set of answers, in the order in which they were made.
 */
export function givenAnswers(
  changes: readonly AnswerChange[],
  documents: readonly BroughtDocument[],
): ReadonlyMap<string, GivenAnswer> {
  const last = new Map<string, { revision: number; said?: Giver; shown?: Giver }>();
  for (const { question, revision, before, after, by } of changes) {
    const giver: Giver = { by };
    last.set(question, {
      ...last.get(question),
      revision,
      ...(isOther(saidIn(before), saidIn(after)) && { said: giver }),
      ...(isOther(before?.evidence, after?.evidence) && { shown: giver }),
    });
  }
  return new Map(
    [...last].map(([question, { revision, said, shown }]): [string, GivenAnswer] => {
      const brought = documents.filter(({ supports }) => supports.includes(question));
      const givers = [said, shown].filter((giver) => giver !== undefined).map(({ by }) => by);
      const known = [...givers, ...brought.map(({ uploadedBy }) => uploadedBy)].filter((by) => by !== undefined);
      return [
        question,
        {
          revision,
          documents: brought.map(({ hash, version = '' }) => `${hash} ${version}`.trim()).sort(),
          by: [...new Set(known)],
          isKnown: givers.length > 0 && !givers.includes(undefined),
        },
      ];
    }),
  );
}

interface Giver {
  by: string | undefined;
}

function saidIn(answer: Answer | null): Omit<Answer, 'evidence'> {
  const { evidence: _evidence, ...said } = answer ?? {};
  return said;
}

function isOther(one: unknown, other: unknown): boolean {
  return canonicalJson(one ?? null) !== canonicalJson(other ?? null);
}
