import type { ClarifyingAnswer, Standing } from '~/core/judgement/clarification';
import type { Question } from '~/core/questionnaire/questionnaire';
import { dayText } from '~/core/shared/dates';
import { AnswerText } from '~/ui/answers/answer-text';
import { Data, useWords } from '~/ui/words';

interface Props {
  question: Question;
  later: ClarifyingAnswer;
  standing?: Standing | undefined;
}

/** What a firm said to a clarification, and whether it counts. */
export function LaterAnswer({ question, later: { kind, answer, words, ruling }, standing }: Props) {
  const { translate, language } = useWords();
  const { document, dated } = answer.evidence ?? {};
  return (
    <>
      <p>
        {translate(`clarification:kind.${kind}`)}: <AnswerText answer={answer} question={question} />
      </p>
      <p className="rs-lines">
        {translate('clarification:one.words')}: <Data>{words}</Data>
      </p>
      {document !== undefined && (
        <p>
          {translate('clarification:one.document')}: <Data>{document}</Data>
          {dated !== undefined && <>, {translate('clarification:one.dated', { day: dayText(dated, language) })}</>}
        </p>
      )}
      {standing !== undefined && (
        <p>
          <strong>{translate(`clarification:standing.${standing}`)}</strong>
        </p>
      )}
      {ruling !== undefined && (
        <p className="rs-lines">
          <Data>{translate('clarification:one.ruledBy', { name: ruling.by.name, reason: ruling.reason })}</Data>
        </p>
      )}
    </>
  );
}
