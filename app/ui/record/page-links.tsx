import { useWords } from '~/ui/words';

interface Props {
  /** Address of the page without its query. */
  address: string;
  page: number;
  pages: number;
}

/** The ways to newer and older events; nothing where all of them are shown. */
export function PageLinks({ address, page, pages }: Props) {
  const { translate } = useWords();
  if (pages === 1) return null;
  const links = [
    { name: 'newest', to: 1, isShown: page > 2 },
    { name: 'newer', to: page - 1, isShown: page > 1 },
    { name: 'older', to: page + 1, isShown: page < pages },
    { name: 'oldest', to: pages, isShown: page < pages - 1 },
  ];
  return (
    <nav aria-label={translate('record:pages.title')} className="rs-row">
      <span>{translate('record:pages.which', { page, pages })}</span>
      {links
        .filter(({ isShown }) => isShown)
        .map(({ name, to }) => (
          <a className="aksel-link" href={`${address}?page=${to}`} key={name}>
            {translate(`record:pages.${name}`)}
          </a>
        ))}
    </nav>
  );
}
