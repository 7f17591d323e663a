import type { Answer, Answers } from '../questionnaire/answers';
import type { Finding, Findings } from './finding';

/**
 * The answers as they were judged. Nothing is made of a blank but by another value set in its place: a grade or an
 * acceptance of what nobody said is nothing. What a document is worth on the day that counts is for the scoring, so an
 * expired one stays only claimed, whatever its grade. The answers given are not changed.
 */
export function applyFindings(answers: Answers, findings: Findings): Answers {
  const judged = Object.entries(findings).flatMap(([name, finding]): [string, Answer][] => {
    const answer = applyFinding(Object.hasOwn(answers, name) ? answers[name] : undefined, finding);
    return answer === undefined ? [] : [[name, answer]];
  });
  return { ...answers, ...Object.fromEntries(judged) };
}

/** One answer as it was judged; nothing where nobody answered and no value was set. */
export function applyFinding(answer: Answer | undefined, finding: Finding): Answer | undefined {
  if (finding.carriedFrom !== undefined) return answer;
  return finding.override === undefined ? graded(answer, finding) : overridden(answer, finding);
}

function graded(answer: Answer | undefined, { grade, equivalent, notApplicable }: Finding): Answer | undefined {
  if (answer === undefined) return undefined;
  const isSaid = answer.value !== undefined;
  return {
    ...answer,
    ...(isSaid && grade && { evidence: { ...answer.evidence, grade } }),
    ...(isSaid && equivalent && { equivalentAccepted: equivalent === 'accepted' }),
    ...(answer.notApplicable &&
      notApplicable && { notApplicable: { ...answer.notApplicable, accepted: notApplicable === 'accepted' } }),
  };
}

/** The proof spoke for another value, so only what the evaluator found counts for this one. */
function overridden(answer: Answer | undefined, { override, grade, equivalent, reason }: Finding): Answer {
  const { value, comment } = answer ?? {};
  return {
    ...(override !== undefined && { value: override }),
    ...(grade === 'verified' && { evidence: { grade } }),
    ...(equivalent && { equivalentAccepted: equivalent === 'accepted' }),
    overrides: { ...(value !== undefined && { value }), ...(comment !== undefined && { comment }), reason },
  };
}
