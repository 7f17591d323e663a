import type { AcceptedAnswer } from '~/core/questionnaire/questionnaire';
import { textIn, type Translate } from '~/core/shared/text';

export interface ChoiceText {
  /** The value as a form field holds it. */
  value: string;
  text: string;
  /** True for the questionnaire's own words, false for words of our catalogue. */
  isContent: boolean;
}

type Pickable = Extract<AcceptedAnswer, { kind: 'choice' | 'choices' }>;

/** Everything that can be picked, in the order it is offered: the choices, then the items every question shares. */
export function choiceTexts(accepts: Pickable, language: string, translate: Translate): ChoiceText[] {
  const shared = (['other', 'none', 'dontKnow'] as const).filter((item) => accepts[item]);
  return [
    ...accepts.choices.map(({ value, text }) => ({
      value: String(value),
      text: textIn(text, language),
      isContent: true,
    })),
    ...shared.map((item) => {
      const own = accepts.itemTexts?.[item];
      const text = own === undefined ? translate(`pages:answers.${item}`) : textIn(own, language);
      return { value: item.toLowerCase(), text, isContent: own !== undefined };
    }),
  ];
}
