import type { VendorResponse } from '~/core/procurement/response';
import { queueMail, type MailInWords } from '~/use-cases/mail/queue-mail';
import type { Ports, Stores } from '~/use-cases/ports';

/** Writes to everybody who answers for the whole of a response, in the transaction of what the mail tells of. */
export async function mailWhole(
  inside: Stores,
  ports: Pick<Ports, 'clock' | 'ids'>,
  { people }: Pick<VendorResponse, 'people'>,
  name: string,
  values: MailInWords['values'],
): Promise<void> {
  for (const { personId } of people.filter(({ part }) => part !== 'subcontractor')) {
    const person = await inside.people.findPerson(personId);
    if (person !== undefined) await queueMail(inside, ports, { to: person.email, name, values });
  }
}
