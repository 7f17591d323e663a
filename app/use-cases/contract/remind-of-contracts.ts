import type { Contract } from '~/core/judgement/contract';
import { dueReminders, type DueReminder } from '~/core/judgement/reminders';
import { dayOf, dayText } from '~/core/shared/dates';
import { textIn } from '~/core/shared/text';
import { createTranslate, languages } from '~/locales/translate';
import type { Actor } from '~/use-cases/actor';
import { queueMail } from '~/use-cases/mail/queue-mail';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';

/**
 * What the clock does for contracts: it reminds who sees to an entry before it is due and once when it is late, and who
 * manages the contract of what is theirs, of what is late, of re-assessments and of what its end asks for. Each reminder
 * goes out once.
 */
export async function remindOfContracts(ports: Ports, actor: Actor, _input: Record<string, never> = {}): Promise<void> {
  requirePermission(actor, 'remindOfContracts');
  const today = dayOf(ports.clock.now());
  for (const { id } of (await ports.papers.contracts.list()).filter((one) => dueReminders(one, today).length > 0))
    await ports.transact(async (inside) => {
      const contract = await inside.papers.contracts.find(id);
      if (contract === undefined) return;
      const due = dueReminders(contract, today);
      for (const reminder of due) await send(inside, ports, contract, reminder);
      const reminded = [...contract.reminded, ...due.flatMap(({ keys }) => keys)];
      await inside.papers.contracts.put(id, { ...contract, reminded });
    });
}

async function send(
  inside: Stores,
  ports: Ports,
  contract: Contract,
  { about, when, due }: DueReminder,
): Promise<void> {
  const origin = ports.installation.origin();
  const values = { contract: contract.title, due: dayText(due, languages[0]) };
  const translate = createTranslate(languages[0]);
  if (about.kind === 'reassessment') {
    const link = `${origin}/procurements/${contract.id}/contract/reassessments`;
    const reason = translate(`contract:because.${about.reassessment.because}`);
    const name = when === 'overdue' ? 'reassessmentOverdue' : 'reassessmentDue';
    for (const to of await addressesOf(inside, contract.managers))
      await queueMail(inside, ports, { to, name, values: { ...values, reason, link } });
    return;
  }
  if (about.kind === 'handover') {
    const { kind, what } = about.item;
    const item = kind === 'own' ? what : translate(`contract:exit.kind.${kind}`);
    const link = `${origin}/procurements/${contract.id}/contract/exit`;
    const name = when === 'overdue' ? 'handoverOverdue' : 'handoverDue';
    for (const to of await addressesOf(inside, contract.managers))
      await queueMail(inside, ports, { to, name, values: { ...values, item, link } });
    return;
  }
  const { entry } = about;
  const name = when === 'overdue' ? 'entryOverdue' : 'entryDue';
  const told = { ...values, entry: textIn(entry.title, languages[0]), proof: textIn(entry.proofNeeded, languages[0]) };
  if (entry.owner === 'vendor') {
    const response = await inside.responses.find(contract.responseId);
    const people = (response?.people ?? []).filter(({ part }) => part !== 'subcontractor');
    const link = `${origin}/responses/${contract.responseId}/contract`;
    for (const to of await addressesOf(inside, people))
      await queueMail(inside, ports, { to, name, values: { ...told, link } });
  }
  if (entry.owner === 'buyer' || when === 'overdue') {
    const link = `${origin}/procurements/${contract.id}/contract/entries/${entry.id}`;
    for (const to of await addressesOf(inside, contract.managers))
      await queueMail(inside, ports, { to, name, values: { ...told, link } });
  }
}

/** Of those who may still sign in. */
async function addressesOf({ people }: Stores, wanted: readonly { personId: string }[]): Promise<string[]> {
  const found = await Promise.all(wanted.map(({ personId }) => people.findPerson(personId)));
  return found.flatMap((person) => (person === undefined || person.disabledAt !== undefined ? [] : [person.email]));
}
