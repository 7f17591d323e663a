import type { Answers } from '../questionnaire/answers';
import { levelShown } from '../scoring/evaluate-risk';
import { isInForce } from '../scoring/evaluate-risks';
import type { JudgedLevels } from '../scoring/judge-levels';
import { situationFor, whatIf, type SettledSituation } from '../scoring/situation';
import { tellableValues } from '../scoring/view';

/** One response of so many is looked at: trying every other answer costs a hundred times as much as judging. */
const oneOf = 256;

/** Whether a response is among those that are looked at. It depends on its id alone, whatever else is replayed with it. */
export function isSampled(id: string): boolean {
  let hash = 2_166_136_261;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 16_777_619);
  // The last bits alone would take turns with numbered ids.
  return ((hash ^ (hash >>> 15)) >>> 0) % oneOf === 0;
}

/** The questions that are asked and whose other answers would show another level of at least one risk. */
export function movedByAnother(settled: SettledSituation, answers: Answers, levels: JudgedLevels): string[] {
  const { prepared, effectiveDate } = settled;
  const situation = situationFor(prepared, { answers, effectiveDate });
  return [...prepared.questions.keys()].filter((name) => {
    if (situation.settled.get(name)?.shown !== true) return false;
    const hinging = prepared.risks.filter(({ hinges, risk }) => hinges.has(name) && isInForce(risk, effectiveDate));
    if (hinging.length === 0) return false;
    return tellableValues(situation, name, prepared.distinctions).some((value) => {
      const { evidence } = situation.answers[name] ?? {};
      const other = whatIf(situation, { [name]: { value, ...(evidence && { evidence }) } });
      return hinging.some((risk) => levelShown(risk, other) !== levels.risks.get(risk.risk.id)?.atMost);
    });
  });
}
