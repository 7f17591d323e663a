import type { Answer, AnswerValue } from '~/core/questionnaire/answers';
import type { AcceptedAnswer, Question } from '~/core/questionnaire/questionnaire';
import { textIn, type Translate } from '~/core/shared/text';
import { dayText } from '~/core/shared/dates';
import { Data, useWords } from '~/ui/words';
import { choiceTexts } from './choice-texts';

/** What somebody answered, in words: the texts of what was picked, the words beside "another way", the reason. */
export function AnswerText({ question, answer }: { question: Question; answer: Answer | null | undefined }) {
  const { translate } = useWords();
  if (answer?.notApplicable) {
    return (
      <>
        {translate('pages:answers.notApplicableBecause')} <Data>{answer.notApplicable.reason}</Data>
      </>
    );
  }
  if (answer?.value === undefined) return <>{translate('pages:answers.blank')}</>;
  return (
    <>
      <ValueText comment={answer.comment} question={question} value={answer.value} />
      {answer.overrides && <Overridden {...answer.overrides} question={question} />}
    </>
  );
}

/** What whoever answered had said, where evaluators set another value beside it, and why. */
function Overridden({ question, value, comment, reason }: NonNullable<Answer['overrides']> & { question: Question }) {
  const { translate } = useWords();
  return (
    <span className="rs-hint rs-lines">
      {translate('judgement:override.said')}{' '}
      {value === undefined ? (
        translate('judgement:override.blank')
      ) : (
        <ValueText comment={comment} question={question} value={value} />
      )}
      {'. '}
      {translate('judgement:override.because')} <Data>{reason}</Data>
    </span>
  );
}

interface ValueProps {
  question: Question;
  value: AnswerValue;
  comment?: string | undefined;
}

/** A value in words. */
export function ValueText({ question, value, comment }: ValueProps) {
  const { language, translate } = useWords();
  const pieces = piecesOf(question.accepts, value, language, translate);
  return (
    <>
      {pieces.map(({ text, isContent }, index) => (
        <span key={index}>
          {index > 0 && '; '}
          {isContent ? <Data>{text}</Data> : text}
        </span>
      ))}
      {comment !== undefined && (
        <>
          {': '}
          <Data>{comment}</Data>
        </>
      )}
    </>
  );
}

interface Piece {
  text: string;
  isContent: boolean;
}

function piecesOf(accepts: AcceptedAnswer, value: AnswerValue, language: string, translate: Translate): Piece[] {
  switch (accepts.kind) {
    case 'choice':
    case 'choices': {
      const texts = choiceTexts(accepts, language, translate);
      return listOf(value).map((one) => texts.find((text) => text.value === one) ?? data(one));
    }
    case 'date':
      return listOf(value).map((day) => data(dayText(day, language)));
    case 'rows':
      return entriesOf(value).map(([row, column]) =>
        data(`${nameIn(accepts.rows, row, language)}: ${nameIn(accepts.columns, column, language)}`),
      );
    case 'fields':
      return entriesOf(value).map(([name, text]) => {
        const field = accepts.fields.find((one) => one.name === name);
        return data(`${field ? textIn(field.title, language) : name}: ${text}`);
      });
    case 'number':
      return typeof value === 'number'
        ? [data(new Intl.NumberFormat(language).format(value))]
        : listOf(value).map(data);
    case 'text':
      return listOf(value).map(data);
  }
}

function data(text: string): Piece {
  return { text, isContent: true };
}

/** The value or the several values of an answer as text; nothing for one that has parts. */
function listOf(value: AnswerValue): string[] {
  if (typeof value === 'object' && !Array.isArray(value)) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

function entriesOf(value: AnswerValue): [string, string][] {
  if (typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.entries(value).map(([name, one]) => [name, String(one)]);
}

function nameIn(items: Extract<AcceptedAnswer, { kind: 'rows' }>['rows'], value: string, language: string): string {
  const item = items.find((one) => String(one.value) === value);
  return item ? textIn(item.text, language) : value;
}
