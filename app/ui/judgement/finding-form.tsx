import { Button, Select } from '@navikt/ds-react';
import { hasDocument, saysAnotherWay } from '~/core/judgement/check-finding';
import type { Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { Issue } from '~/core/shared/issue';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { TextArea } from '~/ui/frame/text-area';
import { Content, useWords } from '~/ui/words';
import { OverrideField } from './override-field';
import type { TypedFindingFields } from './typed-finding';

interface Props {
  question: Question;
  answer: Answer | undefined;
  typed: TypedFindingFields;
  issues: Issue[];
  isNew: boolean;
  /** A second person only verifies or rejects: the document is the team's own, and so is the answer. */
  isSecond?: boolean;
}

/** Where somebody writes down what they find about one answer; closed until they open it. */
export function FindingForm({ question, answer, typed, issues, isNew, isSecond = false }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  const isRefused = issues.length > 0;
  // Many forms stand on the page: only the one that was refused is led to.
  const idOf = (field: string) => (isRefused ? `field-${field}` : `${field}-${question.name}`);
  return (
    <details open={isRefused}>
      <summary>
        {translate(isNew ? 'judgement:sheet.find' : 'judgement:sheet.change')}{' '}
        <span className="aksel-sr-only">
          {translate('judgement:sheet.about')} <Content text={question.title} />
        </span>
      </summary>
      <form className="rs-inset rs-stack" method="post" noValidate>
        <FormIssues heading={translate('judgement:sheet.problem')} issues={issues} />
        <input name="question" type="hidden" value={question.name} />
        <GradeField
          error={errorAt('grade')}
          id={idOf('grade')}
          isConfirmable={hasDocument(answer) && !isSecond}
          value={typed.grade}
        />
        {saysAnotherWay(answer) && (
          <AcceptField
            error={errorAt('equivalent')}
            id={idOf('equivalent')}
            name="equivalent"
            value={typed.equivalent}
          />
        )}
        {answer?.notApplicable !== undefined && (
          <AcceptField
            error={errorAt('notApplicable')}
            id={idOf('notApplicable')}
            name="notApplicable"
            value={typed.notApplicable}
          />
        )}
        {!isSecond && (
          <OverrideField error={errorAt('override')} id={idOf('override')} question={question} typed={typed.override} />
        )}
        <TextArea
          defaultValue={typed.reason}
          description={translate(isSecond ? 'procurement:checks.reasonHelp' : 'judgement:sheet.reasonHelp')}
          error={errorAt('reason')}
          id={idOf('reason')}
          label={translate('judgement:sheet.reason')}
          name="reason"
          rows={3}
        />
        <div>
          <Button name="do" size="small" type="submit" value="save">
            {translate('judgement:sheet.save')}
          </Button>
        </div>
      </form>
    </details>
  );
}

interface FieldProps {
  id: string;
  value: string;
  error: string | undefined;
}

function GradeField({ isConfirmable, ...field }: FieldProps & { isConfirmable: boolean }) {
  const { translate } = useWords();
  return (
    <Select
      defaultValue={field.value}
      error={field.error}
      id={field.id}
      label={translate('judgement:sheet.gradeLabel')}
      name="grade"
    >
      <option value="">{translate('judgement:sheet.gradeNone')}</option>
      {isConfirmable && <option value="documented">{translate('judgement:sheet.gradeDocumented')}</option>}
      <option value="verified">{translate('judgement:sheet.gradeVerified')}</option>
      <option value="rejected">{translate('judgement:sheet.gradeRejected')}</option>
    </Select>
  );
}

function AcceptField({ name, ...field }: FieldProps & { name: 'equivalent' | 'notApplicable' }) {
  const { translate } = useWords();
  return (
    <Select
      defaultValue={field.value}
      error={field.error}
      id={field.id}
      label={translate(`judgement:sheet.${name}`)}
      name={name}
    >
      <option value="">{translate('judgement:sheet.notSaid')}</option>
      <option value="accepted">{translate('judgement:sheet.accepted')}</option>
      <option value="refused">{translate('judgement:sheet.refused')}</option>
    </Select>
  );
}
