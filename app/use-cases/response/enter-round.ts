import type { Pack, Round } from '~/core/procurement/round';
import type { ResponsePerson, VendorResponse } from '~/core/procurement/response';
import { failure, success, type Result } from '~/core/shared/issue';
import type { Actor } from '~/use-cases/actor';
import { replaceSession, toActor, type StartedSession } from '~/use-cases/people/session';
import type { Ports, Stores } from '~/use-cases/ports';
import type { Person } from '~/use-cases/ports/people';
import { recordEvent } from '~/use-cases/record/record-event';
import { issueAt } from '~/use-cases/typed-words';
import { knownVendor, registerVendor } from './register-vendor';
import { packInForce } from './round-notice';

/** Somebody who has shown that an address is theirs and is let into a round. */
export interface Entrance {
  round: Round;
  email: string;
  /** The firm that answers, as they wrote it. */
  firm: string;
  /** Their own name; counts only where the address is new. */
  name: string;
  /** What the browser calls itself. */
  device: string;
}

/** Where somebody was let in. */
export interface Entered {
  roundId: string;
  /** Absent in a consultation, which takes comments and no response. */
  responseId?: string;
  /** Absent where they were signed in already. */
  session?: StartedSession;
}

/**
 * Registers somebody who is new, begins the response of their firm or lets them join the one that their firm has
 * begun, and signs the browser in. Issues: `address_of_public_body`, `account_disabled`.
 */
export async function enterRound(ports: Ports, actor: Actor, entrance: Entrance): Promise<Result<Entered>> {
  const { round, email, device } = entrance;
  const pack = await packInForce(ports, round);
  return ports.transact(async (inside) => {
    const known = await knownVendor(inside, email);
    if (!known.ok) return known;
    const person = known.value ?? (await registerVendor(inside, ports, entrance));
    const response = round.kind === 'tender' ? await responseOf(inside, ports, person, pack, entrance) : undefined;
    const isSignedIn = actor.kind === 'person' && actor.id === person.id;
    const within = { ...ports, people: inside.people };
    const session = isSignedIn ? undefined : await replaceSession(within, actor, person, device);
    return success({
      roundId: round.id,
      ...(response && { responseId: response.id }),
      ...(session && { session }),
    });
  });
}

/** The one response of the person's firm in the round, in which the person takes part. */
async function responseOf(
  inside: Stores,
  ports: Pick<Ports, 'clock' | 'ids'>,
  person: Person,
  pack: Pack,
  { firm }: Entrance,
): Promise<VendorResponse> {
  const all = await inside.responses.listOfOrganisation(person.organisationId);
  const begun = all.find(({ roundId }) => roundId === pack.roundId);
  if (begun === undefined) return begin(inside, ports, person, pack, firm);
  if (begun.people.some(({ personId }) => personId === person.id)) return begun;
  return join(inside, ports, person, begun, { part: 'colleague', questionnaires: [] });
}

/** Lets somebody take part in a response, on the vendor's own record. */
export async function join(
  inside: Stores,
  ports: Pick<Ports, 'clock'>,
  person: Person,
  response: VendorResponse,
  part: Omit<ResponsePerson, 'personId'>,
): Promise<VendorResponse> {
  const others = response.people.filter(({ personId }) => personId !== person.id);
  const joined = { ...response, people: [...others, { personId: person.id, ...part }] };
  await inside.responses.change(joined);
  await recordEvent(inside, ports, toActor(person), { responseId: response.id }, 'person_joined', { part: part.part });
  return joined;
}

async function begin(
  inside: Stores,
  ports: Pick<Ports, 'clock' | 'ids'>,
  person: Person,
  pack: Pack,
  firm: string,
): Promise<VendorResponse> {
  const id = ports.ids.next();
  const createdAt = ports.clock.now();
  const { title, service, buyer, stage } = pack.procurement;
  await inside.assessments.create({
    ...{ id, title, service, buyer, stage, createdAt },
    owner: { kind: 'response', roundId: pack.roundId },
    vendor: firm,
    ruleSet: pack.ruleSet,
    questionnaires: pack.questionnaires,
    changedAt: createdAt,
    revision: 0,
  });
  const response: VendorResponse = {
    ...{ id, firm, createdAt },
    roundId: pack.roundId,
    organisationId: person.organisationId,
    people: [{ personId: person.id, part: 'owner', questionnaires: [] }],
    submissions: [],
  };
  await inside.responses.add(response);
  await recordEvent(inside, ports, toActor(person), { responseId: id }, 'response_begun', { firm });
  return response;
}

/** Refused: the door was shut meanwhile. The page of the link says why. */
export function shut(): Result<Entered> {
  return failure([issueAt('door_shut')]);
}
