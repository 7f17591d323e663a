import { Button, Checkbox, CheckboxGroup } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { useErrorAt } from '~/ui/frame/form-issues';
import { Data, useWords } from '~/ui/words';
import type { PanelPerson } from './panel-list';

/** A lead names who judges. */
export function NamePanelForm({ people, issues }: { people: PanelPerson[]; issues: Issue[] }) {
  const { translate } = useWords();
  return (
    <form className="rs-stack" method="post" noValidate>
      <CheckboxGroup
        defaultValue={people.filter(({ isJudge }) => isJudge).map(({ personId }) => personId)}
        description={translate('judgement:panel.nameHelp')}
        error={useErrorAt(issues)('members')}
        legend={translate('judgement:panel.name')}
      >
        {people.map(({ personId, name }, index) => (
          <Checkbox
            id={index === 0 ? 'field-members' : `member-${personId}`}
            key={personId}
            name="member"
            value={personId}
          >
            <Data>{name}</Data>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <div>
        <Button name="do" type="submit" value="name" variant="secondary">
          {translate('judgement:panel.nameSubmit')}
        </Button>
      </div>
    </form>
  );
}
