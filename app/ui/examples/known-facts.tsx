import { Heading } from '@navikt/ds-react';
import type { KnownFact } from '~/core/examples/record-file';
import { useWords } from '~/ui/words';
import { SourcedList } from './sourced';

interface Props {
  known: readonly KnownFact[];
  /** Level of the headings, one below the part it stands in. */
  level: '3' | '4';
}

/** What somebody could know at the time: before the system was put to use, then while it ran. */
export function KnownFacts({ known, level }: Props) {
  const { translate } = useWords();
  if (known.length === 0) return <p>{translate('examples:record.noKnown')}</p>;
  return (
    <>
      {(['before', 'while_running'] as const).map((when) => {
        const facts = known.filter((fact) => fact.when === when);
        if (facts.length === 0) return null;
        return (
          <div className="rs-stack rs-stack-small" key={when}>
            <Heading level={level} size="xsmall">
              {translate(`examples:record.${when}`)}
            </Heading>
            <SourcedList statements={facts} />
          </div>
        );
      })}
    </>
  );
}
