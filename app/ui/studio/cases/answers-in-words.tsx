import type { AnswerValue } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { RuleCase } from '~/core/rules/rule-set-file';
import { dayText } from '~/core/shared/dates';
import { AnswerText } from '~/ui/answers/answer-text';
import { Content, useWords } from '~/ui/words';
import { gradeOf, valueOf } from './case-query';

interface Props {
  ruleCase: Pick<RuleCase, 'answers' | 'effectiveDate'>;
  questions: readonly Question[];
}

/** Answers under the questions they were given to; those that cannot move the rule are left out. */
export function AnswersInWords({ ruleCase: { answers, effectiveDate }, questions }: Props) {
  const { language, translate } = useWords();
  return (
    <>
      {effectiveDate !== undefined && (
        <p>{translate('rulebook:case.day', { day: dayText(effectiveDate, language) })}</p>
      )}
      <dl className="rs-facts">
        {questions
          .filter(({ name }) => name in answers)
          .map((question) => {
            const given = answers[question.name];
            return (
              <div className="rs-facts-entry" key={question.name}>
                <dt>
                  <Content text={question.title} />
                </dt>
                <dd>
                  <AnswerText answer={{ value: valueOf(given) as AnswerValue }} question={question} />
                  {gradeOf(given) !== '' && ` · ${translate(`common:grade.${gradeOf(given)}`)}`}
                </dd>
              </div>
            );
          })}
      </dl>
    </>
  );
}
