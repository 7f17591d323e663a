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

/** An e-mail address; one's own, to which a code is sent, unless the words say otherwise. */
export function EmailField({
  error,
  defaultValue,
  label,
  description,
}: Props & { label: string; description: string }) {
  return (
    <TextField
      autoCapitalize="none"
      autoComplete="email"
      defaultValue={defaultValue}
      description={description}
      dir="ltr"
      error={error}
      id="field-email"
      label={label}
      name="email"
      spellCheck={false}
      type="email"
    />
  );
}
