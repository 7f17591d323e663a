import type { Answers } from '../questionnaire/answers';
import { canonicalJson } from '../shared/hash';
import { applyFinding } from './apply-findings';
import type { Finding, Findings } from './finding';
import type { Sheet } from './sheet';

/** One answer of which the evaluators make different things. */
export interface Difference {
  question: string;
  /** What each of them found, in the order of the sheets; absent where somebody left the answer as it is. */
  found: { personId: string; name: string; finding?: Finding }[];
}

/**
 * The answers of which the sheets make different things, by name of the question. The same grade for different reasons
 * is no difference, and neither is confirming what stands anyway.
 */
export function differences(answers: Answers, sheets: readonly Sheet[]): Difference[] {
  return judgedQuestions(sheets)
    .filter((question) => !isAgreed(answers, sheets, question))
    .map((question) => ({ question, found: foundAbout(question, sheets) }));
}

/** What all of them found alike, with the reasons of the first who gave one. Nothing without any sheet. */
export function agreed(answers: Answers, sheets: readonly Sheet[]): Findings {
  const alike = judgedQuestions(sheets).filter((question) => isAgreed(answers, sheets, question));
  return Object.fromEntries(
    alike.flatMap((question): [string, Finding][] => {
      const found = sheets.flatMap(({ findings }) => findings[question] ?? []);
      const finding = found.find(({ reason }) => reason !== '') ?? found[0];
      return finding === undefined ? [] : [[question, finding]];
    }),
  );
}

/** What each sheet says about one question. */
export function foundAbout(question: string, sheets: readonly Sheet[]): Difference['found'] {
  return sheets.map(({ by, findings }) => {
    const finding = findings[question];
    return { ...by, ...(finding && { finding }) };
  });
}

function judgedQuestions(sheets: readonly Sheet[]): string[] {
  return [...new Set(sheets.flatMap(({ findings }) => Object.keys(findings)))].sort();
}

function isAgreed(answers: Answers, sheets: readonly Sheet[], question: string): boolean {
  return new Set(sheets.map(({ findings }) => made(answers, question, findings[question]))).size <= 1;
}

/** What a finding makes of an answer, as text to be compared; the words of the reason make nothing. */
function made(answers: Answers, question: string, finding: Finding | undefined): string {
  const answer = answers[question];
  const judged = finding === undefined ? answer : applyFinding(answer, { ...finding, reason: '' });
  return canonicalJson(judged ?? null);
}
