import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { issueAt } from '~/use-cases/typed-words';
import { nameIssues, tidyName } from './fields';
import { findLink, takeLink } from './links';
import { passwordIssues, type NewPassword } from './passwords';
import { replaceSession, type StartedSession } from './session';

/** What an invited colleague fills in; each field as it came from the form. */
export interface JoinInput extends NewPassword {
  token: string;
  name: string;
  device: string;
}

/**
 * Lets an invited colleague choose their name and password, and signs the browser in as them.
 * @returns issues at `name`, `password`, `repeated`, or `link_dead` at none of them.
 */
export async function join(ports: Ports, actor: Actor, input: JoinInput): Promise<Result<StartedSession>> {
  requirePermission(actor, 'join');
  const link = await findLink(ports, 'join', input.token);
  const invited = link && (await ports.people.findPerson(link.subject));
  if (invited === undefined || invited.disabledAt !== undefined) return failure([issueAt('link_dead')]);
  const name = tidyName(input.name);
  const issues = [...nameIssues(name), ...passwordIssues(input, [name, invited.email])];
  if (issues.length > 0) return failure(issues);

  const passwordHash = await ports.secrets.hashPassword(input.password);
  const joined = await ports.transact(async (inside) => {
    const current = await inside.people.findPerson(invited.id);
    const isGood = await takeLink(inside, ports, 'join', input.token);
    if (!isGood || current === undefined || current.disabledAt !== undefined) return undefined;
    const person = { ...current, name, passwordHash };
    await inside.people.changePerson(person);
    return person;
  });
  if (joined === undefined) return failure([issueAt('link_dead')]);
  return success(await replaceSession(ports, actor, joined, input.device));
}
