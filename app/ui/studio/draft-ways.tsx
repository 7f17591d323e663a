import { useWords } from '~/ui/words';

/** What else can be done with a draft: the end of the address, and its words in the catalogue. */
const ways = [
  { to: 'changes', text: 'publishing:changes.title', isForOpen: false },
  { to: 'replays', text: 'replay:title', isForOpen: false },
  { to: 'proposal', text: 'publishing:proposal.title', isForOpen: false },
  { to: 'consultations', text: 'consult:manage.title', isForOpen: false },
  { to: 'export.zip', text: 'publishing:export.title', isForOpen: false },
  { to: 'import', text: 'publishing:import.title', isForOpen: true },
  { to: 'history', text: 'studio:history.title', isForOpen: false },
  { to: 'files/new', text: 'studio:file.new.title', isForOpen: true },
  { to: 'base', text: 'studio:base.title', isForOpen: false },
  { to: 'discard', text: 'studio:discard.title', isForOpen: true },
];

/** Links to what else can be done with a draft. */
export function DraftWays({ draftId, isOpen }: { draftId: string; isOpen: boolean }) {
  const { translate } = useWords();
  return (
    <nav aria-label={translate('studio:ways.title')}>
      <ul className="rs-plain-list rs-row">
        {ways
          .filter(({ isForOpen }) => isOpen || !isForOpen)
          .map(({ to, text }) => (
            <li key={to}>
              <a className="aksel-link" href={`/drafts/${draftId}/${to}`}>
                {translate(text)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
