import { Button, Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { Issue } from '~/core/shared/issue';
import { ButtonLink } from '~/ui/frame/button-link';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Data, useWords } from '~/ui/words';
import { CodeField, FirmField, OwnNameField } from './entrance-fields';
import { RoundFacts, type Notice } from './round-facts';
import { WhatHappens } from './what-happens';

interface DoorProps {
  notice: Notice;
  /** Where every question and how each answer counts is read. */
  packHref: string;
  children: ReactNode;
}

/** What can be read about a round by whoever stands at its door, without an account. */
export function AtTheDoor({ notice, packHref, children }: DoorProps) {
  const { translate } = useWords();
  return (
    <>
      <p>{translate(`response:entrance.lead.${notice.kind}`)}</p>
      <RoundFacts notice={notice} />
      <div>
        <ButtonLink href={packHref} variant="secondary">
          {translate('response:entrance.pack')}
        </ButtonLink>
      </div>
      <WhatHappens kind={notice.kind} />
      <section aria-labelledby="come-in" className="rs-stack">
        <Heading id="come-in" level="2" size="medium">
          {translate(`response:entrance.heading.${notice.kind}`)}
        </Heading>
        {children}
      </section>
    </>
  );
}

/** One press and the code is on its way to the one address that the link is good for. */
export function SendCode({ maskedEmail, isAgain }: { maskedEmail: string; isAgain: boolean }) {
  const { translate } = useWords();
  return (
    <form className="rs-row" method="post">
      <input name="intent" type="hidden" value="send" />
      <Button type="submit" variant={isAgain ? 'tertiary' : 'primary'}>
        {translate(isAgain ? 'response:entrance.sendAgain' : 'response:entrance.send')} <Data>{maskedEmail}</Data>
      </Button>
    </form>
  );
}

interface EnterProps {
  issues: Issue[];
  typed: { code: string; firm: string; name: string };
  /** Whether the person is known already: then neither code nor name is asked. */
  isKnown: boolean;
  /** Whether the firm is asked; a colleague joins the one that asked them. */
  asksFirm?: boolean;
  submit: string;
  /** What else is sent. */
  hidden?: Record<string, string>;
}

/** Code, firm and name: all that is needed to begin. */
export function EnterForm({ issues, typed, isKnown, asksFirm = true, submit, hidden = {} }: EnterProps) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('response:entrance.problem')} issues={issues} />
      {Object.entries({ intent: 'enter', ...hidden }).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      {!isKnown && <CodeField defaultValue={typed.code} error={errorAt('code')} />}
      {asksFirm && <FirmField defaultValue={typed.firm} error={errorAt('firm')} />}
      {!isKnown && <OwnNameField defaultValue={typed.name} error={errorAt('name')} />}
      <div className="rs-row">
        <Button type="submit">{submit}</Button>
      </div>
    </form>
  );
}
