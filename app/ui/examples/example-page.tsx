import { Button } from '@navikt/ds-react';
import type { WorkedExample } from '~/core/examples/example';
import { ButtonLink } from '~/ui/frame/button-link';
import { Page } from '~/ui/frame/page';
import type { ResultData } from '~/ui/result/result-data';
import { ResultParts } from '~/ui/result/result-parts';
import { Content, useWords } from '~/ui/words';
import { ExampleAnswersPart } from './example-answers';
import { ExampleFacts } from './example-facts';
import { ExampleContents } from './example-contents';
import { Notice } from './notice';
import { PublicRecord } from './public-record';
import { splitSections } from './split-sections';

/** A worked example to read: what it is, the result beside the public record, every answer with its source. */
export function ExamplePage({ example, data }: { example: WorkedExample; data: ResultData }) {
  const { translate } = useWords();
  const { id, record, given, remedied } = example;
  const { first, last } = splitSections(data);
  const isSilent = record.known.length === 0 && record.outcome.length === 0;
  // Without facts there is nothing to answer from.
  const canPractise = record.known.length > 0;
  return (
    <Page
      heading={<Content text={record.title} />}
      trail={[{ href: '/examples', text: translate('examples:list.title') }]}
      wide
    >
      <Notice text={given.notice} />
      <div className="rs-stack rs-text">
        <p className="rs-subtle">{translate(`examples:example.${record.kind}`)}</p>
        <p>
          <Content text={record.summary} />
        </p>
        <ExampleFacts evaluation={data.evaluation} record={record} ruleSet={data.ruleSet} />
        {isSilent && <p>{translate('examples:example.noRecord')}</p>}
        {canPractise && <p>{translate('examples:example.practiseHint')}</p>}
        <form action={`/examples/${id}/practice`} className="rs-row" method="post">
          {canPractise && <Button type="submit">{translate('examples:example.practise')}</Button>}
          {remedied !== undefined && (
            <ButtonLink href={`/examples/${id}/remedied`} variant="secondary">
              {translate('examples:example.twin')}
            </ButtonLink>
          )}
          <ButtonLink href={`/examples/${id}/brief.pdf`} variant="tertiary">
            {translate('examples:example.brief')}
          </ButtonLink>
        </form>
      </div>
      <ExampleContents beside={isSilent ? ['answers'] : ['record', 'answers']} first={first} last={last} />
      {isSilent ? (
        <ResultParts data={data} names={first} />
      ) : (
        <div className="rs-beside">
          <ResultParts data={data} names={first} />
          <PublicRecord record={record} />
        </div>
      )}
      <ExampleAnswersPart evaluation={data.evaluation} given={given} questionnaires={data.questionnaires} />
      <ResultParts data={data} names={last} />
    </Page>
  );
}
