import { ErrorSummary } from '@navikt/ds-react';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { Translate } from '~/core/shared/text';
import { Content, useWords } from '~/ui/words';
import { conflictInputId } from './conflict-choice';
import type { Problem } from './problem';
import { inputId } from './question-parts';
import type { Seen } from './read-page';

export function problemText({ code, values }: Problem, translate: Translate): string {
  return translate(`pages:form.problem.${code}`, values);
}

interface Props {
  problems: Problem[];
  theirs: Seen;
  questions: Record<string, Question>;
}

/** What could not be saved, first on the page and focused, each line leading to the input to mend. */
export function ProblemSummary({ problems, theirs, questions }: Props) {
  const { translate } = useWords();
  const conflicts = Object.keys(theirs);
  if (problems.length + conflicts.length === 0) return null;
  return (
    <ErrorSummary
      // Browsers focus it on load, without script.
      autoFocus
      heading={translate('pages:form.problems', { count: problems.length + conflicts.length })}
    >
      {problems.map((problem) => (
        <ErrorSummary.Item href={`#${inputId(problem.question, problem.input)}`} key={problem.question}>
          <span>
            <Content text={questions[problem.question]?.title} />: {problemText(problem, translate)}
          </span>
        </ErrorSummary.Item>
      ))}
      {conflicts.map((name) => (
        <ErrorSummary.Item href={`#${conflictInputId(name)}`} key={`conflict-${name}`}>
          <span>
            <Content text={questions[name]?.title} />: {translate('pages:form.conflict.summary')}
          </span>
        </ErrorSummary.Item>
      ))}
    </ErrorSummary>
  );
}
