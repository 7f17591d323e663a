import { agreed, differences, type Difference } from '~/core/judgement/differences';
import type { Findings } from '~/core/judgement/finding';
import { contentHash } from '~/core/shared/hash';
import type { Answers } from '~/core/questionnaire/answers';
import type { LoadedJudging } from './load-judging';

/** What the sheets of all who judge come to. */
export interface Deliberation {
  differences: Difference[];
  /** What they found alike. */
  agreed: Findings;
  /** Names exactly these sheets, so that nobody settles or agrees to what they have not read. */
  hash: string;
}

/** Of the submitted sheets; only where all have submitted is there anything to be seen. */
export function deliberationOf({ sheets, isOpen }: LoadedJudging, answers: Answers): Deliberation | undefined {
  if (!isOpen) return undefined;
  const all = sheets.map(({ by, findings }) => ({ by: by.personId, findings }));
  return { differences: differences(answers, sheets), agreed: agreed(answers, sheets), hash: contentHash(all) };
}
