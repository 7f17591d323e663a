import type { PointsRuleSet } from '~/core/rules/rule-set';
import type { PointsEvaluation } from '~/core/scoring/evaluation';
import { textIn, type Translate } from '~/core/shared/text';
import { plain, textTable } from './text-table';

/** The result of the method `points` for a terminal: the level, and the sums it came from. */
export function pointsAsText(
  evaluation: PointsEvaluation,
  ruleSet: PointsRuleSet,
  language: string,
  translate: Translate,
): string {
  const band = ruleSet.levels.bands.find(({ id }) => id === evaluation.level);
  const column = (key: string) => translate(`cli:score.column.${key}`);
  const totals = evaluation.totals.map(({ name, value, max, maxAsked }) => [
    textIn(ruleSet.totals[name]?.title, language),
    ...[value, max, maxAsked].map(String),
  ]);
  const figures = evaluation.figures.map(({ name, value }) => [
    textIn(ruleSet.figures.find((figure) => figure.name === name)?.title, language),
    String(value),
  ]);
  return [
    translate('cli:score.level', { level: plain(textIn(band?.title, language)) }),
    textTable([column('total'), column('points'), column('max'), column('maxAsked')], totals),
    figures.length === 0 ? '' : textTable([column('figure'), column('value')], figures),
    `${translate('cli:score.blanks', { count: evaluation.blanks.length })} ${plain(textIn(ruleSet.blanks, language))}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
