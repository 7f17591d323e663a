import type { SubmittedDocument } from '../procurement/response';
import type { Answer, Answers } from '../questionnaire/answers';
import { canonicalJson } from '../shared/hash';
import type { Finding, Findings } from './finding';

/** What a firm handed in: the answers, and the documents by hash. */
export interface HandedIn {
  answers: Answers;
  documents: readonly Pick<SubmittedDocument, 'hash' | 'supports'>[];
}

/** How an earlier response of the same firm was judged. */
export interface EarlierJudging extends HandedIn {
  /** Which contract or round it was, in words. */
  from: string;
  /** What its evaluators agreed on. */
  findings: Findings;
}

/**
 * Grades given earlier to the same answer with the same document, as proposals: none of them counts before somebody
 * confirms it. Another answer, another file or a value that evaluators set carries nothing over.
 *
 * @param earlier the newest first: of several, it is the one that is proposed.
 */
export function carriedFindings(now: HandedIn, earlier: readonly EarlierJudging[]): Findings {
  const carried: Record<string, Finding> = {};
  for (const before of earlier) {
    for (const [question, { grade, override, reason }] of Object.entries(before.findings)) {
      if (grade === undefined || override !== undefined || Object.hasOwn(carried, question)) continue;
      if (isSameProof(question, now, before)) carried[question] = { grade, reason, carriedFrom: before.from };
    }
  }
  return carried;
}

function isSameProof(question: string, now: HandedIn, before: HandedIn): boolean {
  const [answer, earlier] = [now.answers[question], before.answers[question]];
  if (answer?.value === undefined || said(answer) !== said(earlier)) return false;
  const [files, filesBefore] = [filesOf(question, now), filesOf(question, before)];
  return files.length + filesBefore.length === 0
    ? answer.evidence?.document !== undefined && named(answer) === named(earlier)
    : files.some((hash) => filesBefore.includes(hash));
}

function said(answer: Answer | undefined): string {
  return canonicalJson([answer?.value ?? null, answer?.comment ?? null, answer?.committed ?? null]);
}

/** The document that is named without a file: its name and day have to be the same. */
function named(answer: Answer | undefined): string {
  return canonicalJson([answer?.evidence?.document ?? null, answer?.evidence?.dated ?? null]);
}

function filesOf(question: string, { documents }: HandedIn): string[] {
  return documents.filter(({ supports }) => supports.includes(question)).map(({ hash }) => hash);
}
