import { Heading } from '@navikt/ds-react';
import { useWords } from '~/ui/words';

interface Props {
  responseId: string;
  /** Whether the reader answers for the whole of it. */
  isWhole: boolean;
  isReadOnly: boolean;
}

interface Way {
  name: string;
  href: string;
  isWholeOnly?: boolean;
  /** Everybody may read it, and only who answers for the whole may add to it. */
  isAskedByWhole?: boolean;
  /** Leads to nothing that could be done once nothing can be changed. */
  isForChanges?: boolean;
}

const waysOf = (id: string): Way[] => [
  { name: 'documents', href: `/assessments/${id}/documents` },
  { name: 'reuse', href: `/responses/${id}/reuse`, isWholeOnly: true, isForChanges: true },
  { name: 'result', href: `/responses/${id}/result`, isWholeOnly: true },
  { name: 'questions', href: `/responses/${id}/questions`, isAskedByWhole: true },
  { name: 'clarifications', href: `/responses/${id}/clarifications`, isWholeOnly: true },
  { name: 'people', href: `/responses/${id}/people`, isWholeOnly: true },
  { name: 'use', href: `/responses/${id}/use`, isWholeOnly: true },
  { name: 'history', href: `/responses/${id}/history`, isWholeOnly: true },
];

/** What belongs to a response beside its questionnaires. */
export function ResponseWays({ responseId, isWhole, isReadOnly }: Props) {
  const { translate } = useWords();
  const ways = waysOf(responseId).filter(
    ({ isWholeOnly = false, isForChanges = false }) => (isWhole || !isWholeOnly) && !(isReadOnly && isForChanges),
  );
  return (
    <section aria-labelledby="ways" className="rs-stack">
      <Heading id="ways" level="2" size="medium">
        {translate('response:ways.title')}
      </Heading>
      <ul className="rs-plain-list rs-stack">
        {ways.map(({ name, href, isAskedByWhole = false }) => (
          <li key={name}>
            <a className="aksel-link" href={href}>
              {translate(`response:ways.${name}.title`)}
            </a>
            <br />
            {translate(`response:ways.${name}.${isReadOnly || (isAskedByWhole && !isWhole) ? 'closed' : 'lead'}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
