import type { Kysely } from 'kysely';
import type { Answer } from '~/core/questionnaire/answers';
import { canonicalJson, contentHash } from '~/core/shared/hash';
import type { AnswerPatch, PatchOutcome } from '~/use-cases/ports';
import { inTransaction } from './in-transaction.server';
import type { Tables } from './tables.server';
import type { AnswerRow } from './tables/assessments.server';

/** What a patch says about one question, beside what is stored about it. */
interface Change {
  question: string;
  newJson: string | null;
  stored: AnswerRow | undefined;
}

/** Who changed something, and when. */
interface Made {
  at: string;
  by: string | undefined;
}

/** Saves a patch in one transaction, which holds the write lock from its beginning. See the port for what it promises. */
export function applyPatch(
  db: Kysely<Tables>,
  assessmentId: string,
  patch: AnswerPatch,
  made: Made,
): Promise<PatchOutcome | undefined> {
  return inTransaction(db, async (transaction) => {
    const assessment = await transaction
      .selectFrom('assessments')
      .select('revision')
      .where('id', '=', assessmentId)
      .executeTakeFirst();
    if (assessment === undefined) return undefined;
    const { revision } = assessment;

    const hash = contentHash(patch.changes);
    const earlier = await findPatch(transaction, assessmentId, patch.id);
    if (earlier !== undefined) {
      return earlier.hash === hash ? { kind: 'saved', revision: earlier.revision } : { kind: 'id_taken', revision };
    }

    const changes = (await readChanges(transaction, assessmentId, patch)).filter(isDifferent);
    const conflicts = changes.filter(
      ({ stored }) => stored !== undefined && stored.revision > seenRevision(patch, revision),
    );
    if (conflicts.length > 0) return { kind: 'conflict', revision, theirs: theirAnswers(conflicts) };

    const next = changes.length > 0 ? revision + 1 : seenRevision(patch, revision);
    if (changes.length > 0) await write(transaction, assessmentId, changes, next, made);
    await transaction
      .insertInto('patches')
      .values({ assessmentId, id: patch.id, hash, revision: next, at: made.at })
      .execute();
    return { kind: 'saved', revision: next };
  });
}

/** What became of exactly this patch before; nothing where it was not saved. */
export async function savedBefore(
  db: Kysely<Tables>,
  assessmentId: string,
  patch: AnswerPatch,
): Promise<(PatchOutcome & { kind: 'saved' }) | undefined> {
  const earlier = await findPatch(db, assessmentId, patch.id);
  if (earlier?.hash !== contentHash(patch.changes)) return undefined;
  return { kind: 'saved', revision: earlier.revision };
}

/** Who claims to have seen a revision that is still to come saw another history (a restored copy): that counts as having seen nothing. */
function seenRevision(patch: AnswerPatch, revision: number): number {
  return patch.basedOn > revision ? 0 : patch.basedOn;
}

function findPatch(db: Kysely<Tables>, assessmentId: string, id: string) {
  return db
    .selectFrom('patches')
    .select(['hash', 'revision'])
    .where('assessmentId', '=', assessmentId)
    .where('id', '=', id)
    .executeTakeFirst();
}

async function readChanges(transaction: Kysely<Tables>, assessmentId: string, patch: AnswerPatch): Promise<Change[]> {
  const rows = await transaction
    .selectFrom('answers')
    .selectAll()
    .where('assessmentId', '=', assessmentId)
    .where('question', 'in', Object.keys(patch.changes))
    .execute();
  const stored = new Map(rows.map((row) => [row.question, row]));
  return Object.entries(patch.changes).map(([question, answer]) => ({
    question,
    newJson: answer === null ? null : canonicalJson(answer),
    stored: stored.get(question),
  }));
}

function isDifferent({ newJson, stored }: Change): boolean {
  return newJson !== (stored?.answerJson ?? null);
}

function theirAnswers(conflicts: Change[]): Record<string, Answer | null> {
  return Object.fromEntries(
    conflicts.map(({ question, stored }) => [question, JSON.parse(stored?.answerJson ?? 'null') as Answer | null]),
  );
}

async function write(
  transaction: Kysely<Tables>,
  assessmentId: string,
  changes: Change[],
  revision: number,
  { at, by }: Made,
): Promise<void> {
  await transaction
    .updateTable('assessments')
    .set({ revision, changedAt: at })
    .where('id', '=', assessmentId)
    .execute();
  await transaction
    .insertInto('answers')
    .values(changes.map(({ question, newJson }) => ({ assessmentId, question, answerJson: newJson, revision })))
    .onConflict((conflict) =>
      conflict
        .columns(['assessmentId', 'question'])
        .doUpdateSet((row) => ({ answerJson: row.ref('excluded.answerJson'), revision: row.ref('excluded.revision') })),
    )
    .execute();
  await transaction
    .insertInto('answerChanges')
    .values(
      changes.map(({ question, newJson, stored }) => ({
        assessmentId,
        revision,
        question,
        oldJson: stored?.answerJson ?? null,
        newJson,
        by: by ?? null,
      })),
    )
    .execute();
}
