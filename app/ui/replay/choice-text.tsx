import type { QuestionWords } from '~/core/replay/replay-words';
import { hasText } from '~/locales/translate';
import { Content, Data, useWords } from '~/ui/words';

/** Words of our catalogue for what every question shares, by the value. */
const shared: Readonly<Record<string, string>> = { other: 'other', none: 'none', dontknow: 'dontKnow' };

/** A value in the words that its question has for it. */
export function ChoiceText({ question, value }: { question: QuestionWords | undefined; value: string }) {
  const { translate } = useWords();
  const own = question && Object.hasOwn(question.choices, value) ? question.choices[value] : undefined;
  if (own !== undefined) return <Content text={own} />;
  const key = `pages:answers.${shared[value] ?? ''}`;
  return hasText(key) ? <>{translate(key)}</> : <Data>{value}</Data>;
}
