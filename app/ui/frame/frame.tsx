import type { ReactNode } from 'react';
import { useWords } from '~/ui/words';

/** Header, main landmark and footer around every page. */
export function Frame({ children }: { children: ReactNode }) {
  const { translate } = useWords();
  return (
    <>
      <a className="rs-skip-link" href="#main">
        {translate('pages:frame.skip')}
      </a>
      <header className="rs-header">
        <div className="rs-band">
          <a className="rs-wordmark" href="/">
            <Mark />
            <span>{translate('product')}</span>
          </a>
          <nav aria-label={translate('pages:frame.navigation')} className="rs-row">
            <a className="aksel-link" href="/assessments/new">
              {translate('pages:frame.new')}
            </a>
            <a className="aksel-link" href="/examples">
              {translate('examples:list.title')}
            </a>
            <a className="aksel-link" href="/first-steps">
              {translate('steps:title')}
            </a>
          </nav>
        </div>
      </header>
      <main className="rs-main rs-band" id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="rs-footer">
        <div className="rs-band">
          <p>{translate('pages:frame.footer')}</p>
          <p>
            <a className="aksel-link" href="/coverage">
              {translate('coverage:link')}
            </a>
          </p>
        </div>
      </footer>
    </>
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
