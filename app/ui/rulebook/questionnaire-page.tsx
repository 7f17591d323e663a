import { Heading } from '@navikt/ds-react';
import type { QuestionEntry, QuestionnaireBook } from '~/core/rulebook/questionnaire-book';
import { Part } from '~/ui/coverage/part';
import { Contents } from '~/ui/frame/contents';
import { Facts } from '~/ui/frame/facts';
import { Page } from '~/ui/frame/page';
import { Content, Data, useWords } from '~/ui/words';
import { ruleSetAddress } from './addresses';
import { QuestionBody } from './question-body';
import { QuestionMoves } from './question-moves';
import { LanguagesText, ReviewedText, StatusText } from './status';

interface Props {
  book: QuestionnaireBook;
  /** Of a version that is not in use. */
  hash: string | undefined;
}

/** A questionnaire as a document: every question, when it is asked, and what each choice can move. */
export function QuestionnairePage({ book, hash }: Props) {
  const { translate } = useWords();
  const { pages, questionnaire } = book;
  const idOf = (index: number) => `page-${index + 1}`;
  return (
    <Page
      heading={<Content text={questionnaire.title} />}
      trail={[{ href: '/rules', text: translate('rulebook:title') }]}
    >
      {questionnaire.description !== undefined && (
        <p>
          <Content text={questionnaire.description} />
        </p>
      )}
      <QuestionnaireFacts book={book} hash={hash} />
      <p>{translate('rulebook:question.lead')}</p>
      <Contents
        parts={pages.map(({ title }, index) => ({ id: idOf(index), title: <PageTitle index={index} title={title} /> }))}
      />
      {pages.map(({ title, description, questions }, index) => (
        <Part heading={<PageTitle index={index} title={title} />} id={idOf(index)} key={index}>
          {description !== undefined && (
            <p>
              <Content text={description} />
            </p>
          )}
          {questions.map((entry) => (
            <Question book={book} entry={entry} hash={hash} key={entry.number} />
          ))}
        </Part>
      ))}
    </Page>
  );
}

function PageTitle({ title, index }: { title: QuestionnaireBook['pages'][number]['title']; index: number }) {
  const { translate } = useWords();
  if (title === undefined) return <>{translate('rulebook:question.page', { number: index + 1 })}</>;
  return <Content text={title} />;
}

function QuestionnaireFacts({ book: { questionnaire, ruleSet, otherRuleSets }, hash }: Props) {
  const { translate } = useWords();
  const isEarlier = hash !== undefined;
  return (
    <Facts
      facts={[
        [translate('rulebook:fact.version'), <Data key="version">{questionnaire.version}</Data>],
        [
          translate('rulebook:fact.status'),
          <StatusText isEarlier={isEarlier} key="status" version={questionnaire.version} />,
        ],
        [translate('rulebook:fact.audience'), translate(`rulebook:audience.${questionnaire.audience}`)],
        [translate('rulebook:fact.review'), <ReviewedText key="review" reviewedBy={questionnaire.reviewedBy} />],
        [translate('rulebook:fact.languages'), <LanguagesText key="languages" languages={questionnaire.languages} />],
        [
          translate('rulebook:fact.readBy'),
          ruleSet && (
            <a className="aksel-link" href={ruleSetAddress(ruleSet, isEarlier ? ruleSet.hash : undefined)} key="readBy">
              <Content text={ruleSet.title} />
            </a>
          ),
        ],
        [
          translate('rulebook:fact.others'),
          otherRuleSets.length === 0 ? undefined : (
            <ul className="rs-plain-list" key="others">
              {otherRuleSets.map(({ id, title }) => (
                <li key={id}>
                  <a className="aksel-link" href={`?rules=${encodeURIComponent(id)}`}>
                    <Content text={title} />
                  </a>
                </li>
              ))}
            </ul>
          ),
        ],
        [
          translate('rulebook:fact.hash'),
          <code className="rs-hash" key="hash">
            <Data>{questionnaire.hash}</Data>
          </code>,
        ],
      ]}
    />
  );
}

function Question({ book, entry, hash }: Props & { entry: QuestionEntry }) {
  const id = `question-${entry.number}`;
  return (
    <article aria-labelledby={id} className="rs-card rs-risk rs-stack rs-stack-small">
      <Heading id={id} level="3" size="small">
        {entry.number}. <Content text={entry.title} />
      </Heading>
      <QuestionBody entry={entry} exact={hash !== undefined} />
      <QuestionMoves book={book} entry={entry} isEarlier={hash !== undefined} />
    </article>
  );
}
