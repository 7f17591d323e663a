import { describe, expect, test } from 'vitest';
import type { Answer } from '~/core/questionnaire/answers';
import { faultOf, readTypedProof, typedProofFrom, withProof, type TypedProof } from './typed-proof';

const said: Answer = { value: 'yes', comment: 'So', equivalentAccepted: true };
const documented: Answer = {
  ...said,
  evidence: { grade: 'documented', document: 'Plan, page 3', dated: '2026-01-31', expires: '2027-01-31' },
};
const promised: Answer = { ...said, committed: { by: '2026-12-01', proof: 'A test report' } };
const typed = (kind: TypedProof['kind'], fields: Partial<TypedProof['fields']> = {}): TypedProof => ({
  kind,
  fields: { document: '', dated: '', expires: '', by: '', proof: '', ...fields },
});

describe('the proof of an answer', () => {
  test.for([
    ['nothing yet', said],
    ['a document', documented],
    ['a promise', promised],
  ] as [string, Answer][])('%s comes back as it is shown', ([, answer]) => {
    expect(withProof(answer, typedProofFrom(answer))).toEqual(answer);
    expect(faultOf(typedProofFrom(answer))).toBeUndefined();
  });

  test('replaces the one there was, and leaves what was said', () => {
    expect(withProof(documented, typed('commitment', { by: '2026-12-01', proof: 'A test report' }))).toEqual(promised);
    expect(withProof(promised, typed('none'))).toEqual(said);
  });

  test('reaches at most "documented" by the one who answers', () => {
    const verified: Answer = { ...said, evidence: { grade: 'verified', document: 'Audit', dated: '2026-01-31' } };
    expect(withProof(verified, typed('document', { document: 'New', dated: '2026-02-01' })).evidence?.grade).toBe(
      'documented',
    );
  });

  test.for([
    [typed('document'), 'document', 'documentMissing'],
    [typed('document', { document: 'x'.repeat(501), dated: '2026-01-31' }), 'document', 'documentTooLong'],
    [typed('document', { document: 'Plan' }), 'dated', 'datedMissing'],
    [typed('document', { document: 'Plan', dated: '2026-02-30' }), 'dated', 'datedMissing'],
    [typed('document', { document: 'Plan', dated: '2026-01-31', expires: 'soon' }), 'expires', 'date'],
    [typed('document', { document: 'Plan', dated: '2026-01-31', expires: '2026-01-30' }), 'expires', 'expiresBefore'],
    [typed('commitment', { proof: 'Test' }), 'by', 'byMissing'],
    [typed('commitment', { by: '2026-12-01' }), 'proof', 'proofMissing'],
    [typed('commitment', { by: '2026-12-01', proof: 'x'.repeat(2_001) }), 'proof', 'proofTooLong'],
  ] as [TypedProof, string, string][])('names what is missing or wrong: %#', ([proof, field, code]) => {
    expect(faultOf(proof)).toEqual({ field, code });
  });

  test('is read from the fields of its question, whatever else was posted', () => {
    const form = new FormData();
    form.set('kind:q', 'document');
    form.set('document:q', ' Plan ');
    form.set('dated:q', '2026-01-31');
    form.set('document:other', 'Not this');
    expect(readTypedProof(form, 'q')).toEqual(typed('document', { document: 'Plan', dated: '2026-01-31' }));
    form.set('kind:q', 'oath');
    expect(readTypedProof(form, 'q').kind).toBe('none');
  });
});
