import { Heading } from '@navikt/ds-react';
import type { PackEffect, PackQuestion, PackQuestionnaire } from '~/core/pack/pack-view';
import { Part } from '~/ui/coverage/part';
import { Data, useWords } from '~/ui/words';
import { PackFacts, PackTexts } from './pack-facts';

/** One questionnaire: why it is asked, then its questions, each folded away. */
export function QuestionnairePart({ questionnaire }: { questionnaire: PackQuestionnaire }) {
  const { translate } = useWords();
  const { id, title, description, minutes, count, why, because, pages, notAsked } = questionnaire;
  return (
    <Part heading={<Data>{title}</Data>} id={`questionnaire-${id}`}>
      {description !== '' && (
        <p>
          <Data>{description}</Data>
        </p>
      )}
      <PackFacts
        facts={[
          { name: translate('pack:questionnaires.minutes'), value: minutes.words },
          { name: translate('pack:questionnaires.count'), value: count },
          { name: translate('pack:questionnaires.why'), value: why },
        ]}
      />
      {because.length > 0 && (
        <details>
          <summary>{translate('pack:questionnaires.because')}</summary>
          <PackFacts facts={because} />
        </details>
      )}
      <p>{translate('pack:page.questions_lead')}</p>
      {pages.map((page, index) => (
        <div className="rs-stack" key={index}>
          {page.title !== '' && (
            <Heading level="3" size="medium">
              <Data>{page.title}</Data>
            </Heading>
          )}
          {page.description !== '' && (
            <p>
              <Data>{page.description}</Data>
            </p>
          )}
          {page.questions.map((question) => (
            <QuestionCard key={question.id} level={page.title === '' ? '3' : '4'} question={question} />
          ))}
        </div>
      ))}
      {notAsked.length > 0 && (
        <details>
          <summary>{translate('pack:questionnaires.not_asked')}</summary>
          <PackTexts texts={notAsked} />
        </details>
      )}
    </Part>
  );
}

function QuestionCard({ question, level }: { question: PackQuestion; level: '3' | '4' }) {
  const { translate } = useWords();
  const named = (name: string, value: string) => ({ name: translate(`pack:question.${name}`), value });
  return (
    <details className="rs-card rs-risk">
      <summary className="rs-folded">
        <Heading level={level} size="small">
          {question.number} <Data>{question.title}</Data>
        </Heading>
        <span className="rs-hint">{question.use}</span>
      </summary>
      <div className="rs-stack rs-folded-inside" id={`question-${question.id}`}>
        {question.help !== '' && (
          <p>
            <Data>{question.help}</Data>
          </p>
        )}
        <PackFacts facts={[named('condition', question.condition), named('why', question.why)]} />
        <p>
          {translate('pack:question.answers')}: {question.answering}
        </p>
        {question.choices.length > 0 && <PackTexts texts={question.choices} />}
        <p className="rs-h5">{translate('pack:question.counts')}</p>
        <ul className="rs-list">
          {question.effects.map((effect, index) => (
            <li key={index}>
              <EffectText effect={effect} />
            </li>
          ))}
          {question.information !== undefined && <li>{question.information}</li>}
        </ul>
        <PackFacts facts={[named('proof', question.proof), named('evidence', question.evidence)]} />
        {question.sources.length > 0 && (
          <details>
            <summary>{translate('pack:question.sources')}</summary>
            <PackTexts texts={question.sources} />
          </details>
        )}
      </div>
    </details>
  );
}

/** What an answer does: in a sentence, what each choice leads to, and on what it bears. */
function EffectText({ effect }: { effect: PackEffect }) {
  const { translate } = useWords();
  const { kind, name, says, about, outcomes, rule } = effect;
  return (
    <>
      <strong>{name}.</strong> {says}
      {outcomes.length > 0 && (
        <ul className="rs-list">
          {outcomes.map(({ outcome, choices }, index) => (
            <li key={index}>
              {outcome}: <Data>{choices.join(', ')}</Data>
            </li>
          ))}
        </ul>
      )}
      {rule !== '' && (
        <p>
          <Data>{translate('pack:question.rule', { rule })}</Data>
        </p>
      )}
      <p className="rs-subtle">{translate(`pack:question.about.${kind}`, { about: about.join('; ') })}</p>
    </>
  );
}
