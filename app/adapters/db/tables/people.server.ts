import type { Organisation, SecretPurpose } from '~/use-cases/ports/people';

export interface OrganisationRow {
  id: string;
  name: string;
  kind: Organisation['kind'];
  createdAt: string;
}

export interface PersonRow {
  id: string;
  organisationId: string;
  name: string;
  /** In lower case. */
  email: string;
  rolesJson: string;
  passwordHash: string | null;
  createdAt: string;
  disabledAt: string | null;
}

export interface SessionRow {
  id: string;
  personId: string;
  tokenHash: string;
  createdAt: string;
  seenAt: string;
  expiresAt: string;
  device: string;
}

export interface SecretRow {
  purpose: SecretPurpose;
  hash: string;
  subject: string;
  dataJson: string;
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
}

/** Wrong guesses at a code since the last one was issued to this subject. */
export interface WrongCodeRow {
  subject: string;
  count: number;
}
