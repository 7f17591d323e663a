import { Button, Heading } from '@navikt/ds-react';
import type { RoundPhase } from '~/core/procurement/round';
import type { Issue } from '~/core/shared/issue';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Part } from '~/ui/frame/part';
import { TextArea } from '~/ui/frame/text-area';
import { Data, useWords } from '~/ui/words';
import { ZonedText } from './deadline-text';

interface Invitation {
  id: string;
  firm: string;
  email: string;
  sentAt: string;
  revokedAt?: string;
}

interface Props {
  phase: RoundPhase;
  zone: string;
  invitations: Invitation[];
  /** Whether the reader may invite. */
  mayInvite: boolean;
  typed: string;
  issues: Issue[];
}

/** Whom to invite, and who is invited. */
export function InviteParts({ phase, zone, invitations, mayInvite, typed, issues }: Props) {
  const { translate } = useWords();
  const isOpen = phase === 'draft' || phase === 'frozen' || phase === 'running';
  return (
    <>
      {mayInvite && isOpen && <InviteForm issues={issues} phase={phase} typed={typed} />}
      <Part id="invited" title={translate('round:invite.list')}>
        {invitations.length === 0 && <p>{translate('round:invite.none')}</p>}
        <ul className="rs-plain-list rs-stack">
          {invitations.map((invitation) => (
            <li className="rs-card rs-stack rs-stack-small" key={invitation.id}>
              <OneInvitation invitation={invitation} mayChange={mayInvite && isOpen} phase={phase} zone={zone} />
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

function InviteForm({ phase, typed, issues }: Pick<Props, 'phase' | 'typed' | 'issues'>) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('round:invite.problem')} issues={issues} />
      <TextArea
        defaultValue={typed}
        description={translate('round:invite.help')}
        error={errorAt('invited')}
        id="field-invited"
        label={translate('round:invite.field')}
        name="invited"
        rows={6}
      />
      <p>{translate(phase === 'running' ? 'round:invite.now' : 'round:invite.later')}</p>
      <div>
        <Button name="do" type="submit" value="invite">
          {translate('round:invite.submit')}
        </Button>
      </div>
    </form>
  );
}

interface OneProps {
  invitation: Invitation;
  phase: RoundPhase;
  zone: string;
  mayChange: boolean;
}

function OneInvitation({ invitation: { id, firm, email, sentAt, revokedAt }, phase, zone, mayChange }: OneProps) {
  const { translate } = useWords();
  const isBefore = phase === 'draft' || phase === 'frozen';
  return (
    <>
      <Heading level="3" size="small">
        <Data>{firm}</Data>
      </Heading>
      <p>
        <Data>{email}</Data>
      </p>
      <p className="rs-subtle">
        {revokedAt !== undefined ? (
          translate('round:invite.revoked')
        ) : isBefore ? (
          translate('round:invite.waits')
        ) : (
          <>
            {translate('round:invite.sent')} <ZonedText instant={sentAt} zone={zone} />
          </>
        )}
      </p>
      {mayChange && revokedAt === undefined && (
        <form className="rs-row" method="post">
          <input name="invitation" type="hidden" value={id} />
          {phase === 'running' && <Act act="resend" firm={firm} />}
          <Act act="revoke" firm={firm} />
        </form>
      )}
    </>
  );
}

function Act({ act, firm }: { act: 'resend' | 'revoke'; firm: string }) {
  const { translate } = useWords();
  return (
    <Button name="do" size="small" type="submit" value={act} variant={act === 'resend' ? 'secondary' : 'tertiary'}>
      {translate(`round:invite.${act}`)}
      <span className="aksel-sr-only">
        {' '}
        <Data>{firm}</Data>
      </span>
    </Button>
  );
}
