import { useWords } from '~/ui/words';

/** What a language is called in the reader's own; its code where nobody knows. */
export function useLanguageName(): (code: string) => string {
  const { language } = useWords();
  return (code) => {
    try {
      return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
    } catch {
      return code;
    }
  };
}
