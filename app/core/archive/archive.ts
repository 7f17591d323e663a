import type { z } from 'zod';
import type {
  archivedContentSchema,
  archivedPaperSchema,
  archivedReassessmentSchema,
  archivedResponseSchema,
  archivedRoundSchema,
  procurementFileSchema,
} from './archive-schema';
import type { RecordedEvent } from '../procurement/record';

/** One round with everything about it that is no vendor's answer. */
export type ArchivedRound = z.infer<typeof archivedRoundSchema>;

/** One response that was opened. */
export type ArchivedResponse = z.infer<typeof archivedResponseSchema>;

/** A questionnaire or rule set with its files. */
export type ArchivedContent = z.infer<typeof archivedContentSchema>;

/** What was written after the opening, or about the procurement itself. */
export type ArchivedPaper = z.infer<typeof archivedPaperSchema>;

/** One re-assessment under the contract. */
export type ArchivedReassessment = z.infer<typeof archivedReassessmentSchema>;

/** A document that stands in no submission. */
export type ArchivedDocument = ArchivedReassessment['documents'][number];

/** What an archive says of the procurement itself. */
export type ArchivedProcurement = z.infer<typeof procurementFileSchema>;

/**
 * A procurement with everything that is needed to follow and check it elsewhere. Of responses it holds those alone that
 * were opened, each as it stood: before the opening there are none, and nothing says how many there will be.
 */
export interface Archive extends ArchivedProcurement {
  /** Every version of content that the procurement or one of its packs is pinned to. */
  content: ArchivedContent[];
  /** The procurement's own stream, in order. */
  events: RecordedEvent[];
  /** The oldest first. */
  rounds: ArchivedRound[];
  responses: ArchivedResponse[];
  /** Of the procurement, of its opened rounds and of the responses in it, in the order in which they were first written. */
  papers: ArchivedPaper[];
  /** The oldest first. */
  reassessments: ArchivedReassessment[];
}

/** Hash and size of every document in an archive, once for each place where it stands. */
export function documentsIn({
  needDocuments,
  responses,
  reassessments,
}: Pick<Archive, 'needDocuments' | 'responses' | 'reassessments'>): Pick<ArchivedDocument, 'hash' | 'size'>[] {
  return [
    ...needDocuments,
    ...responses.flatMap(({ submission, clarifying }) => [...submission.documents, ...clarifying]),
    ...reassessments.flatMap(({ documents }) => documents),
  ];
}

/** Where each part stands in an archive. */
export const archivePaths = {
  manifest: 'archive.json',
  readme: 'README.txt',
  procurement: 'procurement.json',
  events: 'record.json',
  papers: 'papers.json',
  content: (hash: string) => `content/${hash}.json`,
  round: (id: string) => `rounds/${id}.json`,
  response: (id: string) => `responses/${id}.json`,
  reassessment: (id: string) => `reassessments/${id}.json`,
  /** A document, under its SHA-256. */
  file: (hash: string) => `files/${hash}`,
} as const;

/** Version of the format that is written, and the newest that is read. */
export const archiveVersion = 4;
