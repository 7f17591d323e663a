import { describe, expect, it } from 'vitest';
import { agreed, differences } from './differences';
import type { Findings } from './finding';

const answers = {
  log: { value: 'yes', evidence: { grade: 'documented' } },
  staff: { value: 3 },
} as const;
const sheet = (name: string, findings: Findings) => ({
  ...{ id: name, responseId: 'r', by: { personId: name, name }, findings },
});

describe('the findings of several evaluators', () => {
  it('differ only where they make different things of an answer', () => {
    const ada = sheet('ada', { log: { grade: 'verified', reason: 'Seen' }, staff: { override: 4, reason: 'Counted' } });
    const ben = sheet('ben', {
      log: { grade: 'verified', reason: 'Asked' },
      staff: { override: 5, reason: 'Counted' },
    });
    expect(differences({ ...answers }, [ada, ben])).toEqual([
      {
        question: 'staff',
        found: [
          { personId: 'ada', name: 'ada', finding: { override: 4, reason: 'Counted' } },
          { personId: 'ben', name: 'ben', finding: { override: 5, reason: 'Counted' } },
        ],
      },
    ]);
    expect(agreed({ ...answers }, [ada, ben])).toEqual({ log: { grade: 'verified', reason: 'Seen' } });
  });

  it('do not differ where one confirms what stands and the other says nothing', () => {
    const ada = sheet('ada', { log: { grade: 'documented', reason: '' } });
    const ben = sheet('ben', {});
    expect(differences({ ...answers }, [ada, ben])).toEqual([]);
    expect(agreed({ ...answers }, [ada, ben])).toEqual({ log: { grade: 'documented', reason: '' } });
  });

  it('differ where only one says something', () => {
    const ada = sheet('ada', { log: { grade: 'rejected', reason: 'Old' } });
    expect(differences({ ...answers }, [ada, sheet('ben', {})]).map(({ question }) => question)).toEqual(['log']);
    expect(differences({ ...answers }, [ada])).toEqual([]);
    expect(agreed({ ...answers }, [])).toEqual({});
  });
});
