import { Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { Contents } from '~/ui/frame/contents';
import { useWords } from '~/ui/words';

/** The parts of the page, in the order they are read; also their ids, so that each can be linked to. */
export const sections = [
  'recommendation',
  'stoppers',
  'domains',
  'asking',
  'measures',
  'risks',
  'matrix',
  'contradictions',
  'commitments',
  'findings',
  'checks',
  'method',
] as const;
export type SectionName = (typeof sections)[number];

/** One part of the result, named so that it is found by heading, by landmark and by link. */
export function Section({ name, children }: { name: SectionName; children: ReactNode }) {
  const { translate } = useWords();
  return (
    <section aria-labelledby={name} className="rs-stack rs-section">
      <Heading id={name} level="2" size="large">
        {translate(`pages:result.${name}.title`)}
      </Heading>
      {children}
    </section>
  );
}

/** Links to the parts that this result has. */
export function SectionLinks({ names }: { names: readonly SectionName[] }) {
  const { translate } = useWords();
  return <Contents parts={names.map((id) => ({ id, title: translate(`pages:result.${id}.title`) }))} />;
}
