import type { Procurement } from '~/core/procurement/procurement';
import { standingSubmission } from '~/core/procurement/response';
import type { Round } from '~/core/procurement/round';
import { zonedInstantText } from '~/core/shared/dates';
import { languages } from '~/locales/translate';
import { queueMail } from '~/use-cases/mail/queue-mail';
import type { Ports, Stores } from '~/use-cases/ports';
import { recordEvent } from '~/use-cases/record/record-event';

/*
 * The one place at which a change of a round reaches those who take part while it is sealed. It puts mails into the
 * outbox and reopens submissions, and gives nothing back: whoever calls it on the buyer's side learns nothing by it.
 */

/** What a mail about a round says besides what every such mail does. */
type Values = Record<string, string>;

/** A round with what mails call it. */
export interface ToldRound {
  round: Round;
  procurement: Pick<Procurement, 'title'>;
  /** Name of the public body. */
  buyer: string;
}

/** Sends one mail, the same to each, to everybody invited and everybody who works on a response of the round. */
export async function tellParticipants(
  inside: Stores,
  ports: Pick<Ports, 'clock' | 'ids' | 'installation'>,
  told: ToldRound,
  name: string,
  values: Values = {},
): Promise<void> {
  for (const to of await addressesOf(inside, told.round))
    await queueRoundMail(inside, ports, told, { to, name, values });
}

/** The same to those alone who have not handed in what stands. */
export async function tellWhoHasNotSubmitted(
  inside: Stores,
  ports: Pick<Ports, 'clock' | 'ids' | 'installation'>,
  told: ToldRound,
  name: string,
): Promise<void> {
  const responses = await inside.responses.listOfRound(told.round.id);
  const done = responses.filter((response) => standingSubmission(response) !== undefined);
  const doneAddresses = new Set(await addressesOfPeople(inside, done));
  for (const to of await addressesOf(inside, told.round)) {
    if (!doneAddresses.has(to)) await queueRoundMail(inside, ports, told, { to, name });
  }
}

/** A mail to everybody who answers for the whole of one response, with the way to one of its pages. */
export async function tellPeopleOf(
  inside: Stores,
  ports: Pick<Ports, 'clock' | 'ids' | 'installation'>,
  told: ToldRound,
  { responseId, name, page }: { responseId: string; name: string; page: string },
): Promise<void> {
  const response = await inside.responses.find(responseId);
  const link = `${ports.installation.origin()}/responses/${responseId}/${page}`;
  const people = response?.people.filter(({ part }) => part !== 'subcontractor') ?? [];
  for (const to of await addressesOfPeople(inside, [{ people }]))
    await queueRoundMail(inside, ports, told, { to, name, values: { link } });
}

/** A mail about a round to one address. */
export async function queueRoundMail(
  inside: Pick<Stores, 'outbox'>,
  ports: Pick<Ports, 'clock' | 'ids' | 'installation'>,
  { round, procurement, buyer }: ToldRound,
  { to, name, values = {} }: { to: string; name: string; values?: Values },
): Promise<void> {
  await queueMail(inside, ports, {
    to,
    name,
    values: {
      buyer,
      title: procurement.title,
      deadline: zonedInstantText(round.deadline.at, round.deadline.zone, languages[0]),
      link: `${ports.installation.origin()}/rounds/${round.id}`,
      ...values,
    },
  });
}

/**
 * Gives back what was handed in for a pack that no longer holds, so that each vendor can look at it and hand it in
 * again. Each vendor's own stream says so.
 */
export async function reopenSubmissions(
  inside: Stores,
  ports: Pick<Ports, 'clock'>,
  { id, packs }: Pick<Round, 'id' | 'packs'>,
): Promise<void> {
  const withdrawnAt = ports.clock.now();
  for (const response of await inside.responses.listOfRound(id)) {
    const standing = standingSubmission(response);
    if (standing === undefined) continue;
    const submissions = response.submissions.map((head) => (head === standing ? { ...head, withdrawnAt } : head));
    await inside.responses.change({ ...response, submissions });
    const data = { number: standing.number, hash: standing.hash, pack: packs.at(-1)?.number ?? 0 };
    await recordEvent(inside, ports, { kind: 'system' }, { responseId: response.id }, 'submission_reopened', data);
  }
}

/** Each address once: invitations that stand, and people of responses who may still sign in. */
async function addressesOf(inside: Stores, { id }: Round): Promise<string[]> {
  const invitations = await inside.rounds.listInvitations(id);
  const invited = invitations.filter(({ revokedAt }) => revokedAt === undefined).map(({ email }) => email);
  const responding = await addressesOfPeople(inside, await inside.responses.listOfRound(id));
  return [...new Set([...invited, ...responding])];
}

async function addressesOfPeople(
  { people }: Stores,
  responses: readonly { people: { personId: string }[] }[],
): Promise<string[]> {
  const ids = new Set(responses.flatMap((response) => response.people.map(({ personId }) => personId)));
  const found = await Promise.all([...ids].map((id) => people.findPerson(id)));
  return found.flatMap((person) => (person === undefined || person.disabledAt !== undefined ? [] : [person.email]));
}
