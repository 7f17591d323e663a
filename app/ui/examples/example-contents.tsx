import { useWords } from '~/ui/words';

/** The parts of the page, by the id of their heading, each with its title. */
const parts = {
  recommendation: 'pages:result.recommendation.title',
  stoppers: 'pages:result.stoppers.title',
  domains: 'pages:result.domains.title',
  risks: 'pages:result.risks.title',
  record: 'examples:example.record',
  answers: 'examples:example.answers',
  matrix: 'pages:result.matrix.title',
  method: 'pages:result.method.title',
};

/** Links to the parts of a worked example. */
export function ExampleContents({ hasStoppers }: { hasStoppers: boolean }) {
  const { translate } = useWords();
  const present = Object.entries(parts).filter(([name]) => name !== 'stoppers' || hasStoppers);
  return (
    <nav aria-label={translate('pages:result.contents')} className="rs-contents">
      <ul className="rs-plain-list rs-row">
        {present.map(([name, title]) => (
          <li key={name}>
            <a className="aksel-link" href={`#${name}`}>
              {translate(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
