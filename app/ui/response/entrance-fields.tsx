import { TextField } from '@navikt/ds-react';
import { useWords } from '~/ui/words';

interface Props {
  error: string | undefined;
  defaultValue: string;
}

/** The firm that answers. */
export function FirmField({ error, defaultValue }: Props) {
  const { translate } = useWords();
  return (
    <TextField
      autoComplete="organization"
      defaultValue={defaultValue}
      description={translate('response:entrance.firmHelp')}
      dir="auto"
      error={error}
      id="field-firm"
      label={translate('response:entrance.firm')}
      name="firm"
    />
  );
}

/** The name of the person who comes in. */
export function OwnNameField({ error, defaultValue }: Props) {
  const { translate } = useWords();
  return (
    <TextField
      autoComplete="name"
      defaultValue={defaultValue}
      description={translate('response:entrance.nameHelp')}
      dir="auto"
      error={error}
      id="field-name"
      label={translate('response:entrance.name')}
      name="name"
    />
  );
}

/** The code that was sent. It can be pasted with spaces, dashes and in small letters. */
export function CodeField({ error, defaultValue }: Props) {
  const { translate } = useWords();
  return (
    <div className="rs-short-field">
      <TextField
        autoCapitalize="characters"
        autoComplete="one-time-code"
        defaultValue={defaultValue}
        description={translate('response:entrance.codeHelp')}
        dir="ltr"
        error={error}
        id="field-code"
        label={translate('response:entrance.code')}
        name="code"
        spellCheck={false}
      />
    </div>
  );
}

/** The address that the code is sent to. */
export function EmailField({ error, defaultValue }: Props) {
  const { translate } = useWords();
  return (
    <TextField
      autoCapitalize="none"
      autoComplete="email"
      defaultValue={defaultValue}
      description={translate('response:entrance.emailHelp')}
      dir="ltr"
      error={error}
      id="field-email"
      label={translate('response:entrance.email')}
      name="email"
      spellCheck={false}
      type="email"
    />
  );
}
