import { afterAll, describe, expect, test } from 'vitest';
import { createJudging } from '~/adapters/threads/judging.server';
import type { Answers } from '~/core/questionnaire/answers';
import { bigOptions, generatedContent } from '../fixtures/generated/generate-content';

const program = new URL('../../app/cli/beside.mjs', import.meta.url);
const content = generatedContent(bigOptions);
const here = createJudging();
const beside = createJudging(program);
afterAll(() => beside.stop());

const input = { effectiveDate: '2026-01-01', stage: 'planning' };

describe('judging in a thread beside the server', () => {
  test('comes to the same result and the same reasons, again and again', async () => {
    const given: Answers = Object.fromEntries(
      content.questionnaires.flatMap(({ questions }) => questions).map(({ name }) => [name, {}]),
    );
    for (const answers of [{}, given, {}]) {
      const expected = await here.explain(content, { ...input, answers });
      expect(await beside.explain(content, { ...input, answers })).toEqual(expected);
      expect(await beside.evaluate(content, { ...input, answers })).toEqual(expected.evaluation);
    }
    expect(await beside.proofWorthAdding(content, { ...input, answers: {} })).toEqual(
      await here.proofWorthAdding(content, { ...input, answers: {} }),
    );
  });

  test('leaves this thread free meanwhile', async () => {
    await beside.explain(content, { ...input, answers: {} });
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 5);
    await beside.explain(content, { ...input, answers: {} });
    clearInterval(counting);
    expect(turns).toBeGreaterThan(3);
  });

  test('says what went wrong, and goes on with the next', async () => {
    const broken = { ...input, answers: undefined as unknown as Answers };
    await expect(beside.evaluate(content, broken)).rejects.toThrow();
    await expect(beside.evaluate(content, { ...input, answers: {} })).resolves.toMatchObject({ method: 'risks' });
  });
});
