import { Radio, RadioGroup } from '@navikt/ds-react';
import type { Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { AnswerText } from '~/ui/answers/answer-text';
import { Note } from '~/ui/frame/note';
import { useWords } from '~/ui/words';

/** Name of the hidden field that lists the questions a choice is asked for. */
export const conflictField = 'conflict';

export function conflictInputName(question: string): string {
  return `keep:${question}`;
}

export function conflictInputId(question: string): string {
  return `keep-${question}`;
}

/** Somebody else answered the question meanwhile: their answer beside mine, and nothing chosen beforehand. */
export function ConflictChoice({ question, theirs }: { question: Question; theirs: Answer | null }) {
  const { translate } = useWords();
  return (
    <Note tone="warning">
      <input name={conflictField} type="hidden" value={question.name} />
      <RadioGroup
        description={
          <>
            {translate('pages:form.conflict.theirs')} <AnswerText answer={theirs} question={question} />
          </>
        }
        error={translate('pages:form.conflict.choose')}
        legend={translate('pages:form.conflict.legend')}
        name={conflictInputName(question.name)}
      >
        <Radio id={conflictInputId(question.name)} value="mine">
          {translate('pages:form.conflict.mine')}
        </Radio>
        <Radio value="theirs">{translate('pages:form.conflict.takeTheirs')}</Radio>
      </RadioGroup>
    </Note>
  );
}
