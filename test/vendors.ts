import type { Round } from '~/core/procurement/round';
import type { Answer } from '~/core/questionnaire/answers';
import type { PersonActor } from '~/use-cases/actor';
import { saveAnswers } from '~/use-cases/assessment/save-answers';
import { toActor } from '~/use-cases/people/session';
import type { Ports } from '~/use-cases/ports';
import { acceptInvitation } from '~/use-cases/response/accept-invitation';
import { joinRound } from '~/use-cases/response/join-round';
import { reviewResponse } from '~/use-cases/response/review-response';
import { sendInvitationCode } from '~/use-cases/response/send-invitation-code';
import { sendJoinCode } from '~/use-cases/response/send-join-code';
import { submitResponse } from '~/use-cases/response/submit-response';
import { at, roundBegins, valueOf } from './rounds';
import { nobody } from './small-content';

/** While a round of the tests takes answers. */
export const during = (ports: Ports): Ports => at(ports, roundBegins);

const device = 'A browser';
const address = '192.0.2.1';

/** The secret in the link by which an address was invited to a round. */
export async function tokenSentTo(ports: Ports, { id }: Pick<Round, 'id'>, email: string): Promise<string> {
  for (const token of await linksSentTo(ports, email, 'invitations')) {
    const invitation = await ports.rounds.findInvitation(ports.secrets.hashOf(token));
    if (invitation?.roundId === id) return token;
  }
  throw new Error(`No link was sent to ${email}`);
}

/** The secrets of all links of a kind in mails to an address. */
export async function linksSentTo(ports: Ports, email: string, kind: string): Promise<string[]> {
  const mails = await ports.outbox.list(500);
  const link = new RegExp(`/${kind}/([\\w-]+)`);
  return mails.filter(({ to }) => to === email).flatMap(({ text }) => link.exec(text)?.[1] ?? []);
}

/** The newest code in a mail to an address. */
export async function codeSentTo(ports: Ports, email: string): Promise<string> {
  const mails = await ports.outbox.list(500);
  const codes = mails
    .filter(({ to }) => to === email)
    .flatMap(({ text }) => /\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/.exec(text) ?? []);
  // Mails of one instant come in any order: the code in force is the one that nobody used and none replaced.
  for (const code of codes) {
    const hash = ports.secrets.hashOf(`code ${email} ${code.replace('-', '')}`);
    if ((await ports.people.findSecret('code', hash, ports.clock.now())) !== undefined) return code;
  }
  throw new Error(`No code was sent to ${email}`);
}

export interface Vendor {
  actor: PersonActor;
  responseId: string;
}

/** Somebody who came in by the link in the invitation. */
export async function invitedVendor(
  given: Ports,
  round: Pick<Round, 'id'>,
  email: string,
  firm = 'Lumen Systems',
): Promise<Vendor> {
  const ports = during(given);
  const token = await tokenSentTo(ports, round, email);
  await sendInvitationCode(ports, nobody, { token, address });
  const code = await codeSentTo(ports, email);
  const form = { code, firm, name: 'Grace Mwangi' };
  const entered = await valueOf(acceptInvitation(ports, nobody, { ...form, token, device, address }));
  return { actor: await actorOf(ports, email), responseId: entered.responseId ?? '' };
}

/** Somebody who joined an open round. */
export async function joinedVendor(
  given: Ports,
  { id: roundId }: Pick<Round, 'id'>,
  email = 'ada@small.example',
  firm = 'Small & Daughters',
): Promise<Vendor> {
  const ports = during(given);
  await valueOf(sendJoinCode(ports, nobody, { roundId, email, address }));
  const code = await codeSentTo(ports, email);
  const form = { email, code, firm, name: 'Ada Small' };
  const entered = await valueOf(joinRound(ports, nobody, { ...form, roundId, device, address }));
  return { actor: await actorOf(ports, email), responseId: entered.responseId ?? '' };
}

/** A person as one who asks, by address. */
export async function actorOf({ people }: Pick<Ports, 'people'>, email: string): Promise<PersonActor> {
  const person = await people.findPersonByEmail(email);
  if (person === undefined) throw new Error(`Nobody has the address ${email}`);
  return toActor(person);
}

/** Saves answers of a vendor. */
export async function answer(
  given: Ports,
  { actor, responseId }: Vendor,
  changes: Record<string, Answer | null>,
): Promise<void> {
  const ports = during(given);
  const found = await ports.assessments.find(responseId);
  const patch = { id: ports.ids.next(), basedOn: found?.revision ?? 0, changes };
  const outcome = await saveAnswers(ports, actor, { assessmentId: responseId, patch });
  if (outcome.kind !== 'saved') throw new Error(`Not saved: ${outcome.kind}`);
}

/** What somebody posts who read the review and declares it true. */
export async function declaration(given: Ports, { actor, responseId }: Vendor) {
  const { reviewed, number } = await reviewResponse(given, actor, { responseId });
  return {
    ...{ responseId, reviewed, number, language: 'en' },
    ...{ name: 'Grace Mwangi', position: 'Managing director', version: '', isDeclared: true },
  };
}

/** Hands in what is there. */
export async function handIn(given: Ports, vendor: Vendor) {
  const ports = during(given);
  return valueOf(submitResponse(ports, vendor.actor, await declaration(ports, vendor)));
}
