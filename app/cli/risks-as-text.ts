import type { RiskRuleSet } from '~/core/rules/rule-set';
import type { Range, Reading, RiskEvaluation } from '~/core/scoring/evaluation';
import type { Level } from '~/core/rules/rule-set-file';
import { type Text, textIn, type Translate } from '~/core/shared/text';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import { plain, textTable } from './text-table';

/** How many of the questions worth asking are listed; `--json` has them all. */
const mostQuestions = 5;

interface Subject {
  evaluation: RiskEvaluation;
  ruleSet: RiskRuleSet;
  questionnaires: Questionnaire[];
  language: string;
  translate: Translate;
}

/** The result of the method `risks` for a terminal: what to do first, then why. */
export function risksAsText(subject: Subject): string {
  const { evaluation, translate } = subject;
  const { recommendation, completeness, proof } = evaluation;
  const words = (key: string) => translate(`common:recommendation.${key}`);
  return [
    `${translate('cli:score.recommendation')} ${rangeOf(recommendation, words, translate)}`,
    domains(subject),
    risks(subject),
    stoppers(subject),
    questions(subject),
    translate('cli:score.completeness', { answered: completeness.answered, apply: completeness.apply }),
    translate('cli:score.proof', { shown: proof.documented + proof.verified, lookedFor: proof.lookedFor }),
    translate('cli:score.reading'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function headings(first: string, translate: Translate): string[] {
  return [first, 'inherent', 'stated', 'evidenced'].map((key) => translate(`cli:score.column.${key}`));
}

function domains({ evaluation, ruleSet, language, translate }: Subject): string {
  const rows = evaluation.domains.map((domain) => [
    textIn(ruleSet.domains.find(({ id }) => id === domain.id)?.title, language),
    ...[domain.inherent, domain.stated, domain.evidenced].map((level) => levelOf(level, translate)),
  ]);
  const { inherent, stated, evidenced } = evaluation.overall;
  const overall = [
    translate('cli:score.overall'),
    ...[inherent, stated, evidenced].map((level) => levelOf(level, translate)),
  ];
  return textTable(headings('domain', translate), [...rows, overall]);
}

function risks({ evaluation, ruleSet, language, translate }: Subject): string {
  const rows = evaluation.risks.map((risk) => [
    textIn(ruleSet.risks.find(({ id }) => id === risk.id)?.title, language),
    ...[risk.inherent, risk.stated, risk.evidenced].map((reading: Reading) => levelOf(reading.level, translate)),
  ]);
  return textTable(headings('risk', translate), rows);
}

function stoppers({ evaluation, ruleSet, language, translate }: Subject): string {
  if (evaluation.stoppers.length === 0) return '';
  const rows = evaluation.stoppers.map(({ id, state }) => [
    textIn(ruleSet.stoppers.find((stopper) => stopper.id === id)?.title, language),
    translate(`common:stopper.${state}`),
  ]);
  return textTable([translate('cli:score.column.stopper'), translate('cli:score.column.state')], rows);
}

function questions({ evaluation, questionnaires, language, translate }: Subject): string {
  const worth = evaluation.questionsWorthAsking;
  if (worth.length === 0) return '';
  const titles = new Map<string, Text>(
    questionnaires.flatMap((one) => one.questions).map(({ name, title }) => [name, title]),
  );
  const lines = worth
    .slice(0, mostQuestions)
    .map(({ question }) => `  - ${plain(textIn(titles.get(question), language))} (${question})`);
  const isCut = lines.length < worth.length;
  const head = isCut
    ? translate('cli:score.worth_asking_first', { total: worth.length, count: lines.length })
    : translate('cli:score.worth_asking', { count: worth.length });
  return [head, ...lines].join('\n');
}

function levelOf(range: Range<Level>, translate: Translate): string {
  return rangeOf(range, (level) => translate(`common:level.${level}`), translate);
}

function rangeOf<Value extends string>(
  { atLeast, atMost }: Range<Value>,
  words: (value: Value) => string,
  translate: Translate,
): string {
  if (atLeast === atMost) return words(atLeast);
  return translate('common:range', { atLeast: words(atLeast), atMost: words(atMost) });
}
