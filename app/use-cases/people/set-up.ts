import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { readEmailAddress } from '~/use-cases/mail/email-address';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import type { Person } from '~/use-cases/ports/people';
import { issueAt } from '~/use-cases/typed-words';
import { addressIssues, nameIssues, tidyName } from './fields';
import { findLink, takeLink } from './links';
import { passwordIssues, type NewPassword } from './passwords';
import { replaceSession, type StartedSession } from './session';

/** What the first administrator fills in; each field as it came from the form. */
export interface SetUpInput extends NewPassword {
  token: string;
  organisation: string;
  name: string;
  email: string;
  device: string;
}

/** Whose the assessments are that were made before there were people. */
const ownerBeforePeople = 'local';

/**
 * Makes the first organisation and its first administrator, who can buy too, and signs the browser in as them. The
 * organisation becomes the owner of assessments from before there were people.
 * @returns issues at `organisation`, `name`, `email`, `password`, `repeated`, or `link_dead` at none of them.
 */
export async function setUp(ports: Ports, actor: Actor, input: SetUpInput): Promise<Result<StartedSession>> {
  requirePermission(actor, 'setUp');
  if ((await findLink(ports, 'setup', input.token)) === undefined) return failure([issueAt('link_dead')]);
  const name = tidyName(input.name);
  const organisation = tidyName(input.organisation);
  const email = readEmailAddress(input.email);
  const issues = [
    ...nameIssues(organisation, 'organisation'),
    ...nameIssues(name),
    ...addressIssues(input.email, 'email'),
    ...passwordIssues(input, [name, input.email, organisation]),
  ];
  if (email === undefined || issues.length > 0) return failure(issues);

  const passwordHash = await ports.secrets.hashPassword(input.password);
  const administrator = await ports.transact(async (inside) => {
    const isFirst = (await inside.people.countPeople()) === 0;
    if (!isFirst || !(await takeLink(inside, ports, 'setup', input.token))) return undefined;
    const createdAt = ports.clock.now();
    const organisationId = await firstOrganisationId(inside, ports);
    const roles: Person['roles'] = ['administrator', 'buyer'];
    const person = { id: ports.ids.next(), organisationId, name, email, roles, passwordHash, createdAt };
    await inside.people.addOrganisation({ id: organisationId, name: organisation, kind: 'public_body', createdAt });
    await inside.people.addPerson(person);
    return person;
  });
  if (administrator === undefined) return failure([issueAt('link_dead')]);
  return success(await replaceSession(ports, actor, administrator, input.device));
}

async function firstOrganisationId({ assessments }: Stores, { ids }: Ports): Promise<string> {
  const before = await assessments.listOf({ kind: 'organisation', organisationId: ownerBeforePeople });
  return before.length > 0 ? ownerBeforePeople : ids.next();
}
