import { expect, it } from 'vitest';
import { papersToTravel } from './papers-to-travel';

const paper = (kind: string, ownerId: string, content = {}) => ({
  kind,
  id: `${kind} ${ownerId}`,
  ownerId,
  content: { id: '', ...content },
});

it('what evaluators wrote leaves once they have agreed, and everything else always', () => {
  const papers = [
    paper('panel', 'round'),
    paper('sheet', 'judged'),
    paper('consensus', 'judged', { at: '2031-01-01T00:00:00.000Z' }),
    paper('sheet', 'open'),
    paper('consensus', 'open'),
  ];
  expect(papersToTravel(papers).map(({ id }) => id)).toEqual(['panel round', 'sheet judged', 'consensus judged']);
});
