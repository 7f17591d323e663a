import { canonicalJson } from '~/core/shared/hash';
import type { Person } from '~/use-cases/ports/people';
import { present } from './present.server';
import type { PersonRow } from './tables/people.server';

export function toRow({ roles, email, passwordHash, disabledAt, ...plain }: Person): PersonRow {
  return {
    ...plain,
    email: email.toLowerCase(),
    rolesJson: canonicalJson(roles),
    passwordHash: passwordHash ?? null,
    disabledAt: disabledAt ?? null,
  };
}

export function toPerson({ rolesJson, passwordHash, disabledAt, ...plain }: PersonRow): Person {
  return { ...plain, roles: JSON.parse(rolesJson) as Person['roles'], ...present({ passwordHash, disabledAt }) };
}
