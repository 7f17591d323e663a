import { SurveyInstead } from '~/ui/survey-form/survey-instead';
import { PlainForm, type PlainFormProps } from './plain-form';
import { StepList } from './step-list';

interface Props extends PlainFormProps {
  assessmentId: string;
  questionnaireId: string;
  href: (page: string) => string;
}

/** A page of a questionnaire: the plain form, and the form library in its place once the browser has it. */
export function QuestionnairePage({ assessmentId, questionnaireId, href, ...form }: Props) {
  const plain = (
    <>
      <StepList href={href} minutesLeft={form.page.minutesLeft} position={form.page.position} steps={form.page.steps} />
      <PlainForm {...form} />
    </>
  );
  // What came back from the server is mended where it was typed.
  if (form.returned !== undefined) return plain;
  return (
    <SurveyInstead assessmentId={assessmentId} questionnaireId={questionnaireId} startPage={form.page.name}>
      {plain}
    </SurveyInstead>
  );
}
