import { describe, expect, it } from 'vitest';
import { publicComments, takesComments, withoutWords, type DraftComment } from './consultation';
import type { DraftState } from './draft';

const at = '2031-01-01T00:00:00.000Z';
const comment: DraftComment = {
  ...{
    id: 'c1',
    consultationId: 'k1',
    at,
    subject: { kind: 'risk', id: 'leak' },
    text: 'Call me: 555',
    group: 'other',
  },
  ...{ name: 'Asha', organisation: 'A house' },
};
const shown = { by: 'salma', at };

describe('a consultation', () => {
  const open: DraftState = { kind: 'open' };
  it.each<[string, boolean, string, { closed?: { by: string; at: string } }, DraftState]>([
    ['its last day', true, '2031-02-01', {}, open],
    ['the day after', false, '2031-02-02', {}, open],
    ['once it was closed by hand', false, '2031-01-02', { closed: shown }, open],
    ['once the draft was given up', false, '2031-01-02', {}, { kind: 'discarded', by: 'salma', at }],
  ])('on %s takes comments: %s', (_, expected, day, more, state) => {
    expect(takesComments({ closesOn: '2031-02-01', ...more }, { state }, day)).toBe(expected);
  });
});

describe('a comment', () => {
  it('is public once it was let through, without who of the authors did what', () => {
    const answer = { verdict: 'partly' as const, text: 'Half of it.', by: 'salma', at };
    expect(publicComments([comment])).toEqual([]);
    const [one] = publicComments([{ ...comment, shown, answer }]);
    expect(one).toMatchObject({ text: 'Call me: 555', name: 'Asha', answer: { text: 'Half of it.' } });
    expect(JSON.stringify(one)).not.toContain('salma');
  });

  it('loses names, or its words as well, for good, and keeps that it did', () => {
    const unnamed = withoutWords(comment, { what: 'names', ...shown });
    expect(unnamed).toMatchObject({ text: 'Call me: 555', removed: { what: 'names' } });
    expect(JSON.stringify(unnamed)).not.toMatch(/Asha|house/);
    const empty = withoutWords(comment, { what: 'words', ...shown });
    expect(JSON.stringify(empty)).not.toMatch(/Asha|house|555/);
    expect(withoutWords(empty, { what: 'names', ...shown }).removed?.what).toBe('words');
  });
});
