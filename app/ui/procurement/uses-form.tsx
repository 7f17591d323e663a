import { Button, Select } from '@navikt/ds-react';
import { questionUseSchema, type QuestionUse } from '~/core/questionnaire/envelope';
import type { Question, Questionnaire } from '~/core/questionnaire/questionnaire';
import type { Issue } from '~/core/shared/issue';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Part } from '~/ui/frame/part';
import { Content, useWords } from '~/ui/words';

interface Props {
  questionnaires: Questionnaire[];
  uses: Record<string, QuestionUse>;
  proposed: Record<string, QuestionUse>;
  mayConfirm: boolean;
  issues: Issue[];
}

/** What each question to vendors is used for, to be changed and confirmed. */
export function UsesForm({ questionnaires, uses, proposed, mayConfirm, issues }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('procurement:uses.problem')} issues={issues} />
      <dl className="rs-facts">
        {questionUseSchema.options.map((use) => (
          <div className="rs-facts-entry" key={use}>
            <dt>{translate(`procurement:use.${use}.name`)}</dt>
            <dd>{translate(`procurement:use.${use}.means`)}</dd>
          </div>
        ))}
      </dl>
      {questionnaires.map(({ id, title, questions }) => (
        <Part id={`uses-${id}`} key={id} title={<Content text={title} />}>
          {questions.map((question) => (
            <UseSelect
              error={errorAt(question.name)}
              isDisabled={!mayConfirm}
              key={question.name}
              proposed={proposed[question.name] ?? 'information'}
              question={question}
              use={uses[question.name] ?? 'information'}
            />
          ))}
        </Part>
      ))}
      {mayConfirm && (
        <div>
          <Button type="submit">{translate('procurement:uses.submit')}</Button>
        </div>
      )}
    </form>
  );
}

interface UseProps {
  question: Question;
  use: QuestionUse;
  proposed: QuestionUse;
  isDisabled: boolean;
  error: string | undefined;
}

function UseSelect({ question: { name, title }, use, proposed, isDisabled, error }: UseProps) {
  const { translate } = useWords();
  return (
    <Select
      defaultValue={use}
      description={
        use === proposed
          ? undefined
          : translate('procurement:uses.proposed', { use: translate(`procurement:use.${proposed}.name`) })
      }
      disabled={isDisabled}
      error={error}
      id={`field-${name}`}
      label={<Content text={title} />}
      name={name}
      size="small"
    >
      {questionUseSchema.options.map((option) => (
        <option key={option} value={option}>
          {translate(`procurement:use.${option}.name`)}
        </option>
      ))}
    </Select>
  );
}
