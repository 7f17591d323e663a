import type { RiskRuleSet } from '../../rules/rule-set';
import type { DiffVoice } from './content-diff';
import { plainSaid, textSaid, wordSaid, type Said } from './describe';

/** Every cell, number and list of a rule set that is policy, each by itself. */
export function tablesSaid(ruleSet: RiskRuleSet, voice: DiffVoice): Said[] {
  const { parameters, domains, stages, facts, notAsked, recommendation } = ruleSet;
  const cells = (field: string, table: readonly (readonly (string | number)[])[], isWord: boolean): Said[] =>
    table.flatMap((row, from) =>
      row.flatMap((value, to) => {
        const of = voice.translate(`diff:cells.${field}`, { row: from + 1, column: to + 1 });
        return isWord ? wordSaid(field, `level_${value}`, voice, of) : plainSaid(field, value, of);
      }),
    );
  const named = (field: string, of: string, value: number) =>
    plainSaid(field, value, voice.translate(`diff:values.${of}`));
  return [
    ...cells('severity_table', parameters.severity, false),
    ...cells('matrix', parameters.matrix, true),
    ...plainSaid('severity_rises', parameters.severityRisesUpTo),
    ...Object.entries(parameters.grades).flatMap(([grade, value]) => named('grade', `grade_${grade}`, value)),
    ...Object.entries(parameters.quarterSteps).flatMap(([kind, value]) =>
      named('quarter_steps', `steps_${kind}`, value),
    ),
    ...wordSaid('measures_from', `level_${parameters.measuresFrom}`, voice),
    ...wordSaid('measure_met_from', `grade_${parameters.measureMetFrom}`, voice),
    ...plainSaid('smallest_change', parameters.smallestChange),
    ...Object.entries(parameters.reasons).flatMap(([of, reason]) => textSaid('reason', reason, of)),
    ...domains.flatMap(({ id, title, asks }) => [
      ...textSaid('domain', title, id),
      ...textSaid('domain_asks', asks, id),
    ]),
    ...stages.flatMap(({ id, title }) => textSaid('stage', title, id)),
    ...Object.entries(facts).flatMap(([name, { title, of }]) => [
      ...textSaid('fact', title, name),
      ...plainSaid('fact_of', of.join(', '), name),
    ]),
    ...Object.entries(notAsked).flatMap(([name, value]) =>
      plainSaid('not_asked', Array.isArray(value) ? value.join(', ') : String(value), name),
    ),
    ...Object.entries(recommendation).flatMap(([of, value]) =>
      wordSaid('recommendation', `recommend_${value}`, voice, voice.translate(`diff:values.level_${of}`)),
    ),
  ];
}
