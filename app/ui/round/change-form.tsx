import { Button } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { Issue } from '~/core/shared/issue';
import { ButtonLink } from '~/ui/frame/button-link';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { TextArea } from '~/ui/frame/text-area';
import { useWords } from '~/ui/words';
import { DeadlineFields } from './deadline-fields';

interface Props {
  roundId: string;
  /** Name of the change: `round:<name>.…` in the catalogue. */
  name: string;
  issues: Issue[];
  submit: string;
  /** Fields between what is wrong and the buttons. */
  children?: ReactNode;
}

/** A change of a round that is confirmed by a button, with the way back. */
export function ChangeForm({ roundId, name, issues, submit, children }: Props) {
  const { translate } = useWords();
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate(`round:${name}.problem`)} issues={issues} />
      {children}
      <div className="rs-row">
        <Button type="submit">{submit}</Button>
        <ButtonLink href={`/rounds/${roundId}`} variant="secondary">
          {translate('round:back')}
        </ButtonLink>
      </div>
    </form>
  );
}

/** Why something is changed: told to everybody and kept in the record. */
export function ReasonField({ issues, value }: { issues: Issue[]; value: string }) {
  const { translate } = useWords();
  return (
    <TextArea
      defaultValue={value}
      description={translate('round:field.reasonHelp')}
      error={useErrorAt(issues)('reason')}
      id="field-reason"
      label={translate('round:field.reason')}
      name="reason"
    />
  );
}

interface NewDeadlineProps {
  issues: Issue[];
  typed: { day: string; time: string; zone: string };
  zones: string[];
}

/** The deadline from then on. */
export function NewDeadline({ issues, typed, zones }: NewDeadlineProps) {
  return <DeadlineFields errorAt={useErrorAt(issues)} typed={typed} zones={zones} />;
}
