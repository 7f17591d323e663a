import { TextField } from '@navikt/ds-react';
import { useWords } from '~/ui/words';

interface Props {
  error: string | undefined;
  defaultValue?: string;
}

/** The address somebody signs in with, or a new one. */
export function AddressField({ error, defaultValue = '', isNew = false }: Props & { isNew?: boolean }) {
  const { translate } = useWords();
  return (
    <TextField
      autoCapitalize="none"
      autoComplete={isNew ? 'email' : 'username'}
      defaultValue={defaultValue}
      dir="ltr"
      error={error}
      id="field-email"
      label={translate(isNew ? 'people:field.newEmail' : 'people:field.email')}
      name="email"
      spellCheck={false}
      type="email"
    />
  );
}

/** A person's own name. */
export function NameField({ error, defaultValue = '' }: Props) {
  const { translate } = useWords();
  return (
    <TextField
      autoComplete="name"
      defaultValue={defaultValue}
      description={translate('people:field.nameHelp')}
      dir="auto"
      error={error}
      id="field-name"
      label={translate('people:field.name')}
      name="name"
    />
  );
}

interface PasswordProps {
  name: 'password' | 'old' | 'present';
  label: string;
  error: string | undefined;
}

/** A password that somebody has already. What was typed is never sent back. */
export function PasswordField({ name, label, error }: PasswordProps) {
  return (
    <TextField
      autoComplete="current-password"
      error={error}
      id={`field-${name}`}
      label={label}
      name={name}
      type="password"
    />
  );
}

/** A password that somebody chooses, twice: nobody sees what they type. */
export function NewPasswordFields({ errorAt }: { errorAt: (field: string) => string | undefined }) {
  const { translate } = useWords();
  return (
    <>
      <TextField
        autoComplete="new-password"
        description={translate('people:field.newPasswordHelp')}
        error={errorAt('password')}
        id="field-password"
        label={translate('people:field.newPassword')}
        name="password"
        type="password"
      />
      <TextField
        autoComplete="new-password"
        error={errorAt('repeated')}
        id="field-repeated"
        label={translate('people:field.repeated')}
        name="repeated"
        type="password"
      />
    </>
  );
}
