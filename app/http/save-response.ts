import type { Answer } from '~/core/questionnaire/answers';
import type { Translate } from '~/core/shared/text';
import { issueInWords, type IssueWords } from '~/locales/issue-words';
import type { SaveOutcome } from '~/use-cases/assessment/save-answers';

/** What the browser is told about a patch it sent: the JSON body of the response. */
export type SaveResponse =
  /** Status 200: it is on disk. */
  | { kind: 'saved'; revision: number }
  /** Status 409: somebody else changed these meanwhile, nothing was saved. */
  | { kind: 'conflict'; revision: number; theirs: Record<string, Answer | null> }
  /** Any other status: something is wrong with it, nothing was saved. */
  | { kind: 'refused'; issues: RefusedIssue[] };

export interface RefusedIssue extends IssueWords {
  code: string;
  /** JSON pointer into the patch: `/changes/<question>/value`. */
  pointer: string;
}

export function toSaveResponse(outcome: SaveOutcome, translate: Translate): SaveResponse {
  if (outcome.kind !== 'refused') return outcome;
  const issues = outcome.issues.map((issue) => ({
    code: issue.code,
    pointer: issue.where.pointer,
    ...issueInWords(issue, translate),
  }));
  return { kind: 'refused', issues };
}
