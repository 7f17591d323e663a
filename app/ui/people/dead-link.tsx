import { Page } from '~/ui/frame/page';
import { ButtonLink } from '~/ui/frame/button-link';
import { useWords } from '~/ui/words';

interface Props {
  /** What it would have been for, which says how to get another one. */
  purpose: 'setup' | 'join' | 'reset' | 'address';
}

/** Instead of the form behind a link that was used, replaced or is too old. */
export function DeadLink({ purpose }: Props) {
  const { translate } = useWords();
  return (
    <Page heading={translate('people:deadLink.title')}>
      <p>{translate('people:deadLink.what')}</p>
      <p>{translate(`people:deadLink.next.${purpose}`)}</p>
      <div className="rs-row">
        {purpose === 'reset' && (
          <ButtonLink href="/forgotten-password">{translate('people:forgotten.title')}</ButtonLink>
        )}
        <ButtonLink href="/sign-in" variant="secondary">
          {translate('people:signIn.link')}
        </ButtonLink>
      </div>
    </Page>
  );
}
