import { createHash, randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Secrets } from '~/use-cases/ports/outside';

/** What OWASP recommends at least for Argon2id, the kind that is used where none is named; memory in KiB. */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** No 0 and O, no 1, I and L, no U, which is heard as “you” and read as V. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 4;

export function createSecrets(): Secrets {
  // Compared with where there is no hash: of a password nobody knows, at the cost of a real one.
  const nobodys = hash(randomBytes(32), cost);
  return {
    token: () => randomBytes(32).toString('base64url'),
    code: () => `${group()}-${group()}`,
    hashOf: (secret) => createHash('sha256').update(secret).digest('hex'),
    hashPassword: (password) => hash(composed(password), cost),
    verifyPassword: async (password, known) => verify(known ?? (await nobodys), composed(password)),
  };
}

function group(): string {
  return Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** The same password from another keyboard may come in other code points: é as one or as two. */
function composed(password: string): string {
  return password.normalize('NFKC');
}
