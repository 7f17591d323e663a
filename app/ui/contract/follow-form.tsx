import { Button } from '@navikt/ds-react';
import type { Incident } from '~/core/judgement/contract';
import type { Issue } from '~/core/shared/issue';
import { FormIssues } from '~/ui/frame/form-issues';
import { useFields } from '~/ui/frame/form-fields';
import { Part } from '~/ui/frame/part';
import { useWords } from '~/ui/words';

interface Props {
  incident: Incident;
  typed: Record<string, string> | undefined;
  issues: Issue[];
}

/** What became of an incident. */
export function FollowForm({ incident, typed, issues }: Props) {
  const { translate } = useWords();
  const { affected, remedy, closedOn = '' } = incident;
  const stored = { affected: affected === undefined ? '' : String(affected), remedy, closedOn };
  const field = useFields('contract:incidents.field', { typed: typed ?? stored, issues });
  return (
    <Part id="follow" title={translate('contract:incidents.follow')}>
      <form className="rs-stack rs-stack-large" method="post" noValidate>
        <FormIssues heading={translate('contract:incidents.followProblem')} issues={issues} />
        {field.count('affected')}
        {field.passage('remedy')}
        {field.count('found')}
        {field.count('restored')}
        {field.day('closedOn')}
        <div className="rs-row">
          <Button type="submit">{translate('contract:incidents.followSubmit')}</Button>
        </div>
      </form>
    </Part>
  );
}
