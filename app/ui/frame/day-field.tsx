import { TextField } from '@navikt/ds-react';
import type { ReactNode } from 'react';

interface Props {
  id: string;
  name: string;
  label: string;
  value: string;
  description?: ReactNode;
  error?: string | undefined;
}

/** The design system's types leave out the types that bring a calendar and a clock without script. */
export const withCalendar = { type: 'date' } as object;
const withClock = { type: 'time' } as object;

/** A calendar day. */
export function DayField({ value, ...field }: Props) {
  return <TextField {...field} {...withCalendar} className="rs-short-field" defaultValue={value} />;
}

/** Hours and minutes. */
export function TimeField({ value, ...field }: Props) {
  return <TextField {...field} {...withClock} className="rs-short-field" defaultValue={value} />;
}
