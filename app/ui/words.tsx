import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { textIn, type Text, type Translate } from '~/core/shared/text';
import { createTranslate, directionOf } from '~/locales/translate';

/** The reader's language and the product's words in it. */
interface Words {
  language: string;
  direction: 'ltr' | 'rtl';
  translate: Translate;
}

const WordsContext = createContext<Words | undefined>(undefined);

export function WordsProvider({ language, children }: { language: string; children: ReactNode }) {
  const words = useMemo(
    () => ({ language, direction: directionOf(language), translate: createTranslate(language) }),
    [language],
  );
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords is called outside WordsProvider');
  return words;
}

/**
 * Words that do not come from the catalogue: what people typed, and the text of questionnaires and rules. They are in
 * a language of their own and may run in either direction, whatever the page around them does.
 */
export function Data({ children }: { children: ReactNode }) {
  return <bdi data-content="">{children}</bdi>;
}

/** A text of a questionnaire or rule set, in the reader's language where it has one. */
export function Content({ text }: { text: Text | undefined }) {
  const { language } = useWords();
  return <Data>{textIn(text, language)}</Data>;
}
