import { Checkbox, CheckboxGroup } from '@navikt/ds-react';
import { staffRoles } from '~/core/procurement/role';
import { useWords } from '~/ui/words';

interface Props {
  picked: readonly string[];
  error: string | undefined;
}

/** The roles that are given in a public body, each with what it is for. */
export function RoleFields({ picked, error }: Props) {
  const { translate } = useWords();
  return (
    <CheckboxGroup
      defaultValue={[...picked]}
      error={error}
      id="field-roles"
      legend={translate('people:admin.roles')}
      tabIndex={-1}
    >
      {staffRoles.map((role) => (
        <Checkbox description={translate(`people:roleFor.${role}`)} key={role} name="roles" value={role}>
          {translate(`people:role.${role}`)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
