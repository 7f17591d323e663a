import { Button } from '@navikt/ds-react';
import type { Contract } from '~/core/judgement/contract';
import type { Issue } from '~/core/shared/issue';
import { FormIssues } from '~/ui/frame/form-issues';
import { useFields } from '~/ui/frame/form-fields';
import { Data, useWords } from '~/ui/words';
import { SomeOf } from './choices';

interface Props {
  typed: Record<string, string>;
  managers: string[];
  members: { personId: string; name: string }[];
  issues: Issue[];
}

/** What was signed: number, title, day, and who manages it. */
export function ContractForm({ typed, managers, members, issues }: Props) {
  const { translate } = useWords();
  const field = useFields('contract:edit.field', { typed, issues });
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('contract:edit.problem')} issues={issues} />
      {field.line('title')}
      {field.line('number')}
      {field.day('signedOn')}
      <SomeOf
        choices={members.map(({ personId, name }) => ({ value: personId, text: <Data>{name}</Data> }))}
        chosen={managers}
        description={translate('contract:edit.field.managers.help')}
        error={field.errorAt('managers')}
        id="field-managers"
        legend={translate('contract:edit.field.managers.label')}
        name="managers"
      />
      {field.line('reminderDays')}
      <div className="rs-row">
        <Button type="submit">{translate('contract:edit.submit')}</Button>
      </div>
    </form>
  );
}

/** What stands in the fields of a contract at first: what is written down, or what the round says. */
export function typedContract(
  contract: Pick<Contract, 'title' | 'number' | 'signedOn' | 'reminderDays'> | undefined,
  usual: { title: string; reminderDays: number[] },
): Record<string, string> {
  const { title, reminderDays } = contract ?? usual;
  return {
    title,
    number: contract?.number ?? '',
    signedOn: contract?.signedOn ?? '',
    reminderDays: reminderDays.join(', '),
  };
}
