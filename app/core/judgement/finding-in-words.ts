import { valueInWords } from '../brief/answer-in-words';
import type { Voice } from '../brief/voice';
import type { Question } from '../questionnaire/questionnaire';
import type { Finding } from './finding';

/** What a finding says, each part on a line of its own, the reason last; that the answer stands where there is none. */
export function findingInWords(finding: Finding | undefined, question: Question | undefined, voice: Voice): string {
  const tell = (key: string, values?: Record<string, string>) => voice.translate(`judgement:${key}`, values);
  if (finding === undefined) return tell('finding.none');
  const { grade, equivalent, notApplicable, override, reason } = finding;
  return [
    ...(override === undefined ? [] : [tell('finding.override', { value: valueInWords(override, question, voice) })]),
    ...(grade === undefined ? [] : [tell('finding.grade', { grade: voice.translate(`common:grade.${grade}`) })]),
    ...(equivalent === undefined ? [] : [tell(`finding.equivalent.${equivalent}`)]),
    ...(notApplicable === undefined ? [] : [tell(`finding.notApplicable.${notApplicable}`)]),
    ...(reason === '' ? [] : [tell('finding.reason', { reason: voice.data(reason) })]),
  ].join('\n');
}
