import { Button, Checkbox, CheckboxGroup, Select, TextField } from '@navikt/ds-react';
import { offeredChoices, type Question } from '~/core/questionnaire/questionnaire';
import type { RuleCase } from '~/core/rules/rule-set-file';
import { textIn } from '~/core/shared/text';
import { hasText } from '~/locales/translate';
import { useFields, type Filled } from '~/ui/frame/form-fields';
import { Note } from '~/ui/frame/note';
import { useWords } from '~/ui/words';
import { AnswersInWords } from './case-list';
import { expectedText, valueOf } from './case-query';

interface AnswersProps {
  questions: Question[];
  answers: RuleCase['answers'];
  /** The case whose answers are changed; absent for a new one. */
  edit: string | undefined;
}

/** The answers of a case, as a form that asks what they come out as; nothing is saved by it. */
export function CaseAnswersForm({ questions, answers, edit }: AnswersProps) {
  const { language, translate } = useWords();
  return (
    <form action="#case" className="rs-stack" method="get">
      {edit !== undefined && <input name="edit" type="hidden" value={edit} />}
      {questions.map(({ name, title, accepts }) => {
        const given = [valueOf(answers[name])].flat().map(String);
        const label = <span data-content="">{textIn(title, language)}</span>;
        const choices = offeredChoices(accepts);
        if (accepts.kind === 'choices')
          return (
            <CheckboxGroup key={name} legend={label}>
              {choices.map(({ value, text }) => (
                <Checkbox
                  defaultChecked={given.includes(String(value))}
                  key={String(value)}
                  name={`a.${name}`}
                  value={String(value)}
                >
                  <span data-content="">{textIn(text, language)}</span>
                </Checkbox>
              ))}
            </CheckboxGroup>
          );
        if (choices.length === 0)
          return (
            <TextField
              autoComplete="off"
              className="rs-short-field"
              defaultValue={name in answers ? given[0] : ''}
              key={name}
              label={label}
              name={`a.${name}`}
            />
          );
        return (
          <Select defaultValue={name in answers ? given[0] : ''} key={name} label={label} name={`a.${name}`}>
            <option value="">{translate('cases:blank')}</option>
            {choices.map(({ value, text }) => (
              <option data-content="" key={String(value)} value={String(value)}>
                {textIn(text, language)}
              </option>
            ))}
          </Select>
        );
      })}
      <div>
        <Button type="submit" variant="secondary">
          {translate('cases:try')}
        </Button>
      </div>
    </form>
  );
}

interface CaseProps extends Filled {
  questions: Question[];
  answers: RuleCase['answers'];
  /** What the rules give now. */
  tried: RuleCase['expect'];
  edit: string | undefined;
  revision: number;
}

/** What a case expects of the answers above: what the rules give now, until a person confirms or corrects it. */
export function CaseForm({ questions, answers, tried, edit, revision, typed, issues }: CaseProps) {
  const { translate } = useWords();
  const fields = useFields('cases:form', { typed, issues });
  return (
    <form className="rs-stack" method="post" noValidate>
      <input name="basedOn" type="hidden" value={revision} />
      <input name="answers" type="hidden" value={JSON.stringify(answers)} />
      {edit !== undefined && <input name="index" type="hidden" value={edit} />}
      <AnswersInWords answers={answers} questions={questions} />
      {fields.line('name')}
      <Note tone="warning">
        <p id="field-expect">{translate('cases:confirm')}</p>
      </Note>
      {Object.entries(tried).map(([part, value]) => (
        <TextField
          autoComplete="off"
          className="rs-short-field"
          defaultValue={typed[`expect.${part}`] ?? expectedText(value)}
          key={part}
          label={hasText(`cases:part.${part}`) ? translate(`cases:part.${part}`) : part}
          name={`expect.${part}`}
        />
      ))}
      <div>
        <Button name="intent" type="submit" value={edit === undefined ? 'add_case' : 'change_case'}>
          {translate(edit === undefined ? 'cases:add' : 'cases:save')}
        </Button>
      </div>
    </form>
  );
}
