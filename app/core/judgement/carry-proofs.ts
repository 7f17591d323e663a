import type { Answer, Answers } from '../questionnaire/answers';
import { canonicalJson } from '../shared/hash';
import { hasDocument } from './check-finding';
import type { Contract, ContractEntry, EntryProof } from './contract';
import type { Findings } from './finding';

/** A contract that a firm had before, and the answers that it stands on: what won, or the last re-assessment. */
export interface EarlierContract extends Pick<Contract, 'title' | 'number' | 'entries'> {
  answers: Answers;
}

/**
 * Grades that were given under earlier contracts of the same firm, by an accepted proof first, as proposals: none of them counts before
 * somebody confirms it. Only where the firm says now what it promised then, and promises no more, and the proof is still
 * in force. A register names a document in words, so whether the same one is attached now is for whoever confirms to see.
 * @param day on which a proof has to be in force (YYYY-MM-DD).
 */
export function carriedProofs(now: Answers, earlier: readonly EarlierContract[], day: string): Findings {
  const proved = earlier
    .flatMap((contract) => contract.entries.flatMap((entry) => provedIn(contract, entry)))
    .filter(({ proof: { expires = day } }) => expires >= day)
    .sort((left, right) => (left.proof.at < right.proof.at ? 1 : -1));
  const carried: Record<string, Findings[string]> = {};
  for (const { question, proof, contract } of proved) {
    const answer = answerTo(now, question);
    if (Object.hasOwn(carried, question) || !isSaidAgain(answer, answerTo(contract.answers, question))) continue;
    const { grade, words: reason, document } = proof;
    // A document can be confirmed only where there is one.
    if (grade === 'documented' && !hasDocument(answer)) continue;
    const carriedFrom = [contract.title, contract.number, document].filter((part) => part !== '').join(' · ');
    carried[question] = { grade, reason, carriedFrom };
  }
  return { ...verifiedAnew(now, earlier, day), ...carried };
}

/**
 * What the buyer verified while it judged the risks of a contract anew, without an entry of the register: no reason was
 * written down for it, so whoever confirms writes one. What a firm hands in is never verified by itself, so only a
 * re-assessment holds such answers. What the register has promised and not proved is not among them.
 */
function verifiedAnew(now: Answers, earlier: readonly EarlierContract[], day: string): Findings {
  const verified = earlier.flatMap(({ answers, entries, title, number }) =>
    Object.entries(answers).flatMap(([question, then]): [string, Findings[string]][] => {
      const { grade, document = '', expires = day } = then.evidence ?? {};
      const isVerified = grade === 'verified' && expires >= day;
      if (!isVerified || isUnproved(entries, question) || !isSaidAgain(answerTo(now, question), then)) return [];
      const carriedFrom = [title, number, document].filter((part) => part !== '').join(' · ');
      return [[question, { grade, reason: '', carriedFrom }]];
    }),
  );
  return Object.fromEntries(verified);
}

function isUnproved(entries: readonly ContractEntry[], question: string): boolean {
  const own = entries.filter(({ from }) => from.kind === 'commitment' && from.question === question);
  return own.some(({ proof, waived }) => proof === undefined || waived !== undefined);
}

interface Proved {
  question: string;
  proof: EntryProof;
  contract: EarlierContract;
}

function provedIn(contract: EarlierContract, { from, proof, waived }: ContractEntry): Proved[] {
  if (from.kind !== 'commitment' || proof === undefined || waived !== undefined) return [];
  return [{ question: from.question, proof, contract }];
}

function isSaidAgain(now: Answer | undefined, then: Answer | undefined): boolean {
  if (now?.value === undefined || now.committed !== undefined || then === undefined) return false;
  const said = ({ value, comment }: Answer) => canonicalJson([value ?? null, comment ?? null]);
  return said(now) === said(then);
}

function answerTo(answers: Answers, question: string): Answer | undefined {
  return Object.hasOwn(answers, question) ? answers[question] : undefined;
}
