import { dayOf } from '~/core/shared/dates';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { Actor } from '~/use-cases/actor';
import type { ReadOnly } from '~/core/procurement/read-only';
import { requirePermission } from '~/use-cases/permissions';
import type { Assessment, Ports } from '~/use-cases/ports';
import type { Document } from '~/use-cases/ports/procurement';
import { restsOn } from './evidence-of-documents';
import { documentLimits } from './limits';
import { loadDocuments, mayChange, type Supportable } from './load-documents';

/** The documents of one set of answers, and what is needed to add one. */
export interface DocumentList {
  assessment: Assessment;
  documents: ListedDocument[];
  /** Answers that a document can support now. */
  supportable: Supportable[];
  /** What a change is based on. */
  revision: number;
  readOnly?: ReadOnly;
  limits: typeof documentLimits;
}

/** A document with the answers that it supports. */
export interface ListedDocument extends Omit<Document, 'hash'> {
  supported: SupportedAnswer[];
  mayChange: boolean;
}

/** An answer that a document was brought for. */
export interface SupportedAnswer {
  question: Question;
  /**
   * `stands`: the answer rests on it. `expired`: it does, but the document is not in force on the day that counts. `open`:
   * it does not (any more): the answer was changed since, or the document came along from earlier.
   */
  state: 'stands' | 'expired' | 'open';
}

/** Throws NotFound, Sealed. */
export async function listDocuments(
  ports: Ports,
  actor: Actor,
  input: { assessmentId: string },
): Promise<DocumentList> {
  requirePermission(actor, 'listDocuments');
  const loaded = await loadDocuments(ports, actor, input.assessmentId);
  const { assessment, access, stated, fills, documents, supportable } = loaded;
  const questions = new Map(fills.flatMap((one) => one.questions.map((question) => [question.name, question])));
  const day = access.effectiveDate ?? dayOf(ports.clock.now());
  return {
    assessment,
    documents: documents.map(({ hash: _hash, ...document }) => ({
      ...document,
      mayChange: mayChange(loaded, actor, { hash: _hash, ...document }),
      supported: document.supports.flatMap((name): SupportedAnswer[] => {
        const question = questions.get(name);
        if (question === undefined) return [];
        if (!restsOn(stated[name], document)) return [{ question, state: 'open' }];
        const isExpired = document.expires !== undefined && document.expires < day;
        return [{ question, state: isExpired ? 'expired' : 'stands' }];
      }),
    })),
    supportable,
    revision: assessment.revision,
    limits: documentLimits,
    ...(access.readOnly && { readOnly: access.readOnly }),
  };
}
