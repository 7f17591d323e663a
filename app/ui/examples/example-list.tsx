import { Heading } from '@navikt/ds-react';
import type { RecordFile } from '~/core/examples/record-file';
import { Content, useWords } from '~/ui/words';
import { LevelsFound } from './levels';

export interface ExampleSummary {
  id: string;
  record: Pick<RecordFile, 'title' | 'summary' | 'kind' | 'body' | 'years'>;
  hasTwin: boolean;
  levels: Parameters<typeof LevelsFound>[0];
}

/** The examples of one kind; nothing where there are none. */
export function ExampleList({ kind, examples }: { kind: RecordFile['kind']; examples: ExampleSummary[] }) {
  const { translate } = useWords();
  const ofKind = examples.filter(({ record }) => record.kind === kind);
  if (ofKind.length === 0) return null;
  return (
    <section aria-labelledby={kind} className="rs-stack">
      <Heading id={kind} level="2" size="medium">
        {translate(`examples:list.${kind}.title`)}
      </Heading>
      <p className="rs-text">{translate(`examples:list.${kind}.lead`)}</p>
      <ul className="rs-plain-list rs-examples">
        {ofKind.map((example) => (
          <li className="rs-card rs-stack rs-stack-small" key={example.id}>
            <Entry example={example} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ example: { id, record, hasTwin, levels } }: { example: ExampleSummary }) {
  const { translate } = useWords();
  const about = [record.body, record.years].filter((text) => text !== undefined);
  return (
    <>
      <Heading level="3" size="small">
        <a className="aksel-link" href={`/examples/${id}`}>
          <Content text={record.title} />
        </a>
      </Heading>
      {about.length > 0 && (
        <p className="rs-subtle">
          {about.map((text, index) => (
            <span key={index}>
              {index > 0 && ' · '}
              <Content text={text} />
            </span>
          ))}
        </p>
      )}
      <p>
        <Content text={record.summary} />
      </p>
      <h4 className="rs-h5">{translate('examples:list.levels')}</h4>
      <LevelsFound {...levels} />
      {hasTwin && (
        <p>
          <a className="aksel-link" href={`/examples/${id}/remedied`}>
            {translate('examples:list.hasTwin')}{' '}
            <span className="aksel-sr-only">
              <Content text={record.title} />
            </span>
          </a>
        </p>
      )}
    </>
  );
}
