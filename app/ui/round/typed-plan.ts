import type { Round } from '~/core/procurement/round';
import { postedText, postedTexts } from '~/ui/plain-form/posted-text';

/** What stands in the fields of a round. */
export interface TypedPlan {
  kind: string;
  access: string;
  day: string;
  time: string;
  zone: string;
  reminderDays: string;
  openers: string[];
  isNegotiated: boolean;
}

/** A new round as the form shows it at first: a tender for everybody, with two reminders. */
export function emptyPlan(zone: string): TypedPlan {
  return {
    kind: 'tender',
    access: 'open',
    day: '',
    time: '12:00',
    zone,
    reminderDays: '7, 2',
    openers: [],
    isNegotiated: false,
  };
}

/** What is planned already, as the form shows it. */
export function typedPlanOf(
  round: Pick<Round, 'kind' | 'access' | 'deadline' | 'reminderDays' | 'openers' | 'isNegotiated'>,
  /** The deadline on the clocks of its zone, `YYYY-MM-DDTHH:MM`. */
  local: string,
): TypedPlan {
  const { kind, access, openers, isNegotiated, reminderDays, deadline } = round;
  const [day = '', time = ''] = local.split('T');
  return { kind, access, openers, isNegotiated, day, time, zone: deadline.zone, reminderDays: reminderDays.join(', ') };
}

/** What was typed into the fields of a round. */
export function postedPlan(form: FormData): TypedPlan {
  return {
    kind: postedText(form, 'kind'),
    access: postedText(form, 'access'),
    ...postedDeadline(form),
    reminderDays: postedText(form, 'reminderDays'),
    openers: postedTexts(form, 'opener'),
    isNegotiated: form.has('isNegotiated'),
  };
}

/** What was typed as a deadline. */
export function postedDeadline(form: FormData): { day: string; time: string; zone: string } {
  return { day: postedText(form, 'day'), time: postedText(form, 'time'), zone: postedText(form, 'zone') };
}

/** A deadline as the use cases take it. */
export function deadlineOf({ day, time, zone }: { day: string; time: string; zone: string }) {
  return { local: `${day}T${time}`, zone };
}

/** A plan as the use cases take it; what is no number stays none. */
export function planOf({ kind, access, openers, isNegotiated, reminderDays, ...deadline }: TypedPlan) {
  return {
    ...{ kind, access, openers, isNegotiated },
    deadline: deadlineOf(deadline),
    reminderDays: reminderDaysIn(reminderDays),
  };
}

/** Days parted by commas; what is no number stays none. */
export function reminderDaysIn(typed: string): number[] {
  return typed
    .split(/[\s,;،]+/)
    .filter((text) => text !== '')
    .map(Number);
}
