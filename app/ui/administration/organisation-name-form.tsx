import { Button, TextField } from '@navikt/ds-react';
import { useWords } from '~/ui/words';

interface Props {
  name: string;
  error: string | undefined;
  submit: string;
}

/** The name of a public body, new or changed. */
export function OrganisationNameForm({ name, error, submit }: Props) {
  const { translate } = useWords();
  return (
    <form className="rs-stack" method="post" noValidate>
      <TextField
        autoComplete="off"
        defaultValue={name}
        dir="auto"
        error={error}
        id="field-name"
        label={translate('people:admin.organisationName')}
        name="name"
      />
      <div className="rs-row">
        <Button name="intent" type="submit" value="name" variant="secondary">
          {submit}
        </Button>
      </div>
    </form>
  );
}
