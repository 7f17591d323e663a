import type { ReactNode } from 'react';
import { Data, useWords } from '~/ui/words';
import { navigationOf, type Viewer } from './navigation';

interface Props {
  /** Absent for whoever is not signed in. */
  viewer: Viewer | undefined;
  /** The evaluation mode says so on every page. */
  isEvaluation: boolean;
  children: ReactNode;
}

/** Header, main landmark and footer around every page. */
export function Frame({ viewer, isEvaluation, children }: Props) {
  const { translate } = useWords();
  return (
    <>
      <a className="rs-skip-link" href="#main">
        {translate('pages:frame.skip')}
      </a>
      <header className="rs-header">
        {isEvaluation && <EvaluationLine viewer={viewer} />}
        <div className="rs-band">
          <a className="rs-wordmark" href="/">
            <Mark />
            <span>{translate('product')}</span>
          </a>
          <nav aria-label={translate('pages:frame.navigation')} className="rs-row">
            {navigationOf(viewer).map(({ href, text }) => (
              <a className="aksel-link" href={href} key={href}>
                {translate(text)}
              </a>
            ))}
            {viewer !== undefined && <SignOut />}
          </nav>
        </div>
      </header>
      <main className="rs-main rs-band" id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="rs-footer">
        <div className="rs-band">
          <p>{translate('pages:frame.footer')}</p>
          <p className="rs-row">
            <a className="aksel-link" href="/rules">
              {translate('rulebook:link')}
            </a>
            <a className="aksel-link" href="/coverage">
              {translate('coverage:link')}
            </a>
          </p>
        </div>
      </footer>
    </>
  );
}

/** A form, because it changes something: no link that somebody else places could do it. */
function SignOut() {
  const { translate } = useWords();
  return (
    <form action="/sign-out" method="post">
      <button className="rs-link-button aksel-link" type="submit">
        {translate('people:signOut')}
      </button>
    </form>
  );
}

/** Nobody mistakes samples for the real thing, and everybody sees as whom they act. */
function EvaluationLine({ viewer }: { viewer: Viewer | undefined }) {
  const { translate } = useWords();
  return (
    <div className="rs-evaluation">
      <div className="rs-band rs-row">
        <p>
          {translate('pages:frame.evaluation')}{' '}
          {viewer !== undefined && (
            <Data>
              {translate('pages:frame.actingAs', {
                name: viewer.name,
                roles: viewer.roles.map((role) => translate(`people:role.${role}`)).join(', '),
              })}
            </Data>
          )}
        </p>
        <a className="aksel-link" href="/act-as">
          {translate(viewer === undefined ? 'pages:frame.chooseRole' : 'pages:frame.changeRole')}
        </a>
        <a className="aksel-link" href="/mails">
          {translate('pages:frame.mails')}
        </a>
      </div>
    </div>
  );
}

function Mark() {
  return (
    <svg aria-hidden="true" focusable="false" height="28" viewBox="0 0 28 28" width="28">
      <circle cx="14" cy="14" fill="none" r="11" stroke="currentColor" strokeWidth="2.5" />
      <path d="M14 3v22M14 14h11" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <path d="M14 3a11 11 0 0 1 11 11H14z" fill="currentColor" />
    </svg>
  );
}
