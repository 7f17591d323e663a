import { offeredChoices, type Question } from '../../questionnaire/questionnaire';
import type { DiffVoice } from './content-diff';
import { titleIn } from './describe';

/** A question in braces, a value in quotation marks, a word or a sign of SurveyJS's conditions. */
const piece =
  /\{([^{}]+)\}|'([^']*)'|"([^"]*)"|(<=|>=|<>|!=|==|[=<>])|\b(and|or|notempty|empty|contains|anyof|allof|notcontains)\b/gi;

const signs: Readonly<Record<string, string>> = {
  '=': 'is',
  '==': 'is',
  '<>': 'is_not',
  '!=': 'is_not',
  '<': 'below',
  '<=': 'at_most',
  '>': 'above',
  '>=': 'at_least',
};

/**
 * A condition of SurveyJS with the titles and choices people were shown in the place of names and signs: for those that
 * {@link conditionInWords} has no sentence for.
 */
export function namedCondition(condition: string, questions: readonly Question[], voice: DiffVoice): string {
  const { translate } = voice;
  const byName = new Map(questions.map((question) => [question.name, question]));
  const read = [...condition.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name = '']) => byName.get(name) ?? []);
  const quote = (text: string) => translate('words:quote', { text });
  const choice = (value: string) => {
    const offered = read.flatMap(({ accepts }) => offeredChoices(accepts)).find((one) => String(one.value) === value);
    return quote(titleIn(offered?.text, value, voice));
  };
  return condition.replaceAll(
    piece,
    (whole: string, name?: string, single?: string, double?: string, sign?: string, word?: string) => {
      if (name !== undefined) return quote(titleIn(byName.get(name)?.title, name, voice));
      if (sign !== undefined) return translate(`diff:condition.${signs[sign] ?? 'is'}`);
      if (word !== undefined) return translate(`diff:condition.${word.toLowerCase()}`);
      return choice(single ?? double ?? whole);
    },
  );
}
