import { Button, ErrorSummary, Select, TextField } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { textIn, type Text } from '~/core/shared/text';
import { useWords } from '~/ui/words';

interface Props {
  stages: { id: string; title: Text }[];
  /** What stands in the fields: what is stored, or what was typed into a form that could not be taken. */
  typed: Record<string, string>;
  /** What is wrong with it. */
  issues: Issue[];
  /** Words above the list of what is wrong, and on the button. */
  problems: string;
  submit: string;
  /** What else is sent. */
  hidden?: Record<string, string>;
}

const words = ['title', 'service', 'buyer', 'vendor'] as const;

/** What is bought, for which service, by whom and when: all that is needed to begin, and what may change later. */
export function AssessmentForm({ stages, typed, issues, problems, submit, hidden = {} }: Props) {
  const { language, translate } = useWords();
  const errorAt = (field: string) => {
    const issue = issues.find(({ where }) => where.pointer === `/${field}`);
    return issue && translate(`pages:new.problem.${issue.code}`, issue.values);
  };
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      {issues.length > 0 && (
        <ErrorSummary autoFocus heading={problems}>
          {issues.map(({ where }) => (
            <ErrorSummary.Item href={`#field-${where.pointer.slice(1)}`} key={where.pointer}>
              {errorAt(where.pointer.slice(1))}
            </ErrorSummary.Item>
          ))}
        </ErrorSummary>
      )}
      {words.map((name) => (
        <TextField
          autoComplete="off"
          defaultValue={typed[name] ?? ''}
          description={translate(`pages:new.field.${name}.help`)}
          dir="auto"
          error={errorAt(name)}
          id={`field-${name}`}
          key={name}
          label={translate(`pages:new.field.${name}.label`)}
          name={name}
        />
      ))}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <Select
        defaultValue={typed['stage'] ?? ''}
        description={translate('pages:new.stage.help')}
        error={errorAt('stage')}
        id="field-stage"
        label={translate('pages:new.stage.label')}
        name="stage"
      >
        <option value="">{translate('pages:new.stage.choose')}</option>
        {stages.map(({ id, title }) => (
          <option data-content="" key={id} value={id}>
            {textIn(title, language)}
          </option>
        ))}
      </Select>
      <div className="rs-row">
        <Button type="submit">{submit}</Button>
      </div>
    </form>
  );
}
