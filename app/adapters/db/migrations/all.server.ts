import type { Migration } from 'kysely';
import * as assessments from './2026-11-21-assessments.server';

/** Every migration under the name that the database remembers it by. They run in the order of the names, forward only. */
export const migrations: Record<string, Migration> = {
  '2026-11-21-assessments': assessments,
};
