import { offeredChoices } from '../../questionnaire/questionnaire';
import { expressionInWords } from '../../rules/in-words';
import type { WordsContext } from '../../rules/name-terms';
import { riskParts, type Risk, type Stopper } from '../../rules/rule-set';
import type { Measure, RuleCase } from '../../rules/rule-set-file';
import { flagSaid, listSaid, plainSaid, textSaid, titleIn, wordSaid, type Described, type Said } from './describe';

/** All that is said of one risk, its expressions in words. */
export function describeRisk(risk: Risk, words: WordsContext): Described {
  const { id, title, controls, cases } = risk;
  const said: Said[] = [
    ...textSaid('title', title),
    ...plainSaid('domain_of', risk.domain),
    ...(['cause', 'event', 'harm', 'right'] as const).flatMap((part) => textSaid(part, risk[part])),
    ...wordSaid('can_act', `act_${risk.canAct}`, words),
    ...riskParts.flatMap((part) => plainSaid(part, expressionInWords(risk[part], words))),
    ...Object.entries(risk.reasons).flatMap(([part, reason]) => textSaid('reason', reason, part)),
    ...controls.flatMap((control) => [
      ...textSaid('control', control.title, control.id),
      ...plainSaid('control_in_place', expressionInWords(control.inPlace, words), control.id),
      ...plainSaid('control_steps', control.quarterSteps, control.id),
      ...wordSaid('control_kind', control.kind, words, control.id),
      ...plainSaid('control_shown_by', questionTitle(control.shownBy, words), control.id),
      ...textSaid('control_reason', control.reason, control.id),
    ]),
    ...aboutSaid(risk, cases, words),
    ...plainSaid('valid_from', risk.validFrom),
    ...plainSaid('valid_to', risk.validTo),
  ];
  return { kind: 'risk', name: id, title: titleIn(title, id, words), said };
}

/** All that is said of one stopper, its expression in words. */
export function describeStopper(stopper: Stopper, words: WordsContext): Described {
  const { id, title } = stopper;
  const said: Said[] = [
    ...textSaid('title', title),
    ...textSaid('explanation', stopper.explanation),
    ...plainSaid('domain_of', stopper.domain),
    ...flagSaid('prohibited', stopper.prohibitedByLaw, words),
    ...wordSaid('can_act', `act_${stopper.canAct}`, words),
    ...plainSaid('when', expressionInWords(stopper.when, words)),
    ...aboutSaid(stopper, stopper.cases, words),
  ];
  return { kind: 'stopper', name: id, title: titleIn(title, id, words), said };
}

/** All that is said of one measure. */
export function describeMeasure(measure: Measure, words: WordsContext): Described {
  const { id, title } = measure;
  const said: Said[] = [
    ...textSaid('title', title),
    ...plainSaid('domain_of', measure.domain),
    ...plainSaid('stage_of', measure.stage),
    ...wordSaid('strength', measure.strength, words),
    ...textSaid('first_step', measure.firstStep),
    ...textSaid('measure_proof', measure.proof),
    ...textSaid('clause', measure.clause),
    ...textSaid('good_practice', measure.goodPractice),
    ...wordSaid('can_act', `act_${measure.canAct}`, words),
    ...listSaid('risks', measure.risks),
    ...listSaid(
      'met_by',
      measure.metBy.map((name) => questionTitle(name, words)),
    ),
    ...listSaid('sources', measure.sources),
  ];
  return { kind: 'measure', name: id, title: titleIn(title, id, words), said };
}

function aboutSaid(
  { sources, factors, reviewedBy }: Pick<Risk, 'sources' | 'factors' | 'reviewedBy'>,
  cases: readonly RuleCase[],
  words: WordsContext,
): Said[] {
  return [
    ...listSaid('sources', sources),
    ...listSaid('factors', factors),
    ...listSaid('reviewed_by', reviewedBy),
    ...cases.flatMap((one) => plainSaid('case', caseInWords(one, words), one.name)),
  ];
}

function caseInWords({ answers, expect, effectiveDate }: RuleCase, words: WordsContext): string {
  const { translate } = words;
  const given = Object.entries(answers).map(([name, value]) =>
    translate('diff:pair', { name: questionTitle(name, words), value: answerInWords(name, value, words) }),
  );
  const expected = Object.entries(expect).map(([part, value]) =>
    translate('diff:pair', {
      name: translate(`diff:expect.${part}`),
      value: typeof value === 'boolean' ? translate(`diff:values.${value ? 'yes' : 'no'}`) : String(value),
    }),
  );
  const day = effectiveDate === undefined ? [] : [translate('diff:case_day', { day: effectiveDate })];
  return [...day, ...given, ...expected].join('\n');
}

function answerInWords(name: string, value: unknown, words: WordsContext): string {
  const accepts = questionOf(name, words)?.accepts;
  const choices = accepts === undefined ? [] : offeredChoices(accepts);
  const one = (item: unknown) => {
    const choice = choices.find((offered) => offered.value === item);
    if (choice !== undefined) return titleIn(choice.text, String(item), words);
    return typeof item === 'string' ? item : JSON.stringify(item);
  };
  return Array.isArray(value) ? value.map(one).join(', ') : one(value);
}

function questionTitle(name: string, words: WordsContext): string {
  return titleIn(questionOf(name, words)?.title, name, words);
}

function questionOf(name: string, { questionnaires }: WordsContext) {
  return questionnaires.flatMap(({ questions }) => questions).find((question) => question.name === name);
}
