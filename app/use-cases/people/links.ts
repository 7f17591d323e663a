import type { Ports, Stores } from '~/use-cases/ports';
import type { IssuedSecret } from '~/use-cases/ports/people';

const hourMs = 60 * 60_000;

/** The kinds of links that are sent or shown to one person for one use: where each leads, and for how long. */
const links = {
  setup: { path: 'setup', hours: 24 },
  join: { path: 'join', hours: 7 * 24 },
  password_reset: { path: 'reset', hours: 1 },
  address: { path: 'address', hours: 1 },
} as const;

/** See {@link links}. */
export type LinkPurpose = keyof typeof links;

type Needed = Pick<Ports, 'secrets' | 'clock' | 'installation'>;

/** A link that is good for one use. Those made before for the same purpose and subject are worth nothing any more. */
export async function issueLink(
  { people }: Pick<Stores, 'people'>,
  { secrets, clock, installation }: Needed,
  purpose: LinkPurpose,
  subject: string,
  data: IssuedSecret['data'] = {},
): Promise<string> {
  const token = secrets.token();
  const createdAt = clock.now();
  const { path, hours } = links[purpose];
  await people.revokeSecrets(purpose, subject, createdAt);
  await people.addSecret({
    hash: secrets.hashOf(token),
    purpose,
    subject,
    data,
    createdAt,
    expiresAt: new Date(Date.parse(createdAt) + hours * hourMs).toISOString(),
  });
  return `${installation.origin()}/${path}/${token}`;
}

/** What a link is good for; nothing where it was used, replaced, has expired or never was one. */
export function findLink(
  { people, secrets, clock }: Pick<Ports, 'people' | 'secrets' | 'clock'>,
  purpose: LinkPurpose,
  token: string,
): Promise<IssuedSecret | undefined> {
  return people.findSecret(purpose, secrets.hashOf(token), clock.now());
}

/** Uses a link up. False where somebody was faster. */
export function takeLink(
  { people }: Pick<Stores, 'people'>,
  { secrets, clock }: Needed,
  purpose: LinkPurpose,
  token: string,
): Promise<boolean> {
  return people.takeSecret(purpose, secrets.hashOf(token), clock.now());
}
