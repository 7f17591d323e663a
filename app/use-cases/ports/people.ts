import type { Role } from '~/core/procurement/role';

/** Who people belong to: a public body that buys, or a vendor's firm. */
export interface Organisation {
  id: string;
  name: string;
  kind: 'public_body' | 'vendor';
  /** ISO 8601. */
  createdAt: string;
}

/** Somebody with an account, in one organisation. */
export interface Person {
  id: string;
  organisationId: string;
  name: string;
  /** In lower case; no two people share one. */
  email: string;
  roles: Role[];
  /** Argon2id. Absent for who signs in by one-time codes, and until an invited colleague has chosen one. */
  passwordHash?: string;
  /** ISO 8601. */
  createdAt: string;
  /** Since when the person may no longer sign in; absent while they may. */
  disabledAt?: string;
}

/** One signed-in browser. */
export interface Session {
  /** Public name of the session, by which its owner ends it. Not the secret in the cookie. */
  id: string;
  personId: string;
  /** SHA-256 of the secret in the cookie. */
  tokenHash: string;
  createdAt: string;
  /** Last seen, to within some minutes. */
  seenAt: string;
  expiresAt: string;
  /** What the browser calls itself, shortened: for the owner's list. */
  device: string;
}

/** What a secret sent to somebody is good for. */
export type SecretPurpose =
  /** Makes the first administrator; printed on the console. */
  | 'setup'
  /** Lets an invited colleague choose a password. */
  | 'join'
  | 'password_reset'
  /** Gives an account the address that the link was sent to. */
  | 'address'
  /** A code by which the owner of an address signs in or registers. */
  | 'code'
  /** A named subcontractor's or colleague's way to their part of a response. */
  | 'delegation';

/** A secret that was sent or shown to somebody, kept as its hash only. */
export interface IssuedSecret {
  /** SHA-256 of the secret; for a code, of purpose, subject and code together. */
  hash: string;
  purpose: SecretPurpose;
  /** Whom or what it concerns: a person's id, an e-mail address, a response's id. */
  subject: string;
  /** What its user is allowed by it; plain data. */
  data: Record<string, unknown>;
  createdAt: string;
  expiresAt: string;
  /** Absent until it was used; then it is worth nothing. */
  usedAt?: string;
}

/** Organisations, people, their sessions and the secrets sent to them. */
export interface PeopleStore {
  /** In the order of their names. */
  listOrganisations(): Promise<Organisation[]>;
  findOrganisation(id: string): Promise<Organisation | undefined>;
  addOrganisation(organisation: Organisation): Promise<void>;
  renameOrganisation(id: string, name: string): Promise<void>;

  countPeople(): Promise<number>;
  /** Of one organisation, or of all; in the order of their names. */
  listPeople(organisationId?: string): Promise<Person[]>;
  findPerson(id: string): Promise<Person | undefined>;
  /** @param email in any case. */
  findPersonByEmail(email: string): Promise<Person | undefined>;
  addPerson(person: Person): Promise<void>;
  /** Writes name, address, roles, password and whether the person may sign in. Throws where somebody has the address. */
  changePerson(person: Person): Promise<void>;

  addSession(session: Session): Promise<void>;
  /** Whoever holds the secret with this hash, unless the session has expired at `now` or the person is disabled. */
  findSession(tokenHash: string, now: string): Promise<{ session: Session; person: Person } | undefined>;
  /** The newest first, without expired ones. */
  listSessions(personId: string, now: string): Promise<Session[]>;
  markSeen(sessionId: string, at: string): Promise<void>;
  /** Ends one session of a person. */
  removeSession(personId: string, sessionId: string): Promise<void>;
  /** Ends all of them but one. */
  removeOtherSessions(personId: string, keepSessionId?: string): Promise<void>;

  addSecret(secret: IssuedSecret): Promise<void>;
  /** An unused secret that has not expired at `now`. */
  findSecret(purpose: SecretPurpose, hash: string, now: string): Promise<IssuedSecret | undefined>;
  /** Unused and unexpired secrets of this purpose for this subject, the oldest first. */
  listSecrets(purpose: SecretPurpose, subject: string, now: string): Promise<IssuedSecret[]>;
  /** Marks it used. False where somebody was faster or it has expired: then it is worth nothing. */
  takeSecret(purpose: SecretPurpose, hash: string, now: string): Promise<boolean>;
  /** Makes every unused secret of this purpose for this subject worthless. */
  revokeSecrets(purpose: SecretPurpose, subject: string, now: string): Promise<void>;
  /** Counts a wrong guess at the code of an address and says how many there were since the code was issued. */
  countWrongCode(subject: string): Promise<number>;
  /** Removes sessions and secrets that expired before an instant. */
  removeExpired(before: string): Promise<void>;
}
