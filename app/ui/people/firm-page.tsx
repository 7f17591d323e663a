import { Button, Checkbox, CheckboxGroup, Heading } from '@navikt/ds-react';
import type { FirmMember } from '~/core/procurement/firm-member';
import type { Issue } from '~/core/shared/issue';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { Data, useWords } from '~/ui/words';

interface Props {
  firm: { name: string; people: FirmMember[] };
  issues: Issue[];
}

/** The people of one's own firm, and whose account can be closed or opened again. */
export function FirmPage({ firm: { name, people }, issues }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <Page heading={translate('people:firm.title')}>
      <FormIssues heading={translate('people:problems', { count: issues.length })} issues={issues} />
      <p>
        {translate('people:firm.of')} <Data>{name}</Data>
      </p>
      <p>{translate('people:firm.lead')}</p>
      <ul className="rs-plain-list rs-stack">
        {people.map((member) => (
          <li className="rs-card rs-stack rs-stack-small" key={member.id}>
            <Heading level="2" size="small">
              <Data>{member.name}</Data>
            </Heading>
            <p>
              <Data>{member.email}</Data>
              {member.isYou && ` · ${translate('people:firm.you')}`}
              {member.isClosed && ` · ${translate('people:firm.closed')}`}
            </p>
            {member.mayChange && member.isClosed && <OpenForm {...member} />}
            {member.mayChange && !member.isClosed && <CloseForm {...member} error={errorAt(`sure-${member.id}`)} />}
          </li>
        ))}
      </ul>
    </Page>
  );
}

function CloseForm({ id, name, isYou, error }: FirmMember & { error: string | undefined }) {
  const { translate } = useWords();
  const sure = isYou ? translate('people:firm.sureOwn') : translate('people:firm.sure', { name });
  return (
    <form className="rs-stack rs-stack-small" method="post" noValidate>
      <input name="person" type="hidden" value={id} />
      <CheckboxGroup defaultValue={[]} error={error} legend={translate('people:firm.confirm')} size="small">
        <Checkbox id={`field-sure-${id}`} name="sure" value="yes">
          {sure}
        </Checkbox>
      </CheckboxGroup>
      <div>
        <Button name="intent" size="small" type="submit" value="close" variant="secondary">
          {isYou ? translate('people:firm.closeOwn') : translate('people:firm.close', { name })}
        </Button>
      </div>
    </form>
  );
}

function OpenForm({ id, name }: FirmMember) {
  const { translate } = useWords();
  return (
    <form method="post">
      <input name="person" type="hidden" value={id} />
      <Button name="intent" size="small" type="submit" value="open" variant="secondary">
        {translate('people:firm.open', { name })}
      </Button>
    </form>
  );
}
