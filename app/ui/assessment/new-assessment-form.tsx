import { Button, ErrorSummary, Select, TextField } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { textIn, type Text } from '~/core/shared/text';
import { useWords } from '~/ui/words';

interface Props {
  ruleSet: { id: string; stages: { id: string; title: Text }[] };
  /** What was typed and what is wrong with it, after a form that could not be taken. */
  returned: { typed: Record<string, string>; issues: Issue[] } | undefined;
}

const words = ['title', 'service', 'buyer', 'vendor'] as const;

/** What is bought, for which service, by whom and when: all that is needed to begin. */
export function NewAssessmentForm({ ruleSet, returned }: Props) {
  const { language, translate } = useWords();
  const typed = returned?.typed ?? {};
  const issues = returned?.issues ?? [];
  const errorAt = (field: string) => {
    const issue = issues.find(({ where }) => where.pointer === `/${field}`);
    return issue && translate(`pages:new.problem.${issue.code}`, issue.values);
  };
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      {issues.length > 0 && (
        <ErrorSummary autoFocus heading={translate('pages:new.problems', { count: issues.length })}>
          {issues.map(({ where }) => (
            <ErrorSummary.Item href={`#new-${where.pointer.slice(1)}`} key={where.pointer}>
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
          id={`new-${name}`}
          key={name}
          label={translate(`pages:new.field.${name}.label`)}
          name={name}
        />
      ))}
      <input name="ruleSet" type="hidden" value={ruleSet.id} />
      <Select
        defaultValue={typed['stage'] ?? ''}
        description={translate('pages:new.stage.help')}
        error={errorAt('stage')}
        id="new-stage"
        label={translate('pages:new.stage.label')}
        name="stage"
      >
        <option value="">{translate('pages:new.stage.choose')}</option>
        {ruleSet.stages.map(({ id, title }) => (
          <option data-content="" key={id} value={id}>
            {textIn(title, language)}
          </option>
        ))}
      </Select>
      <div className="rs-row">
        <Button type="submit">{translate('pages:new.submit')}</Button>
      </div>
    </form>
  );
}
