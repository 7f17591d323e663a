import { Button } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import type { Text } from '~/core/shared/text';
import { FormIssues } from '~/ui/frame/form-issues';
import { useFields } from '~/ui/frame/form-fields';
import { Content, useWords } from '~/ui/words';
import { OneOf, SomeOf } from './choices';

interface Props {
  typed: Record<string, string>;
  chosen: string[];
  /** Those that can have come true. */
  risks: readonly { id: string; title: Text }[];
  issues: Issue[];
}

/** What went wrong, or was said to. */
export function IncidentForm({ typed, chosen, risks, issues }: Props) {
  const { translate } = useWords();
  const words = 'contract:incidents.field';
  const field = useFields(words, { typed, issues });
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('contract:incidents.problem')} issues={issues} />
      <OneOf
        choices={(['incident', 'complaint'] as const).map((value) => ({
          value,
          text: translate(`contract:incidentKind.${value}`),
        }))}
        chosen={typed['kind'] ?? ''}
        error={field.errorAt('kind')}
        id="field-kind"
        legend={translate(`${words}.kind.label`)}
        name="kind"
      />
      {field.day('on')}
      {field.passage('what')}
      {field.count('affected')}
      <SomeOf
        choices={risks.map(({ id, title }) => ({ value: id, text: <Content text={title} /> }))}
        chosen={chosen}
        description={translate(`${words}.risks.help`)}
        error={field.errorAt('risks')}
        id="field-risks"
        legend={translate(`${words}.risks.label`)}
        name="risks"
      />
      <div className="rs-row">
        <Button type="submit">{translate('contract:incidents.submit')}</Button>
      </div>
    </form>
  );
}
