import { Checkbox, CheckboxGroup, TextField } from '@navikt/ds-react';
import type { Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { AnswerText } from '~/ui/answers/answer-text';
import { Content, useWords } from '~/ui/words';
import { ProofDays } from './proof-days';

/** What stands in the fields of a document. */
export interface TypedDocument {
  name: string;
  dated: string;
  expires: string;
  version: string;
  confidential: boolean;
  supports: string[];
}

interface Props {
  typed: TypedDocument;
  errorAt: (field: string) => string | undefined;
  supportable: { question: Question; answer: Answer }[];
  nameHelp: string;
}

/** What its owner says about a document. */
export function DocumentFields({ typed, errorAt, supportable, nameHelp }: Props) {
  const { translate } = useWords();
  return (
    <>
      <TextField
        autoComplete="off"
        defaultValue={typed.name}
        description={nameHelp}
        dir="auto"
        error={errorAt('name')}
        id="field-name"
        label={translate('documents:form.name')}
        name="name"
      />
      <ProofDays errorAt={errorAt} typed={typed} />
      <TextField
        autoComplete="off"
        defaultValue={typed.version}
        description={translate('documents:form.versionHelp')}
        dir="auto"
        error={errorAt('version')}
        id="field-version"
        label={translate('documents:form.version')}
        name="version"
      />
      {supportable.length === 0 ? (
        <p>{translate('documents:form.nothingToSupport')}</p>
      ) : (
        <div id="field-supports" tabIndex={-1}>
          <CheckboxGroup
            defaultValue={typed.supports}
            description={translate('documents:form.supportsHelp')}
            error={errorAt('supports')}
            legend={translate('documents:form.supports')}
          >
            {supportable.map(({ question, answer }) => (
              <Checkbox key={question.name} name="supports" value={question.name}>
                <Content text={question.title} />{' '}
                <span className="rs-subtle">
                  <AnswerText answer={answer} question={question} />
                </span>
              </Checkbox>
            ))}
          </CheckboxGroup>
        </div>
      )}
      <CheckboxGroup
        defaultValue={typed.confidential ? ['yes'] : []}
        legend={translate('documents:form.confidentialLegend')}
      >
        <Checkbox description={translate('documents:form.confidentialHelp')} name="confidential" value="yes">
          {translate('documents:form.confidential')}
        </Checkbox>
      </CheckboxGroup>
    </>
  );
}
