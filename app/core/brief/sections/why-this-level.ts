import type { RiskResult } from '../../scoring/evaluation';
import { valueInWords } from '../answer-in-words';
import { type BriefContext, questionTitle } from '../brief-context';

/** The cell of the matrix behind a level, and how severity and likelihood came about. */
export function levelInWords({ explanations, voice }: BriefContext, result: RiskResult): string {
  const explanation = explanations.get(result.id);
  const { cell, severity, likelihood } = explanation ?? {};
  if (!cell || !severity || !likelihood) return voice.say('why.not_present');
  const sentences = [
    voice.say('why.cell', { severity: cell.severity, likelihood: cell.likelihood, level: voice.level(cell.level) }),
    voice.say(severity.rose ? 'why.severity_rose' : 'why.severity', {
      gravity: severity.gravity,
      irremediability: severity.irremediability,
      severity: cell.severity,
    }),
    voice.say('why.likelihood', {
      exposed: likelihood.exposed,
      after: likelihood.afterSafeguards,
      likelihood: cell.likelihood,
    }),
    ...(result.blanks.length > 0 ? [voice.say('why.blanks', { count: result.blanks.length })] : []),
    ...(result.exact ? [] : [voice.say('why.wider')]),
  ];
  return sentences.join(' ');
}

/** The cell of the matrix behind a level, and how many open questions bear on it. */
export function cellInWords({ explanations, voice }: BriefContext, result: RiskResult): string {
  const cell = explanations.get(result.id)?.cell;
  if (!cell) return voice.say('why.not_present');
  const sentences = [
    voice.say('why.cell', { severity: cell.severity, likelihood: cell.likelihood, level: voice.level(cell.level) }),
    ...(result.blanks.length > 0 ? [voice.say('why.blanks', { count: result.blanks.length })] : []),
  ];
  return sentences.join(' ');
}

/** The smallest change of the system that lowers the level, with the proof it needs. */
export function smallestChangeInWords(context: BriefContext, result: RiskResult): string {
  const { explanations, questions, translate, voice } = context;
  const change = explanations.get(result.id)?.smallestChange;
  if (!change || change.kind === 'nothing_to_lower') return voice.say('change.nothing_to_lower');
  if (change.kind === 'none') return voice.say('change.none', { count: change.most });
  const steps = change.steps.map((step) => {
    const question = questionTitle(context, step.question);
    const grade = translate(`common:grade.${step.grade}`);
    const value = voice.quoted(valueInWords(step.value, questions.get(step.question), voice));
    return voice.say(`change.${step.onlyProof ? 'proof' : step.grade === 'claimed' ? 'claim' : 'step'}`, {
      question,
      value,
      grade,
    });
  });
  return [voice.say('change.to', { level: voice.level(change.to), count: steps.length }), ...steps].join('\n');
}
