import type { ReadOnly } from '~/core/procurement/read-only';
import { SurveyInstead } from '~/ui/survey-form/survey-instead';
import { AnswersToRead } from './answers-to-read';
import { PlainForm, type PlainFormProps } from './plain-form';
import { StepList } from './step-list';

interface Props extends PlainFormProps {
  assessmentId: string;
  questionnaireId: string;
  /** Why nothing can be changed here now; absent where it can. */
  readOnly?: ReadOnly | undefined;
  href: (page: string) => string;
}

/** A page of a questionnaire: the plain form, and the form library in its place once the browser has it. */
export function QuestionnairePage({ assessmentId, questionnaireId, readOnly, href, ...form }: Props) {
  const { page, returned } = form;
  const plain = (
    <>
      <StepList href={href} minutesLeft={page.minutesLeft} position={page.position} steps={page.steps} />
      {readOnly && returned === undefined ? <AnswersToRead page={page} why={readOnly} /> : <PlainForm {...form} />}
    </>
  );
  // What came back from the server is mended where it was typed.
  if (returned !== undefined) return plain;
  return (
    <SurveyInstead assessmentId={assessmentId} questionnaireId={questionnaireId} startPage={page.name}>
      {plain}
    </SurveyInstead>
  );
}
