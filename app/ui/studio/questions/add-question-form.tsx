import { Button, Radio, RadioGroup, Select } from '@navikt/ds-react';
import { textIn } from '~/core/shared/text';
import { questionKinds } from '~/core/studio/questions/new-question';
import { useFields, type Filled } from '~/ui/frame/form-fields';
import { useWords } from '~/ui/words';
import type { OutlinePage } from './questionnaire-outline';

interface Props extends Filled {
  pages: OutlinePage[];
  revision: number;
}

/** A question to begin with: its kind, its words and its place. Everything else has a field on its own page. */
export function AddQuestionForm({ pages, revision, typed, issues }: Props) {
  const { language, translate } = useWords();
  const fields = useFields('questions:add', { typed, issues });
  const last = pages.flatMap(({ questions }) => questions).at(-1)?.name ?? '';
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <input name="basedOn" type="hidden" value={revision} />
      <Select
        defaultValue={typed['place'] ?? `question:${last}`}
        error={fields.errorAt('place')}
        id={fields.idOf('place')}
        label={translate('questions:add.place.label')}
        name="place"
      >
        {pages.map(({ name, title, questions }) => (
          <optgroup data-content="" key={name} label={textIn(title, language) || name}>
            <option data-content="" value={`page:${name}`}>
              {translate('questions:add.place.first', { page: textIn(title, language) || name })}
            </option>
            {questions.map((question) => (
              <option data-content="" key={question.name} value={`question:${question.name}`}>
                {translate('questions:add.place.after', {
                  question: textIn(question.title, language) || question.name,
                })}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      {fields.line('title')}
      <RadioGroup
        defaultValue={typed['kind'] ?? 'one_choice'}
        legend={translate('questions:add.kind.label')}
        name="kind"
      >
        {questionKinds.map((kind) => (
          <Radio key={kind} value={kind}>
            {translate(`questions:kind.${kind}`)}
          </Radio>
        ))}
      </RadioGroup>
      {fields.passage('choices')}
      {fields.passage('why')}
      {fields.line('name')}
      <div>
        <Button name="intent" type="submit" value="add_question">
          {translate('questions:add.submit')}
        </Button>
      </div>
    </form>
  );
}
