import { describe, expect, it } from 'vitest';
import { smallContent } from '#test/small-content';
import { readContent } from '~/adapters/content/load-content.server';
import type { Answers } from '../questionnaire/answers';
import { compareAnswers } from './compare-answers';

const loaded = await readContent(smallContent);
if (!loaded.ok) throw new Error('The small content is broken', { cause: loaded.issues });
const questionnaires = loaded.value.questionnaires.map(({ value }) => value);

function compare(one: Answers, other: Answers): string[] {
  return compareAnswers(questionnaires, one, other).map(({ question, sameAnswer, sameProof }) =>
    [question.name, sameAnswer ? 'same' : 'differs', sameProof ? 'same' : 'differs'].join(' '),
  );
}

describe('compareAnswers', () => {
  it('goes through the questions in their order and leaves out what neither answers', () => {
    const pairs = compareAnswers(
      questionnaires,
      { people_with_access: { value: 3 } },
      { data_kind: { value: 'health' }, gone_question: { value: 'x' } },
    );
    expect(pairs.map(({ question, one, other }) => [question.name, one?.value, other?.value])).toEqual([
      ['data_kind', undefined, 'health'],
      ['people_with_access', 3, undefined],
    ]);
  });

  it('tells what was said from how it is shown', () => {
    const claimed = { access_log: { value: 'yes' } };
    const verified = { access_log: { value: 'yes', evidence: { grade: 'verified' as const } } };
    expect(compare(claimed, claimed)).toEqual(['access_log same same']);
    expect(compare(claimed, verified)).toEqual(['access_log same differs']);
    expect(compare(claimed, { access_log: { value: 'no' } })).toEqual(['access_log differs same']);
  });

  it('minds the words beside "another way" and the reason why something does not apply', () => {
    const other = (comment: string) => ({ access_log: { value: 'other', comment } });
    expect(compare(other('On paper'), other('By heart'))).toEqual(['access_log differs same']);
    const excused = (reason: string) => ({ access_log: { notApplicable: { reason } } });
    expect(compare(excused('No files'), excused('No files'))).toEqual(['access_log same same']);
    expect(compare(excused('No files'), {})).toEqual(['access_log differs same']);
  });

  it('does not mind the order in which several choices were picked', () => {
    expect(compare({ data_kind: { value: ['a', 'b'] } }, { data_kind: { value: ['b', 'a'] } })).toEqual([
      'data_kind same same',
    ]);
  });
});
