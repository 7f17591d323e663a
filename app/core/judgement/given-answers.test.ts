import { describe, expect, it } from 'vitest';
import { givenAnswers, type AnswerChange } from './given-answers';

const evidence = { grade: 'documented', document: 'Log.pdf' } as const;
const change = (
  revision: number,
  by: string | undefined,
  more: Pick<AnswerChange, 'before' | 'after'>,
): AnswerChange => ({
  question: 'log',
  revision,
  ...(by !== undefined && { by }),
  ...more,
});
const yes = { value: 'yes' };
const [said, shown] = [
  change(1, 'ana', { before: null, after: yes }),
  change(2, 'ben', { before: yes, after: { ...yes, evidence } }),
];
const given = (...parameters: Parameters<typeof givenAnswers>) => givenAnswers(...parameters).get('log');

describe('who gave an answer', () => {
  it('is who last changed what it says, and who last changed what shows it', () => {
    expect(given([said, shown], [])).toEqual({ revision: 2, documents: [], by: ['ana', 'ben'], isKnown: true });
    const after = { value: 'other', evidence };
    const again = change(3, 'cleo', { before: { ...yes, evidence }, after });
    expect(given([said, shown, again], [])).toMatchObject({ revision: 3, by: ['cleo', 'ben'] });
  });

  it('is also who brought a document for it, and for no other question', () => {
    const brought = { hash: 'h', supports: ['log'], uploadedBy: 'dora' };
    const elsewhere = { hash: 'g', supports: ['staff'], uploadedBy: 'emil' };
    expect(given([said], [brought, elsewhere])).toMatchObject({ documents: ['h'], by: ['ana', 'dora'] });
  });

  it('is not known where one of them was not noted, and nobody where it was never given', () => {
    expect(given([change(1, undefined, { before: null, after: yes }), shown], [])?.isKnown).toBe(false);
    expect(given([], [])).toBeUndefined();
  });
});
