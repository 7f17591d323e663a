import type { Answer } from '~/core/questionnaire/answers';
import { postedText } from '~/ui/plain-form/posted-text';

/** What can be said of how an answer is shown. */
export const proofKinds = ['none', 'document', 'commitment'] as const;
export type ProofKind = (typeof proofKinds)[number];

/** Texts of the fields beside a kind of proof. */
export const proofFields = {
  none: [],
  document: ['document', 'dated', 'expires'],
  commitment: ['by', 'proof'],
} as const satisfies Record<ProofKind, readonly string[]>;
export type ProofField = (typeof proofFields)['document' | 'commitment'][number];

/** What stands in the fields of one answer's proof, right or wrong. */
export interface TypedProof {
  kind: ProofKind;
  fields: Record<ProofField, string>;
}

/** Why a proof cannot be saved: which field to mend, and the text under `pages:proof.problem`. */
export interface ProofProblem {
  question: string;
  field: ProofField;
  code: string;
}

export function proofName(question: string, field: ProofField | 'kind'): string {
  return `${field}:${question}`;
}

export function proofId(question: string, field: ProofField | 'kind'): string {
  return `${field}-${question}`;
}

export function readTypedProof(form: FormData, question: string): TypedProof {
  const text = (field: ProofField | 'kind') => postedText(form, proofName(question, field)).trim();
  const kind = proofKinds.find((one) => one === text('kind')) ?? 'none';
  return {
    kind,
    fields: {
      document: text('document'),
      dated: text('dated'),
      expires: text('expires'),
      by: text('by'),
      proof: text('proof'),
    },
  };
}

export function typedProofFrom({ evidence, committed }: Answer): TypedProof {
  const isDocumented = evidence !== undefined && evidence.grade !== 'claimed';
  return {
    kind: isDocumented ? 'document' : committed === undefined ? 'none' : 'commitment',
    fields: {
      document: evidence?.document ?? '',
      dated: evidence?.dated ?? '',
      expires: evidence?.expires ?? '',
      by: committed?.by ?? '',
      proof: committed?.proof ?? '',
    },
  };
}

/** The answer with this proof instead of the one it had. Whoever answers reaches at most `documented`. */
export function withProof(answer: Answer, { kind, fields }: TypedProof): Answer {
  const { evidence: _evidence, committed: _committed, ...said } = answer;
  if (kind === 'document') {
    const { document, dated, expires } = fields;
    return { ...said, evidence: { grade: 'documented', document, dated, ...(expires !== '' && { expires }) } };
  }
  if (kind === 'commitment') return { ...said, committed: { by: fields.by, proof: fields.proof } };
  return said;
}

const maxDocument = 500;
const maxProof = 2_000;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** The first thing that is wrong with a typed proof, by its field. */
export function faultOf({ kind, fields }: TypedProof): Omit<ProofProblem, 'question'> | undefined {
  if (kind === 'document') {
    if (fields.document === '') return { field: 'document', code: 'documentMissing' };
    if (fields.document.length > maxDocument) return { field: 'document', code: 'documentTooLong' };
    if (!isDay(fields.dated)) return { field: 'dated', code: 'datedMissing' };
    if (fields.expires !== '' && !isDay(fields.expires)) return { field: 'expires', code: 'date' };
    if (fields.expires !== '' && fields.expires < fields.dated) return { field: 'expires', code: 'expiresBefore' };
  }
  if (kind === 'commitment') {
    if (!isDay(fields.by)) return { field: 'by', code: 'byMissing' };
    if (fields.proof === '') return { field: 'proof', code: 'proofMissing' };
    if (fields.proof.length > maxProof) return { field: 'proof', code: 'proofTooLong' };
  }
  return undefined;
}

/** Whether there is such a day in the calendar. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return day.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
