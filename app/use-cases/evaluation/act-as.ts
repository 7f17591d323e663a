import type { Actor } from '~/use-cases/actor';
import { startSession, type StartedSession } from '~/use-cases/people/session';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import type { Organisation, Person } from '~/use-cases/ports/people';
import { NotFound } from '~/use-cases/refusals';
import { requireEvaluation } from './require-evaluation';
import { isSample, sampleActor } from './sample-people';

/** A person to act as, with their organisation. */
export interface SamplePerson {
  person: Omit<Person, 'passwordHash'>;
  organisation: Organisation;
}

/** Everybody there is to act as, and whether the sample rounds are there. */
export interface SampleCast {
  people: SamplePerson[];
  hasRounds: boolean;
}

/** Only in the evaluation mode. Throws Denied in any other. */
export async function listSamplePeople(
  ports: Ports,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<SampleCast> {
  requirePermission(actor, 'listSamplePeople');
  requireEvaluation(ports, actor, 'listSamplePeople');
  const organisations = new Map((await ports.people.listOrganisations()).map((one) => [one.id, one]));
  const people = (await ports.people.listPeople()).flatMap(({ passwordHash: _, ...person }) => {
    const organisation = organisations.get(person.organisationId);
    // Who registers for a sample round is no sample: a list of them would break its seal.
    const isOffered = isSample(person) && person.disabledAt === undefined;
    return organisation === undefined || !isOffered ? [] : [{ person, organisation }];
  });
  const rounds = await ports.procurements.listOfPerson(sampleActor('buyer').id);
  return { people, hasRounds: rounds.length > 0 };
}

/**
 * Signs the browser in as somebody, without a password; only in the evaluation mode, which listens on this machine
 * alone. Throws Denied in any other, {@link NotFound}.
 */
export async function actAs(
  ports: Ports,
  actor: Actor,
  input: { personId: string; device: string },
): Promise<StartedSession> {
  requirePermission(actor, 'actAs');
  requireEvaluation(ports, actor, 'actAs');
  const person = await ports.people.findPerson(input.personId);
  if (person === undefined || person.disabledAt !== undefined || !isSample(person))
    throw new NotFound('person', input.personId);
  return startSession(ports, person, input.device);
}
