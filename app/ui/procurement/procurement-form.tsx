import { Button, Select, TextField } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { textIn, type Text } from '~/core/shared/text';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { useWords } from '~/ui/words';

interface Props {
  stages: { id: string; title: Text }[];
  /** What stands in the fields: what is stored, or what was typed into a form that could not be taken. */
  typed: Record<string, string>;
  issues: Issue[];
  submit: string;
  /** What else is sent. */
  hidden?: Record<string, string>;
}

const lines = ['title', 'service', 'reference', 'ocid'] as const;

/** What is bought, for which service, at which stage and under which references. */
export function ProcurementForm({ stages, typed, issues, submit, hidden = {} }: Props) {
  const { language, translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('procurement:form.problem')} issues={issues} />
      {lines.map((name) => (
        <TextField
          autoComplete="off"
          defaultValue={typed[name] ?? ''}
          description={translate(`procurement:field.${name}.help`)}
          dir={name === 'ocid' ? 'ltr' : 'auto'}
          error={errorAt(name)}
          id={`field-${name}`}
          key={name}
          label={translate(`procurement:field.${name}.label`)}
          name={name}
        />
      ))}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <Select
        defaultValue={typed['stage'] ?? ''}
        description={translate('procurement:field.stage.help')}
        error={errorAt('stage')}
        id="field-stage"
        label={translate('procurement:field.stage.label')}
        name="stage"
      >
        <option value="">{translate('procurement:field.stage.choose')}</option>
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
