import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import type { SurveyData } from '~/ui/survey-form/survey-data';

interface Props {
  data: SurveyData;
  /** The plain form: there at once, and what stays where script fails. */
  children: ReactNode;
}

/** Puts the form library in the place of the plain form once the browser has it. */
export function PreviewInstead({ data, children }: Props) {
  const [Form, setForm] = useState<ComponentType<{ data: SurveyData }>>();
  useEffect(() => {
    let isWanted = true;
    import('~/ui/survey-form/preview-form').then(
      ({ PreviewForm }) => isWanted && setForm(() => PreviewForm),
      // The plain form is there and does everything.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return Form === undefined ? children : <Form data={data} />;
}
