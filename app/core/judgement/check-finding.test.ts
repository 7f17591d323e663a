import { describe, expect, it } from 'vitest';
import type { Question } from '../questionnaire/questionnaire';
import { findingIssues } from './check-finding';
import type { Finding } from './finding';

const question = {
  accepts: {
    kind: 'choice',
    choices: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
    other: true,
    none: false,
    dontKnow: false,
  },
} as unknown as Question;
const documented = { value: 'yes', evidence: { grade: 'documented' } } as const;

const codes = (finding: Finding, answer: Parameters<typeof findingIssues>[1] = documented) =>
  findingIssues(question, answer, finding).map(({ code, where }) => `${code} ${where.pointer}`);

describe('a finding', () => {
  it('needs a reason, unless it confirms a document or says nothing', () => {
    expect(codes({ grade: 'rejected', reason: ' ' })).toEqual(['field_empty /reason']);
    expect(codes({ grade: 'documented', reason: '' })).toEqual([]);
    expect(codes({ reason: '' })).toEqual([]);
  });

  it('grades what was answered, and confirms what comes with a document', () => {
    expect(codes({ grade: 'verified', reason: 'R' }, {})).toEqual(['nothing_to_grade /grade']);
    expect(codes({ grade: 'documented', reason: 'R' }, { value: 'yes' })).toEqual(['nothing_to_confirm /grade']);
    expect(codes({ grade: 'verified', reason: 'R' }, { value: 'yes' })).toEqual([]);
  });

  it('accepts only what was said', () => {
    expect(codes({ equivalent: 'accepted', reason: 'R' })).toEqual(['not_another_way /equivalent']);
    expect(codes({ equivalent: 'accepted', reason: 'R' }, { value: 'other' })).toEqual([]);
    expect(codes({ notApplicable: 'refused', reason: 'R' })).toEqual(['not_said_to_be_inapplicable /notApplicable']);
  });

  it('sets another value that the question offers', () => {
    expect(codes({ override: 'yes', reason: 'R' })).toEqual(['override_same /override']);
    expect(codes({ override: 'maybe', reason: 'R' })).toEqual(['not_offered /override']);
    expect(codes({ override: 'no', reason: 'R' })).toEqual([]);
    expect(codes({ override: 'no', grade: 'documented', reason: 'R' })).toEqual(['nothing_to_confirm /grade']);
  });
});
