import { Button, Heading } from '@navikt/ds-react';
import type { Question } from '~/core/questionnaire/questionnaire';
import { AnswerText } from '~/ui/answers/answer-text';
import { Note } from '~/ui/frame/note';
import { Content, useWords } from '~/ui/words';
import type { Conflict } from './sync-types';

interface Props {
  conflicts: Record<string, Conflict>;
  questions: Question[];
  onChoose: (question: string, choice: 'mine' | 'theirs') => void;
}

/** Answers that somebody else changed meanwhile: theirs beside mine, and a person chooses. */
export function ConflictPanel({ conflicts, questions, onChoose }: Props) {
  const { translate } = useWords();
  const disputed = questions.filter(({ name }) => name in conflicts);
  return (
    <div role="alert">
      {disputed.length > 0 && (
        <Note tone="warning">
          <Heading level="2" size="small">
            {translate('pages:save.conflict.title', { count: disputed.length })}
          </Heading>
          <p>{translate('pages:save.conflict.lead')}</p>
          {disputed.map((question) => (
            <OneConflict
              conflict={conflicts[question.name]}
              key={question.name}
              onChoose={(choice) => onChoose(question.name, choice)}
              question={question}
            />
          ))}
        </Note>
      )}
    </div>
  );
}

interface OneProps {
  question: Question;
  conflict: Conflict | undefined;
  onChoose: (choice: 'mine' | 'theirs') => void;
}

function OneConflict({ question, conflict, onChoose }: OneProps) {
  const { translate } = useWords();
  const title = <Content text={question.title} />;
  return (
    <div className="rs-stack rs-stack-small">
      <strong>{title}</strong>
      <p>
        {translate('pages:save.conflict.mine')} <AnswerText answer={conflict?.mine} question={question} />
      </p>
      <p>
        {translate('pages:save.conflict.theirs')} <AnswerText answer={conflict?.theirs} question={question} />
      </p>
      <div className="rs-row">
        <Button onClick={() => onChoose('mine')} size="small" type="button" variant="secondary">
          {translate('pages:save.conflict.keepMine')} <span className="aksel-sr-only">{title}</span>
        </Button>
        <Button onClick={() => onChoose('theirs')} size="small" type="button" variant="secondary">
          {translate('pages:save.conflict.takeTheirs')} <span className="aksel-sr-only">{title}</span>
        </Button>
      </div>
    </div>
  );
}
