import { failure, success, type Result } from '~/core/shared/issue';
import { personOf, type Actor } from '~/use-cases/actor';
import { readEmailAddress } from '~/use-cases/mail/email-address';
import { queueMail } from '~/use-cases/mail/queue-mail';
import { addressIssues } from '~/use-cases/people/fields';
import { issueLink } from '~/use-cases/people/links';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import type { Organisation, Person } from '~/use-cases/ports/people';
import { NotFound } from '~/use-cases/refusals';
import { issueAt } from '~/use-cases/typed-words';
import { loadColleague, loadPublicBody } from './public-bodies';
import { readRoles } from './read-roles';

/**
 * Invites somebody into a public body: they get a link by which they choose their name and password. Until then their
 * address stands for their name. Throws NotFound.
 * @returns their id, or `no_mail_server`, or issues at `email` (`address_unreadable`, `address_taken`) and `roles`.
 */
export async function invitePerson(
  ports: Ports,
  actor: Actor,
  input: { organisationId: string; email: string; roles: string[] },
): Promise<Result<{ id: string }>> {
  requirePermission(actor, 'invitePerson');
  const organisation = await loadPublicBody(ports, input.organisationId);
  if (!ports.mailer.isConfigured) return failure([issueAt('no_mail_server')]);
  const email = readEmailAddress(input.email);
  const roles = readRoles(input.roles);
  const issues = [...addressIssues(input.email, 'email'), ...(roles.ok ? [] : roles.issues)];
  if (email === undefined || !roles.ok || issues.length > 0) return failure(issues);

  return ports.transact(async (inside) => {
    if ((await inside.people.findPersonByEmail(email)) !== undefined)
      return failure([issueAt('address_taken', 'email')]);
    const person: Person = {
      id: ports.ids.next(),
      organisationId: organisation.id,
      name: email,
      email,
      roles: roles.value,
      createdAt: ports.clock.now(),
    };
    await inside.people.addPerson(person);
    await sendJoinLink(inside, ports, actor, person, organisation);
    return success({ id: person.id });
  });
}

/**
 * Sends the invitation of somebody who has not joined yet again, with a new link; the old one is worth nothing any
 * more. Issues: `no_mail_server`. Throws NotFound, also where the person has joined.
 */
export async function invitePersonAgain(
  ports: Ports,
  actor: Actor,
  input: { personId: string },
): Promise<Result<void>> {
  requirePermission(actor, 'invitePersonAgain');
  if (!ports.mailer.isConfigured) return failure([issueAt('no_mail_server')]);
  return ports.transact(async (inside) => {
    const person = await loadColleague(inside, input.personId);
    const isWaiting = person.passwordHash === undefined && person.disabledAt === undefined;
    if (!isWaiting) throw new NotFound('person', input.personId);
    await sendJoinLink(inside, ports, actor, person, await loadPublicBody(inside, person.organisationId));
    return success(undefined);
  });
}

async function sendJoinLink(
  inside: Stores,
  ports: Ports,
  actor: Actor,
  { id, email }: Person,
  organisation: Pick<Organisation, 'name'>,
): Promise<void> {
  const link = await issueLink(inside, ports, 'join', id);
  const values = { inviter: personOf(actor).name, organisation: organisation.name, link };
  await queueMail(inside, ports, { to: email, name: 'join', values });
}
