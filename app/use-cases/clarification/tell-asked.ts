import type { Clarification } from '~/core/judgement/clarification';
import { zonedInstantText } from '~/core/shared/dates';
import { languages } from '~/locales/translate';
import { queueMail } from '~/use-cases/mail/queue-mail';
import type { Ports, Stores } from '~/use-cases/ports';

/** What everybody who was asked is told. */
interface Told {
  mail: 'clarificationAsked' | 'clarificationWithdrawn';
  clarification: Clarification;
  /** Of the procurement. */
  title: string;
  /** Time zone of the round. */
  zone: string;
}

/** The same mail to everybody who was asked; whoever answers a part alone gets none. */
export async function tellAsked(inside: Stores, ports: Ports, told: Told): Promise<void> {
  for (const { responseId } of told.clarification.asked) await tellVendor(inside, ports, responseId, told);
}

async function tellVendor(
  inside: Stores,
  ports: Ports,
  responseId: string,
  { mail, clarification, title, zone }: Told,
): Promise<void> {
  const response = await inside.responses.find(responseId);
  for (const { personId, part } of response?.people ?? []) {
    const person = part === 'subcontractor' ? undefined : await inside.people.findPerson(personId);
    if (person === undefined || person.disabledAt !== undefined) continue;
    const link = `${ports.installation.origin()}/responses/${responseId}/clarifications/${clarification.id}`;
    const until = zonedInstantText(clarification.until, zone, languages[0]);
    const { message, withdrawn } = clarification;
    const values = { title, until, message, link, reason: withdrawn?.reason ?? '' };
    await queueMail(inside, ports, { to: person.email, name: mail, values });
  }
}
