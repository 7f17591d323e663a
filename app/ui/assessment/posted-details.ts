import { postedText } from '~/ui/plain-form/posted-text';

/** What was typed into the fields of the assessment form; empty where a field was not sent. */
export function postedDetails(form: FormData) {
  const text = (name: string) => postedText(form, name);
  return {
    title: text('title'),
    service: text('service'),
    buyer: text('buyer'),
    vendor: text('vendor'),
    stage: text('stage'),
  };
}
