import { Button } from '@navikt/ds-react';
import { useFields, type Filled } from '~/ui/frame/form-fields';
import { useWords } from '~/ui/words';
import type { TextLanguage } from './question-view';
import { TextInLanguages } from './text-in-languages';

interface Props extends Filled {
  languages: TextLanguage[];
  revision: number;
}

/** What the questionnaire is called, and the languages it is written in. */
export function WholeForm({ languages, revision, typed, issues }: Props) {
  const { translate } = useWords();
  const fields = useFields('questions:whole', { typed, issues });
  return (
    <form className="rs-stack" method="post" noValidate>
      <input name="basedOn" type="hidden" value={revision} />
      {(['title', 'description'] as const).map((name) => (
        <TextInLanguages
          issues={issues}
          key={name}
          languages={languages}
          name={`whole.${name}`}
          typed={typed}
          words={`questions:whole.${name}`}
        />
      ))}
      {fields.line('languages')}
      <div>
        <Button name="intent" type="submit" value="change_questionnaire">
          {translate('questions:whole.save')}
        </Button>
      </div>
    </form>
  );
}

/** A page behind all others. */
export function AddPageForm({ revision, typed, issues }: Omit<Props, 'languages'>) {
  const { translate } = useWords();
  const fields = useFields('questions:addPage', { typed, issues });
  return (
    <form className="rs-stack" method="post" noValidate>
      <input name="basedOn" type="hidden" value={revision} />
      {fields.line('pageTitle')}
      <div>
        <Button name="intent" type="submit" value="add_page" variant="secondary">
          {translate('questions:addPage.submit')}
        </Button>
      </div>
    </form>
  );
}
