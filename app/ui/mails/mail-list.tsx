import { Heading } from '@navikt/ds-react';
import { instantText } from '~/core/shared/dates';
import { Data, useWords } from '~/ui/words';
import { MailText } from './mail-text';

interface Props {
  mails: { id: string; to: string; subject: string; text: string; queuedAt: string }[];
  /** Where links to this installation begin. */
  origin: string;
}

/** Mails of an evaluation, which are sent to nobody. */
export function MailList({ mails, origin }: Props) {
  const { language, translate } = useWords();
  return (
    <ul className="rs-plain-list rs-stack">
      {mails.map(({ id, to, subject, text, queuedAt }) => (
        <li className="rs-card rs-stack rs-stack-small" key={id}>
          <Heading level="2" size="small">
            <Data>{subject}</Data>
          </Heading>
          <p className="rs-subtle">
            {translate('people:mails.to')} <Data>{to}</Data>
            {' · '}
            <time dateTime={queuedAt}>
              <Data>{instantText(queuedAt, language)}</Data>
            </time>
          </p>
          <MailText origin={origin} text={text} />
        </li>
      ))}
    </ul>
  );
}
