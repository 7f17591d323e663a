import { describe, expect, it } from 'vitest';
import type { ReplayReport } from './build-replay-report';
import { guardReport } from './guard-report';

const pinned = { id: 'rules', version: '1.0.0', hash: 'h' };
const level = { atLeast: 'low', atMost: 'low' } as const;
const single = {
  ...{ id: 'somebody', risks: {}, domains: {}, movedBy: [], dropped: [] },
  overall: { before: level, after: level },
  recommendation: { before: { atLeast: 'proceed', atMost: 'proceed' }, after: { atLeast: 'stop', atMost: 'stop' } },
} satisfies ReplayReport['changes'][number];
const report: ReplayReport = {
  ...{ before: pinned, after: pinned, responses: 40, changed: 3, onlyRange: 7 },
  overall: { unchanged: 34, moved: [{ move: 'low>high', count: 6 }] },
  recommendation: {
    unchanged: 37,
    moved: [
      { move: 'proceed>stop', count: 2 },
      { move: 'stop>proceed', count: 1 },
    ],
  },
  domains: [],
  risks: [{ id: 'leak', unchanged: 34, moved: [{ move: 'low>high', count: 6 }], movedDomain: 2 }],
  groups: [],
  newQuestions: [],
  unknownAnswers: [
    { question: 'gone', count: 4 },
    { question: 'old', count: 5 },
  ],
  unofferedAnswers: [],
  changes: [single],
  watch: {
    ...{ answeredAlike: [], neverPicked: [], neverRaised: [], alwaysRaised: [], sampled: 2 },
    bordering: [{ risk: 'leak', count: 4, share: 0.1 }],
    movers: [{ question: 'old', count: 2, share: 1 }],
  },
};

describe('A report over responses of others', () => {
  const shown = guardReport(report);

  it('hides small numbers of all, and what would give them away', () => {
    expect(shown.changed).toBeNull();
    expect(shown.onlyRange).toBeNull();
    expect(shown.recommendation).toEqual({
      unchanged: null,
      moved: [
        { move: 'proceed>stop', count: null },
        { move: 'stop>proceed', count: null },
      ],
    });
    expect(shown.risks[0]?.movedDomain).toBeNull();
    expect(shown.unknownAnswers).toEqual([{ question: 'old', count: 5 }]);
    expect(shown.watch).toMatchObject({ bordering: [], movers: [] });
  });

  it('shows those that are large enough', () => {
    expect(shown.overall).toEqual(report.overall);
    expect(shown.responses).toBe(40);
  });

  it('tells no single response', () => {
    expect(JSON.stringify(shown)).not.toContain('somebody');
  });
});
