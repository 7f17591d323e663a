import { Table } from '@navikt/ds-react';
import type { Coverage, SourcesOfPart } from '~/core/coverage/coverage';
import { percentOf } from '~/core/shared/source-counts';
import { textIn } from '~/core/shared/text';
import { useWords } from '~/ui/words';
import { Part } from './part';
import { AnsweredSign, StatusSign } from './status-sign';

const statuses = ['checked', 'secondary', 'unchecked'] as const;
const answers = ['fully', 'partly', 'not'] as const;

/** How far sources were read, by where they are cited. */
export function SourcesPart({ sources }: Pick<Coverage, 'sources'>) {
  const { translate } = useWords();
  const caption = translate('coverage:sources.caption');
  return (
    <Part heading={translate('coverage:sources.title')} id="sources">
      <p>{translate('coverage:sources.lead')}</p>
      {/* A table that may be wider than a narrow window is scrolled by keyboard too. */}
      <div aria-label={caption} className="rs-scroll" role="region" tabIndex={0}>
        <Table size="small">
          <caption className="aksel-sr-only">{caption}</caption>
          <Table.Header>
            <Table.Row shadeOnHover={false}>
              <Table.HeaderCell scope="col">{translate('coverage:column.part')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{translate('coverage:column.all')}</Table.HeaderCell>
              {statuses.map((status) => (
                <Table.HeaderCell key={status} scope="col">
                  <StatusSign status={status} />
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {sources.map((part, index) => (
              <Table.Row key={index} shadeOnHover={false}>
                <Table.HeaderCell scope="row">
                  <PartName part={part} />
                </Table.HeaderCell>
                <Table.DataCell>{part.counts.all}</Table.DataCell>
                {statuses.map((status) => (
                  <Table.DataCell key={status}>
                    {translate('coverage:sources.share', {
                      sources: part.counts[status],
                      percent: percentOf(status, part.counts),
                    })}
                  </Table.DataCell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </Part>
  );
}

function PartName({ part: { part, title } }: { part: SourcesOfPart }) {
  const { language, translate } = useWords();
  return <>{translate(`coverage:sources.${part}`, { title: textIn(title, language) })}</>;
}

/** The signs of the page in words. */
export function LegendPart() {
  const { translate } = useWords();
  return (
    <Part heading={translate('coverage:legend.title')} id="legend">
      <ul className="rs-list">
        {statuses.map((status) => (
          <li key={status}>
            <StatusSign status={status} />: {translate(`coverage:legend.${status}`)}
          </li>
        ))}
        {answers.map((answered) => (
          <li key={answered}>
            <AnsweredSign answered={answered} />: {translate(`coverage:legend.${answered}`)}
          </li>
        ))}
      </ul>
    </Part>
  );
}
