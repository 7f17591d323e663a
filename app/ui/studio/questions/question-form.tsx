import { Button, Checkbox, CheckboxGroup, Heading, Radio, RadioGroup, Select } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { questionUseSchema } from '~/core/questionnaire/envelope';
import { useFields, type Filled } from '~/ui/frame/form-fields';
import { Content, Data, useWords } from '~/ui/words';
import { ChoiceRows } from './choice-rows';
import type { QuestionView } from './question-view';
import { TextInLanguages } from './text-in-languages';

interface Props extends Filled {
  question: QuestionView;
  revision: number;
  /** When it is asked, in words; empty where it always is, absent where there are no words for it. */
  asked: string | undefined;
}

const proofs = ['none', 'welcome', 'required'] as const;
const words = ['title', 'description', 'why', 'evidence'] as const;

/** Everything about one question and its choices; every button saves what was typed, also those beside a choice. */
export function QuestionForm({ question, revision, asked, typed, issues }: Props) {
  const { translate } = useWords();
  const fields = useFields('questions:field', { typed, issues });
  const { languages, isPicked, isNumber, sources } = question;
  const box = (name: string) => (
    <Checkbox defaultChecked={name in typed} id={`field-${name}`} key={name} name={name} value="on">
      {translate(`questions:box.${name}`)}
    </Checkbox>
  );
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <input name="basedOn" type="hidden" value={revision} />
      <SaveButton />
      {words.map((name) => (
        <TextInLanguages
          issues={issues}
          key={name}
          languages={languages}
          name={name}
          isLong={name !== 'title'}
          typed={typed}
          words={`questions:field.${name}`}
        />
      ))}
      {isPicked && (
        <FormPart title={translate('questions:part.choices')}>
          <ChoiceRows issues={issues} question={question} typed={typed} />
          <CheckboxGroup legend={translate('questions:part.items')}>
            {['dontKnow', 'other', 'none'].map(box)}
          </CheckboxGroup>
          <TextInLanguages
            issues={issues}
            languages={languages}
            name="otherText"
            typed={typed}
            words="questions:field.otherText"
          />
        </FormPart>
      )}
      {isNumber && (
        <FormPart title={translate('questions:part.bounds')}>
          {fields.count('min')}
          {fields.count('max')}
        </FormPart>
      )}
      <FormPart title={translate('questions:part.asked')}>
        {fields.line('visibleIf')}
        <p>
          {asked === undefined ? (
            translate('questions:asked.noWords')
          ) : asked === '' ? (
            translate('questions:asked.always')
          ) : (
            <>
              {translate('questions:asked.where')} <Data>{asked}</Data>
            </>
          )}
        </p>
        <CheckboxGroup legend={translate('questions:part.answering')}>
          {['required', 'notApplicable', 'changeable'].map(box)}
        </CheckboxGroup>
      </FormPart>
      <FormPart title={translate('questions:part.sources')}>
        {sources.length > 0 && (
          <CheckboxGroup id="field-sources" legend={translate('questions:part.cited')} tabIndex={-1}>
            {sources.map(({ id, title }) => (
              <Checkbox defaultChecked={`source.${id}` in typed} key={id} name={`source.${id}`} value="on">
                <Content text={title} />
              </Checkbox>
            ))}
          </CheckboxGroup>
        )}
        {fields.line('factors')}
      </FormPart>
      <FormPart title={translate('questions:part.proof')}>
        <RadioGroup defaultValue={typed['proof']} legend={translate('questions:proof.label')} name="proof">
          {proofs.map((proof) => (
            <Radio key={proof} value={proof}>
              {translate(`questions:proof.${proof}`)}
            </Radio>
          ))}
        </RadioGroup>
        <Select defaultValue={typed['use']} id="field-use" label={translate('questions:use.label')} name="use">
          {questionUseSchema.options.map((use) => (
            <option key={use} value={use}>
              {translate(`questions:use.${use}`)}
            </option>
          ))}
        </Select>
      </FormPart>
      <SaveButton />
    </form>
  );
}

function SaveButton() {
  const { translate } = useWords();
  return (
    <div>
      {/* The first button is the one that the Enter key presses. */}
      <Button name="intent" type="submit" value="save">
        {translate('questions:save')}
      </Button>
    </div>
  );
}

function FormPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="rs-stack">
      <Heading level="2" size="small">
        {title}
      </Heading>
      {children}
    </div>
  );
}
