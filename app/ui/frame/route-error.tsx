import { BodyLong } from '@navikt/ds-react';
import { useLocation, useRouteError } from '@remix-run/react';
import { useWords } from '~/ui/words';
import { ButtonLink } from './button-link';
import { Page } from './page';
import { errorName } from './page-title';

/** The page people see instead of one that cannot be shown: what happened, and what they can do. */
export function RouteError() {
  const { translate } = useWords();
  const name = errorName(useRouteError());
  const { pathname, search } = useLocation();
  const [round] = /^\/rounds\/[^/]+/.exec(pathname) ?? [];
  const signIn = `/sign-in?to=${encodeURIComponent(pathname + search)}`;
  return (
    <Page heading={translate(`pages:errors.${name}.title`)}>
      <BodyLong>{translate(`pages:errors.${name}.what`)}</BodyLong>
      <BodyLong>{translate(`pages:errors.${name}.next`)}</BodyLong>
      <div className="rs-row">
        {name === 'signIn' && <ButtonLink href={signIn}>{translate('people:signIn.link')}</ButtonLink>}
        {name === 'sealed' && round !== undefined && (
          <ButtonLink href={round}>{translate('pages:errors.sealed.round')}</ButtonLink>
        )}
        <ButtonLink href="/" variant="secondary">
          {translate('pages:errors.home')}
        </ButtonLink>
      </div>
    </Page>
  );
}
