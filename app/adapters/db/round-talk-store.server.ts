import type { Kysely } from 'kysely';
import { canonicalJson } from '~/core/shared/hash';
import type { RoundComment, RoundQuestion, RoundStore } from '~/use-cases/ports/procurement';
import { present } from './present.server';
import type { Tables } from './tables.server';
import type { RoundCommentRow, RoundQuestionRow } from './tables/procurements.server';

export type RoundTalkStore = Pick<
  RoundStore,
  'addQuestion' | 'listQuestions' | 'changeQuestion' | 'addComment' | 'listComments'
>;

/** What vendors ask and say about a round. */
export function createRoundTalkStore(db: Kysely<Tables>): RoundTalkStore {
  return {
    async addQuestion(question) {
      await db.insertInto('roundQuestions').values(toQuestionRow(question)).execute();
    },

    async listQuestions(roundId) {
      const rows = await db
        .selectFrom('roundQuestions')
        .selectAll()
        .where('roundId', '=', roundId)
        .orderBy('askedAt')
        .orderBy('id')
        .execute();
      return rows.map(toQuestion);
    },

    async changeQuestion(question) {
      const { id, ...row } = toQuestionRow(question);
      await db.updateTable('roundQuestions').set(row).where('id', '=', id).execute();
    },

    async addComment({ question, ...plain }) {
      await db
        .insertInto('roundComments')
        .values({ ...plain, question: question ?? null })
        .execute();
    },

    async listComments(roundId) {
      const rows = await db
        .selectFrom('roundComments')
        .selectAll()
        .where('roundId', '=', roundId)
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map(toComment);
    },
  };
}

function toQuestionRow({ answer, ...plain }: RoundQuestion): RoundQuestionRow {
  return { ...plain, answerJson: answer === undefined ? null : canonicalJson(answer) };
}

function toQuestion({ answerJson, ...plain }: RoundQuestionRow): RoundQuestion {
  if (answerJson === null) return plain;
  return { ...plain, answer: JSON.parse(answerJson) as NonNullable<RoundQuestion['answer']> };
}

function toComment({ question, ...plain }: RoundCommentRow): RoundComment {
  return { ...plain, ...present({ question }) };
}
