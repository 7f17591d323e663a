import { Button, Heading } from '@navikt/ds-react';
import type { Question } from '~/core/questionnaire/questionnaire';
import { AnswerText } from '~/ui/answers/answer-text';
import { ClosedNote, ClosedWords } from '~/ui/answers/closed-note';
import { Note } from '~/ui/frame/note';
import { Content, useWords } from '~/ui/words';
import type { SyncState } from './sync-types';

interface Props {
  state: SyncState;
  questions: Question[];
  /** Gives up the unsent answers to these questions. */
  onDiscard: (questions: string[]) => void;
}

/** Nothing can be changed here any more: why, and what was not saved, as text that can be copied. */
export function ClosedPanel({ state, questions, onDiscard }: Props) {
  const { translate } = useWords();
  const { closed, unsent } = state;
  const lost = questions.filter(({ name }) => name in unsent);
  return (
    <div role="alert">
      {closed !== undefined && lost.length === 0 && <ClosedNote why={closed} />}
      {closed !== undefined && lost.length > 0 && (
        <Note tone="danger">
          <Heading level="2" size="small">
            {translate('pages:closed.notSaved', { count: lost.length })}
          </Heading>
          <ClosedWords why={closed} />
          <p>{translate('pages:closed.kept')}</p>
          <dl className="rs-facts">
            {lost.map((question) => (
              <div className="rs-facts-entry" key={question.name}>
                <dt>
                  <Content text={question.title} />
                </dt>
                <dd>
                  <AnswerText answer={unsent[question.name]} question={question} />
                </dd>
              </div>
            ))}
          </dl>
          <div>
            <Button
              onClick={() => onDiscard(lost.map(({ name }) => name))}
              size="small"
              type="button"
              variant="secondary"
            >
              {translate('pages:closed.discard')}
            </Button>
          </div>
        </Note>
      )}
    </div>
  );
}
