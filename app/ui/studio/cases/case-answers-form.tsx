import { Button, Checkbox, CheckboxGroup, Select, TextField } from '@navikt/ds-react';
import { gradeSchema } from '~/core/questionnaire/answers';
import { offeredChoices, type Question } from '~/core/questionnaire/questionnaire';
import { defaultCaseDay, type RuleCase } from '~/core/rules/rule-set-file';
import { dayText } from '~/core/shared/dates';
import { textIn } from '~/core/shared/text';
import { DayField } from '~/ui/frame/day-field';
import { useWords } from '~/ui/words';
import { gradeOf, valueOf } from './case-query';

interface Props {
  questions: readonly Question[];
  /** Names of those whose answer needs to be shown. */
  shown: readonly string[];
  ruleCase: Pick<RuleCase, 'answers' | 'effectiveDate'>;
  /** Position of the case whose answers are changed; absent for a new one. */
  edit: string | undefined;
}

/** The answers of a case, as a form that asks what they come out as; nothing is saved by it. */
export function CaseAnswersForm({ questions, shown, ruleCase, edit }: Props) {
  const { language, translate } = useWords();
  const { answers, effectiveDate = '' } = ruleCase;
  return (
    <form action="#case" className="rs-stack" method="get">
      {edit !== undefined && <input name="edit" type="hidden" value={edit} />}
      {questions.map((question) => (
        <div className="rs-stack rs-stack-small" key={question.name}>
          <AnswerField given={answers[question.name]} question={question} />
          {(shown.includes(question.name) || gradeOf(answers[question.name]) !== '') && (
            <GradeField given={answers[question.name]} question={question} />
          )}
        </div>
      ))}
      <DayField
        description={translate('cases:day.help', { day: dayText(defaultCaseDay, language) })}
        id="case-day"
        label={translate('cases:day.label')}
        name="day"
        value={effectiveDate}
      />
      <div>
        <Button type="submit" variant="secondary">
          {translate('cases:try')}
        </Button>
      </div>
    </form>
  );
}

interface FieldProps {
  question: Question;
  given: unknown;
}

/** Sent empty too: the answers of a case that are not among the fields stay as they are. */
function AnswerField({ question: { name, title, accepts }, given }: FieldProps) {
  const { language, translate } = useWords();
  const value = valueOf(given);
  const values = value === undefined ? [] : [value].flat().map(String);
  const label = <span data-content="">{textIn(title, language)}</span>;
  const choices = offeredChoices(accepts);
  if (accepts.kind === 'choices')
    return (
      <CheckboxGroup legend={label}>
        <input name={`a.${name}`} type="hidden" value="" />
        {choices.map((choice) => (
          <Checkbox
            defaultChecked={values.includes(String(choice.value))}
            key={String(choice.value)}
            name={`a.${name}`}
            value={String(choice.value)}
          >
            <span data-content="">{textIn(choice.text, language)}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
    );
  if (choices.length === 0)
    return (
      <TextField
        autoComplete="off"
        className="rs-short-field"
        defaultValue={values[0] ?? ''}
        label={label}
        name={`a.${name}`}
      />
    );
  return (
    <Select defaultValue={values[0] ?? ''} label={label} name={`a.${name}`}>
      <option value="">{translate('cases:blank')}</option>
      {choices.map((choice) => (
        <option data-content="" key={String(choice.value)} value={String(choice.value)}>
          {textIn(choice.text, language)}
        </option>
      ))}
    </Select>
  );
}

/** How well the answer is shown. */
function GradeField({ question: { name, title }, given }: FieldProps) {
  const { language, translate } = useWords();
  const label = (
    <>
      {translate('cases:grade.label')}{' '}
      <span className="aksel-sr-only" data-content="">
        {textIn(title, language)}
      </span>
    </>
  );
  return (
    <Select className="rs-short-field" defaultValue={gradeOf(given)} label={label} name={`g.${name}`} size="small">
      <option value="">{translate('cases:grade.unsaid')}</option>
      {gradeSchema.options.map((grade) => (
        <option key={grade} value={grade}>
          {translate(`common:grade.${grade}`)}
        </option>
      ))}
    </Select>
  );
}
