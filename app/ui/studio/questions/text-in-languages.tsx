import { TextField } from '@navikt/ds-react';
import { hasText } from '~/locales/translate';
import { useErrorAt } from '~/ui/frame/form-issues';
import type { Filled } from '~/ui/frame/form-fields';
import { TextArea } from '~/ui/frame/text-area';
import { useWords } from '~/ui/words';
import { useLanguageName } from '../use-language-name';
import type { TextLanguage } from './question-view';

interface Props extends Filled {
  /** Under which it is posted, `title` for `title.default` and `title.fr`. */
  name: string;
  /** Its words: `<words>.label`, and where there is one `<words>.help`. */
  words: string;
  values?: Record<string, string>;
  languages: readonly TextLanguage[];
  isLong?: boolean;
}

/** One text, its languages side by side. */
export function TextInLanguages({ name, words, values, languages, typed, issues, isLong = false }: Props) {
  const { translate } = useWords();
  const languageName = useLanguageName();
  const errorAt = useErrorAt(issues);
  return (
    <div className="rs-languages">
      {languages.map(({ key, code }) => {
        const field = `${name}.${key}`;
        const label = translate(`${words}.label`, values);
        const common = {
          defaultValue: typed[field] ?? '',
          ...(key === 'default' && hasText(`${words}.help`) && { description: translate(`${words}.help`) }),
          error: errorAt(field),
          id: `field-${field}`,
          label:
            languages.length === 1 ? label : translate('questions:inLanguage', { label, language: languageName(code) }),
          name: field,
        };
        return isLong ? (
          <TextArea key={key} {...common} rows={3} />
        ) : (
          <TextField autoComplete="off" dir="auto" key={key} lang={code} {...common} />
        );
      })}
    </div>
  );
}
