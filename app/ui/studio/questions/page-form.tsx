import { Button } from '@navikt/ds-react';
import { Content, useWords } from '~/ui/words';
import type { OutlinePage } from './questionnaire-outline';
import type { TextLanguage } from './question-view';
import { TextInLanguages } from './text-in-languages';

interface Props {
  page: OutlinePage;
  languages: TextLanguage[];
  revision: number;
}

/** What is said above the questions of a page, folded away; a page without questions can be taken out. */
export function PageForm({ page, languages, revision }: Props) {
  const { translate } = useWords();
  const { name, title, typed, questions } = page;
  return (
    <details>
      <summary>
        {translate('questions:page.edit')}{' '}
        <span className="aksel-sr-only">
          <Content text={title} />
        </span>
      </summary>
      <form className="rs-stack" method="post" noValidate>
        <input name="basedOn" type="hidden" value={revision} />
        <input name="page" type="hidden" value={name} />
        {(['title', 'description'] as const).map((field) => (
          <TextInLanguages
            issues={[]}
            key={field}
            languages={languages}
            name={`page.${name}.${field}`}
            typed={typed}
            words={`questions:page.${field}`}
          />
        ))}
        <div className="rs-row">
          <Button name="intent" size="small" type="submit" value="change_page">
            {translate('questions:page.save')}
          </Button>
          {questions.length === 0 && (
            <Button name="intent" size="small" type="submit" value="remove_page" variant="secondary">
              {translate('questions:page.remove')}
            </Button>
          )}
        </div>
      </form>
    </details>
  );
}
