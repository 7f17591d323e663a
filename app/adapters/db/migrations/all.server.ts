import type { Migration } from 'kysely';
import * as assessments from './2026-11-21-assessments.server';
import * as details from './2026-11-22-details.server';
import * as practice from './2026-11-22-practice.server';
import * as people from './2026-11-27-people.server';
import * as procurements from './2026-11-27-procurements.server';
import * as record from './2026-11-27-record.server';
import * as responses from './2026-11-27-responses.server';
import * as papers from './2026-11-28-papers.server';
import * as givers from './2026-11-29-givers.server';
import * as versions from './2026-11-29-versions.server';
import * as studio from './2026-11-30-studio.server';
import * as replays from './2026-12-01-replays.server';
import * as consultations from './2026-12-02-consultations.server';
import * as moves from './2026-12-03-moves.server';

/** Every migration under the name that the database remembers it by. They run in the order of the names, forward only. */
export const migrations: Record<string, Migration> = {
  '2026-11-21-assessments': assessments,
  '2026-11-22-details': details,
  '2026-11-22-practice': practice,
  '2026-11-27-people': people,
  '2026-11-27-procurements': procurements,
  '2026-11-27-record': record,
  '2026-11-27-responses': responses,
  '2026-11-28-papers': papers,
  '2026-11-29-givers': givers,
  '2026-11-29-versions': versions,
  '2026-11-30-studio': studio,
  '2026-12-01-replays': replays,
  '2026-12-02-consultations': consultations,
  '2026-12-03-moves': moves,
};
