import { postedText } from '~/ui/plain-form/posted-text';

/** What was typed into the fields of a procurement; empty where a field was not sent. */
export function postedProcurement(form: FormData) {
  const text = (name: string) => postedText(form, name);
  return {
    title: text('title'),
    service: text('service'),
    stage: text('stage'),
    ocid: text('ocid'),
    reference: text('reference'),
  };
}
