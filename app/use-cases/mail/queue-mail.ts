import { createTranslate, languages } from '~/locales/translate';
import type { Ports, Stores } from '~/use-cases/ports';

/** A mail by the name of its words in the catalogue (`mails:<name>.subject`, `.text`), with what stands in them. */
export interface MailInWords {
  to: string;
  name: string;
  values?: Record<string, string | number>;
}

/**
 * Puts a mail into the outbox, in the same transaction as what it tells of. Nobody here knows the language of an
 * address, so mails are written in the first one.
 */
export async function queueMail(
  { outbox }: Pick<Stores, 'outbox'>,
  { clock, ids }: Pick<Ports, 'clock' | 'ids'>,
  { to, name, values = {} }: MailInWords,
): Promise<void> {
  const translate = createTranslate(languages[0]);
  await outbox.add({
    id: ids.next(),
    queuedAt: clock.now(),
    to,
    // What people typed stays on its line: a subject is one line.
    subject: translate(`mails:${name}.subject`, values).replaceAll(/\s+/g, ' ').trim(),
    text: `${translate(`mails:${name}.text`, values)}\n\n${translate('mails:signature')}\n`,
  });
}
