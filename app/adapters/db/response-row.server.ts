import type { Kysely } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/sqlite';
import type { ResponsePerson, SubmissionHead, VendorResponse } from '~/core/procurement/response';
import { canonicalJson } from '~/core/shared/hash';
import { present } from './present.server';
import type { Tables } from './tables.server';
import type { ResponsePersonRow, ResponseRow, SubmissionRow } from './tables/responses.server';

/** Responses with their people and the heads of their submissions, in one statement. */
export function responses(db: Kysely<Tables>) {
  return db
    .selectFrom('responses')
    .selectAll()
    .select(({ selectFrom }) => [
      jsonArrayFrom(
        selectFrom('responsePeople')
          .select(['personId', 'part', 'questionnairesJson'])
          .whereRef('responseId', '=', 'responses.id')
          .orderBy('position'),
      )
        .$castTo<string>()
        .as('peopleJson'),
      jsonArrayFrom(
        selectFrom('submissions')
          .select(['number', 'hash', 'at', 'pack', 'withdrawnAt'])
          .whereRef('responseId', '=', 'responses.id')
          .orderBy('number'),
      )
        .$castTo<string>()
        .as('submissionsJson'),
    ]);
}

export async function writePeople(db: Kysely<Tables>, responseId: string, people: ResponsePerson[]): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map(({ personId, part, questionnaires }, position) => ({
    responseId,
    personId,
    part,
    questionnairesJson: canonicalJson(questionnaires),
    position,
  }));
  await db.insertInto('responsePeople').values(rows).execute();
}

export function toResponse(row: ResponseRow & { peopleJson: string; submissionsJson: string }): VendorResponse {
  const { peopleJson, submissionsJson, ...plain } = row;
  return {
    ...plain,
    people: (JSON.parse(peopleJson) as ResponsePersonRow[]).map(toPerson),
    submissions: (JSON.parse(submissionsJson) as SubmissionRow[]).map(toHead),
  };
}

function toPerson({ personId, part, questionnairesJson }: ResponsePersonRow): ResponsePerson {
  return { personId, part, questionnaires: JSON.parse(questionnairesJson) as string[] };
}

function toHead({ number, hash, at, pack, withdrawnAt }: SubmissionRow): SubmissionHead {
  return { number, hash, at, pack, ...present({ withdrawnAt }) };
}
