import { Heading, Table } from '@navikt/ds-react';
import type { Coverage, ElementCoverage, InstrumentCoverage } from '~/core/coverage/coverage';
import { textIn } from '~/core/shared/text';
import { Content, Data, useWords } from '~/ui/words';
import { Part } from './part';
import { AnsweredSign, StatusSign } from './status-sign';

/** What an assessment answers of other instruments, element by element. */
export function CrosswalkPart({ instruments }: Pick<Coverage, 'instruments'>) {
  const { translate } = useWords();
  return (
    <Part heading={translate('coverage:crosswalk.title')} id="crosswalk">
      {instruments.length === 0 ? (
        <p>{translate('coverage:crosswalk.none')}</p>
      ) : (
        <>
          <p>{translate('coverage:crosswalk.lead')}</p>
          {instruments.map((instrument) => (
            <InstrumentTable instrument={instrument} key={instrument.id} />
          ))}
        </>
      )}
    </Part>
  );
}

function InstrumentTable({ instrument }: { instrument: InstrumentCoverage }) {
  const { language, translate } = useWords();
  const title = textIn(instrument.title, language);
  return (
    <div className="rs-stack rs-stack-small">
      <Heading id={`instrument-${instrument.id}`} level="3" size="medium">
        <Data>{title}</Data>
      </Heading>
      <p>{translate('coverage:crosswalk.counts', instrument.counts)}</p>
      <Table className="rs-coverage" size="small">
        <caption className="aksel-sr-only">
          <Data>{title}</Data>
        </caption>
        <Table.Header>
          <Table.Row shadeOnHover={false}>
            <Table.HeaderCell scope="col">{translate('coverage:column.asks')}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{translate('coverage:column.answered')}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {instrument.elements.map((element) => (
            <Table.Row key={element.id} shadeOnHover={false}>
              <Table.HeaderCell scope="row">
                <Data>{element.provision}</Data>
                {element.source && (
                  <span className="rs-hint">
                    <StatusSign status={element.source.status} />
                  </span>
                )}
              </Table.HeaderCell>
              <Table.DataCell>
                <ElementCell element={element} />
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function ElementCell({ element }: { element: ElementCoverage }) {
  const { translate } = useWords();
  const { asks, answeredNow, factors, missing, questions, risks, uncovered } = element;
  return (
    <div className="rs-stack rs-stack-small">
      <p>
        <Content text={asks} />
      </p>
      <p>
        <AnsweredSign answered={answeredNow} />
      </p>
      {missing !== undefined && (
        <p>
          {translate('coverage:row.missing')}: <Content text={missing} />
        </p>
      )}
      {uncovered.length > 0 && <p>{translate('coverage:row.uncovered', { factors: uncovered.join(', ') })}</p>}
      {factors.length > 0 && (
        <>
          <p>
            {translate('coverage:row.factors')}:{' '}
            {factors.map((factor) => (
              <span key={factor}>
                <a className="aksel-link" href={`#factor-${factor}`}>
                  <Data>{factor}</Data>
                </a>{' '}
              </span>
            ))}
          </p>
          <p className="rs-subtle">
            {translate('coverage:row.derivedCount', { questions: questions.length, rules: risks.length })}
          </p>
        </>
      )}
    </div>
  );
}
