import { Heading } from '@navikt/ds-react';
import type { MeasureEntry, RuleBook } from '~/core/rulebook/rule-book';
import { Part } from '~/ui/coverage/part';
import { Facts } from '~/ui/frame/facts';
import { Content, useWords } from '~/ui/words';
import { riskAddress } from './addresses';

interface Props {
  book: RuleBook;
  hash: string | undefined;
}

/** What is recommended to do, by domain; each domain is folded away. */
export function MeasuresPart({ book, hash }: Props) {
  const { language, translate } = useWords();
  const { domains } = book;
  const plain = (text: RuleBook['domains'][number]['title']) =>
    typeof text === 'string' ? text : (text[language] ?? text.default);
  return (
    <Part heading={translate('rulebook:part.measures')} id="measures">
      <p className="rs-text">{translate('rulebook:measures.lead')}</p>
      {domains.map(({ id, title, measures }) => (
        <details key={id}>
          <summary>{translate('rulebook:measures.count', { title: plain(title), count: measures.length })}</summary>
          <div className="rs-stack rs-folded-inside">
            {measures.map((measure) => (
              <MeasureCard hash={hash} key={measure.id} measure={measure} ruleSet={book.ruleSet} />
            ))}
          </div>
        </details>
      ))}
    </Part>
  );
}

function MeasureCard({
  measure,
  ruleSet,
  hash,
}: {
  measure: MeasureEntry;
  ruleSet: RuleBook['ruleSet'];
  hash: string | undefined;
}) {
  const { translate } = useWords();
  const named = (name: string, text: MeasureEntry['clause']): [string, React.ReactNode] => [
    translate(`rulebook:measures.${name}`),
    text && <Content text={text} />,
  ];
  return (
    <article aria-labelledby={`measure-${measure.id}`} className="rs-stack rs-stack-small" id={measure.id}>
      <Heading id={`measure-${measure.id}`} level="3" size="xsmall">
        {translate(`strength.${measure.strength}`)}: <Content text={measure.title} />
      </Heading>
      <Facts
        facts={[
          named('stage', ruleSet.stages.find(({ id }) => id === measure.stage)?.title),
          [translate('rulebook:measures.who'), translate(`canAct.${measure.canAct}`)],
          named('firstStep', measure.firstStep),
          named('proof', measure.proof),
          named('clause', measure.clause),
          named('goodPractice', measure.goodPractice),
          [
            translate('rulebook:measures.risks'),
            <ul className="rs-list" key="risks">
              {measure.risks.map(({ id, title }) => (
                <li key={id}>
                  <a className="aksel-link" href={riskAddress(ruleSet, id, hash)}>
                    <Content text={title} />
                  </a>
                </li>
              ))}
            </ul>,
          ],
        ]}
      />
    </article>
  );
}
