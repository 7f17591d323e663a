import type { Answer, Answers } from '../questionnaire/answers';
import type { Contract, EntryProof } from './contract';

/**
 * The answers as they stand under a contract: a commitment that was proved is one no longer, and its answer is shown by
 * what proved it. Whoever accepted the proof of another way accepted it as equal. Nothing else changes: what is open or
 * overdue stays promised, and an answer that no longer promises anything stays as it is.
 * @param since the instant (ISO 8601) at which the answers were written down: proofs that were accepted before are in
 * them already. Empty for what the winner handed in.
 */
export function contractAnswers(answers: Answers, { entries }: Pick<Contract, 'entries'>, since = ''): Answers {
  const proved = entries.flatMap(({ from, proof, waived }): [string, Answer][] => {
    if (from.kind !== 'commitment' || proof === undefined || waived !== undefined || proof.at <= since) return [];
    const answer = Object.hasOwn(answers, from.question) ? answers[from.question] : undefined;
    return answer?.committed === undefined ? [] : [[from.question, shown(answer, proof)]];
  });
  return { ...answers, ...Object.fromEntries(proved) };
}

function shown(
  { committed: _committed, evidence: _evidence, ...said }: Answer,
  { grade, document, received, expires }: EntryProof,
): Answer {
  const isAnotherWay = [said.value].flat().includes('other');
  return {
    ...said,
    ...(isAnotherWay && { equivalentAccepted: true }),
    evidence: {
      grade,
      ...(document !== '' && { document }),
      dated: received,
      ...(expires !== undefined && { expires }),
    },
  };
}
