import { queueMail } from '~/use-cases/mail/queue-mail';
import type { Ports } from '~/use-cases/ports';
import { normaliseCode } from './code';

const codeMinutes = 15;
const minuteMs = 60_000;
/**
 * After so many wrong guesses the codes of an address are worth nothing, wherever they come from. More than one place may
 * make within the life of a code (`guess_code`), so that nobody uses up the code of somebody elsewhere.
 */
const mostWrongCodes = 30;

type Needed = Pick<Ports, 'transact' | 'people' | 'secrets' | 'clock' | 'ids'>;

/** Stands for every address that gets no code. */
const nobodysAddress = '';

/**
 * Sends a new one-time code to an address. The codes sent to it before stand until they are used or expire: whoever asks
 * for another one cannot make them worthless. How many there can be is for the limits (`send_code`).
 */
export function sendCode(ports: Needed, email: string): Promise<void> {
  return issueCode(ports, email.trim().toLowerCase());
}

/** Takes as long as {@link sendCode} and sends nothing, so that nobody learns which addresses get a code. */
export function sendNoCode(ports: Needed): Promise<void> {
  return issueCode(ports, nobodysAddress);
}

async function issueCode(ports: Needed, to: string): Promise<void> {
  const code = ports.secrets.code();
  const now = ports.clock.now();
  await ports.transact(async (inside) => {
    await inside.people.addSecret({
      hash: hashOfCode(ports, to, code),
      purpose: 'code',
      subject: to,
      data: {},
      createdAt: now,
      expiresAt: new Date(Date.parse(now) + codeMinutes * minuteMs).toISOString(),
    });
    if (to === nobodysAddress) return;
    await queueMail(inside, ports, { to, name: 'code', values: { code, minutes: codeMinutes } });
  });
}

/**
 * Whether this is a code that was sent to the address and stands. A right code is used up by it; too many wrong ones use
 * up all of them. Codes are compared by their hashes.
 */
export async function takeCode(ports: Needed, email: string, typed: string): Promise<boolean> {
  const subject = email.trim().toLowerCase();
  if (subject === nobodysAddress) return false;
  const now = ports.clock.now();
  if (await ports.people.takeSecret('code', hashOfCode(ports, subject, typed), now)) return true;
  const wrong = await ports.people.countWrongCode(subject);
  if (wrong >= mostWrongCodes) await ports.people.revokeSecrets('code', subject, now);
  return false;
}

/** With the address in it, so that a code is worth nothing for another one. */
function hashOfCode({ secrets }: Pick<Ports, 'secrets'>, email: string, code: string): string {
  return secrets.hashOf(`code ${email} ${normaliseCode(code)}`);
}
