import { Heading } from '@navikt/ds-react';
import type { QuestionUse, RuleBook } from '~/core/rulebook/rule-book';
import { textIn } from '~/core/shared/text';
import { Part } from '~/ui/coverage/part';
import { Content, Data, useWords } from '~/ui/words';
import { questionnaireAddress } from './addresses';
import { QuestionLink, QuestionLinks } from './question-links';
import { ScrollTable } from './scroll-table';

const feedsNothing = ({ risks, stoppers }: QuestionUse) => risks + stoppers === 0;

/** Which questions feed the rules and which feed none, questionnaire by questionnaire; what is not asked stands for; facts. */
export function FeedsPart({ book, exact }: { book: RuleBook; exact: boolean }) {
  const { translate } = useWords();
  const { facts, notAsked, uses } = book;
  const without = uses.flatMap(({ questions }) => questions.filter(feedsNothing));
  return (
    <Part heading={translate('rulebook:part.feeds')} id="feeds">
      <p className="rs-text">{translate('rulebook:feeds.lead')}</p>
      <p>{translate('rulebook:feeds.noneOf', { count: without.length })}</p>
      {without.length > 0 && (
        <ul className="rs-list">
          {without.map(({ place, opens }) => (
            <li key={`${place.questionnaire.id} ${place.number}`}>
              <QuestionLink exact={exact} place={place} />
              {opens > 0 && ` (${translate('rulebook:feeds.opens', { count: opens })})`}
            </li>
          ))}
        </ul>
      )}
      {uses.map(({ questionnaire, questions }) => (
        <details key={questionnaire.id}>
          <summary>
            <Content text={questionnaire.title} />
          </summary>
          <div className="rs-stack">
            <p>
              <a
                className="aksel-link"
                href={questionnaireAddress(questionnaire, exact ? questionnaire.hash : undefined)}
              >
                {translate('rulebook:feeds.questionnaire')}
              </a>
            </p>
            <UseTable exact={exact} questionnaire={questionnaire} questions={questions} />
          </div>
        </details>
      ))}
      {facts.length > 0 && <FactList exact={exact} facts={facts} />}
      {notAsked.length > 0 && <NotAsked exact={exact} notAsked={notAsked} />}
    </Part>
  );
}

function UseTable({ questionnaire, questions, exact }: RuleBook['uses'][number] & { exact: boolean }) {
  const { language, translate } = useWords();
  return (
    <ScrollTable
      caption={translate('rulebook:feeds.table', { questionnaire: textIn(questionnaire.title, language) })}
      columns={[translate('rulebook:column.question'), translate('rulebook:column.readBy')]}
      isCaptionHidden
      rows={questions.map((use) => [
        <QuestionLink exact={exact} key="question" place={use.place} />,
        <UseText key="use" use={use} />,
      ])}
    />
  );
}

function UseText({ use: { risks, stoppers, opens } }: { use: QuestionUse }) {
  const { translate } = useWords();
  const said = [
    ...(risks > 0 ? [translate('rulebook:feeds.risks', { count: risks })] : []),
    ...(stoppers > 0 ? [translate('rulebook:feeds.stoppers', { count: stoppers })] : []),
    ...(risks + stoppers === 0 ? [translate('rulebook:feeds.nothing')] : []),
    ...(opens > 0 ? [translate('rulebook:feeds.opens', { count: opens })] : []),
  ];
  return <>{said.join(', ')}</>;
}

function FactList({ facts, exact }: { facts: RuleBook['facts']; exact: boolean }) {
  const { translate } = useWords();
  return (
    <>
      <Heading level="3" size="medium">
        {translate('rulebook:part.facts')}
      </Heading>
      <p className="rs-text">{translate('rulebook:facts.lead')}</p>
      <dl className="rs-behind">
        {facts.map(({ title, of }, index) => (
          <div key={index}>
            <dt>
              <Content text={title} />
            </dt>
            <dd>
              <QuestionLinks exact={exact} places={of} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function NotAsked({ notAsked, exact }: { notAsked: RuleBook['notAsked']; exact: boolean }) {
  const { translate } = useWords();
  return (
    <>
      <Heading level="3" size="medium">
        {translate('rulebook:part.notAsked')}
      </Heading>
      <p className="rs-text">{translate('rulebook:notAsked.lead')}</p>
      <details>
        <summary>{translate('rulebook:notAsked.summary', { count: notAsked.length })}</summary>
        <ScrollTable
          caption={translate('rulebook:part.notAsked')}
          columns={[translate('rulebook:column.question'), translate('rulebook:column.stands')]}
          isCaptionHidden
          rows={notAsked.map(({ place, stands }) => [
            <QuestionLink exact={exact} key="question" place={place} />,
            <Data key="stands">{stands}</Data>,
          ])}
        />
      </details>
    </>
  );
}
