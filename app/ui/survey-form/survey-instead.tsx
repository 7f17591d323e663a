import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import type { SurveyFormProps } from './survey-form';
import type { SurveyData } from './survey-data';

interface Props {
  assessmentId: string;
  questionnaireId: string;
  startPage: string;
  /** The plain form: what is there at once, and what stays where script or network fail. */
  children: ReactNode;
}

interface Loaded {
  Form: ComponentType<SurveyFormProps>;
  data: SurveyData;
}

/** Puts the form library in the place of the plain form, unless somebody has begun to fill that in. */
export function SurveyInstead({ assessmentId, questionnaireId, startPage, children }: Props) {
  const plain = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState<Loaded>();

  useEffect(() => {
    let isWanted = true;
    void load(assessmentId, questionnaireId).then((ready) => {
      if (isWanted && ready && plain.current && isUntouched(plain.current)) setLoaded(ready);
    });
    return () => {
      isWanted = false;
    };
  }, [assessmentId, questionnaireId]);

  if (!loaded)
    return (
      <div className="rs-stack rs-stack-large" ref={plain}>
        {children}
      </div>
    );
  const { Form, data } = loaded;
  return <Form assessmentId={assessmentId} data={data} startPage={startPage} />;
}

async function load(assessmentId: string, questionnaireId: string): Promise<Loaded | undefined> {
  try {
    const [{ SurveyForm }, response] = await Promise.all([
      import('./survey-form'),
      fetch(`/assessments/${assessmentId}/questionnaires/${questionnaireId}/survey`),
    ]);
    return response.ok ? { Form: SurveyForm, data: (await response.json()) as SurveyData } : undefined;
  } catch {
    // The plain form is there and does everything.
    return undefined;
  }
}

/** Whether nothing in the form was changed and nobody is in it. Where nothing can be changed there is none. */
function isUntouched(place: HTMLElement): boolean {
  const form = place.querySelector('form');
  if (!form) return true;
  if (form.contains(document.activeElement)) return false;
  return [...form.elements].every((field) => {
    if (field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type)) {
      return field.checked === field.defaultChecked;
    }
    if (field instanceof HTMLSelectElement)
      return [...field.options].every((one) => one.selected === one.defaultSelected || field.selectedIndex === 0);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
      return field.value === field.defaultValue;
    return true;
  });
}
