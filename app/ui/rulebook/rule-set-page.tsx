import type { RuleBook } from '~/core/rulebook/rule-book';
import { countSources } from '~/core/shared/source-counts';
import { Part } from '~/ui/coverage/part';
import { StatusCounts } from '~/ui/coverage/status-sign';
import { Contents } from '~/ui/frame/contents';
import { Facts } from '~/ui/frame/facts';
import { Page } from '~/ui/frame/page';
import { Content, Data, useWords } from '~/ui/words';
import { versionCommentsAddress } from './addresses';
import { DomainsPart } from './domains-part';
import { FeedsPart } from './feeds-part';
import { MeasuresPart } from './measures-part';
import { MethodPart } from './method-part';
import { Sources } from './sources';
import { LanguagesText, ReviewedText, StatusText, ValidText } from './status';
import { StoppersPart } from './stoppers-part';

interface Props {
  book: RuleBook;
  /** Of a version that is not in use. */
  hash: string | undefined;
  /** How many comments about it, before it was published, can be read. */
  comments: number;
}

const parts = ['method', 'domains', 'stoppers', 'measures', 'feeds', 'sources'];

/** A rule set as a document: the method with its numbers, domains and risks, stoppers, measures, what feeds it, sources. */
export function RuleSetPage({ book, hash, comments }: Props) {
  const { translate } = useWords();
  const { ruleSet, sources, stoppers } = book;
  const exact = hash !== undefined;
  return (
    <Page
      heading={<Content text={ruleSet.title} />}
      trail={[{ href: '/rules', text: translate('rulebook:title') }]}
      wide
    >
      {ruleSet.description !== undefined && (
        <p className="rs-text">
          <Content text={ruleSet.description} />
        </p>
      )}
      <RuleSetFacts hash={hash} book={book} />
      <p className="rs-row">
        <a className="aksel-link" href={`/rules/compare?after=${ruleSet.hash}`}>
          {translate('consult:compare.link')}
        </a>
        {comments > 0 && (
          <a className="aksel-link" href={versionCommentsAddress(ruleSet, hash)}>
            {translate('consult:kept.link', { count: comments })}
          </a>
        )}
      </p>
      <Contents parts={parts.map((id) => ({ id, title: translate(`rulebook:part.${id}`) }))} />
      <div className="rs-stack rs-stack-xlarge">
        <MethodPart ruleSet={ruleSet} />
        <DomainsPart hash={hash} book={book} />
        <StoppersPart exact={exact} stoppers={stoppers} />
        <MeasuresPart hash={hash} book={book} />
        <FeedsPart exact={exact} book={book} />
        <Part heading={translate('rulebook:part.sources')} id="sources">
          <p>
            <StatusCounts counts={countSources(sources)} />
          </p>
          <Sources sources={sources} />
          <AcceptedWarnings ruleSet={ruleSet} />
        </Part>
      </div>
    </Page>
  );
}

function RuleSetFacts({ book: { ruleSet }, hash }: Pick<Props, 'book' | 'hash'>) {
  const { translate } = useWords();
  const { validFrom, validTo } = ruleSet;
  const isLimited = validFrom !== undefined || validTo !== undefined;
  return (
    <Facts
      facts={[
        [translate('rulebook:fact.version'), <Data key="version">{ruleSet.version}</Data>],
        [
          translate('rulebook:fact.status'),
          <StatusText isEarlier={hash !== undefined} key="status" version={ruleSet.version} />,
        ],
        [translate('rulebook:fact.review'), <ReviewedText key="review" reviewedBy={ruleSet.reviewedBy} />],
        [translate('rulebook:fact.languages'), <LanguagesText key="languages" languages={ruleSet.languages} />],
        [
          translate('rulebook:fact.valid'),
          isLimited ? <ValidText from={validFrom} key="valid" to={validTo} /> : undefined,
        ],
        [
          translate('rulebook:fact.hash'),
          <code className="rs-hash" key="hash">
            <Data>{ruleSet.hash}</Data>
          </code>,
        ],
      ]}
    />
  );
}

/** Why warnings of the checker were accepted. */
function AcceptedWarnings({ ruleSet: { acceptedWarnings } }: Pick<RuleBook, 'ruleSet'>) {
  const { translate } = useWords();
  if (acceptedWarnings.length === 0) return null;
  return (
    <details>
      <summary>{translate('rulebook:part.accepted')}</summary>
      <ul className="rs-list">
        {acceptedWarnings.map(({ reason }, index) => (
          <li key={index}>
            <Data>{reason}</Data>
          </li>
        ))}
      </ul>
    </details>
  );
}
