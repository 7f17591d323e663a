import { Button, TextField } from '@navikt/ds-react';
import { useWords } from '~/ui/words';
import { RoleFields } from './role-fields';

interface Props {
  email: string;
  roles: readonly string[];
  errorAt: (field: string) => string | undefined;
}

/** Whom to invite into a public body, and what they come to do. */
export function InviteForm({ email, roles, errorAt }: Props) {
  const { translate } = useWords();
  return (
    <form className="rs-stack" method="post" noValidate>
      <TextField
        autoCapitalize="none"
        autoComplete="off"
        defaultValue={email}
        description={translate('people:admin.inviteHelp')}
        dir="ltr"
        error={errorAt('email')}
        id="field-email"
        label={translate('people:field.email')}
        name="email"
        spellCheck={false}
        type="email"
      />
      <RoleFields error={errorAt('roles')} picked={roles} />
      <div className="rs-row">
        <Button name="intent" type="submit" value="invite">
          {translate('people:admin.invite')}
        </Button>
      </div>
    </form>
  );
}
