import { z } from 'zod';
import type { Issue } from '~/core/shared/issue';
import type { Document } from '~/use-cases/ports/procurement';
import { issueAt, wordIssues } from '~/use-cases/typed-words';

/** What is said about a document, as it was typed. */
export interface DocumentForm {
  /** Empty: as the file is called. */
  name: string;
  dated: string;
  /** Empty where it does not expire. */
  expires: string;
  /** The version of the product that it speaks about; empty where it names none. */
  version: string;
  confidential: boolean;
  /** Names of the questions whose answers it supports. */
  supports: string[];
}

/** What of a document its owner says. */
export type DocumentDetails = Pick<Document, 'dated' | 'expires' | 'version' | 'confidential' | 'supports'>;

/**
 * What is wrong with it, each at its field: those of words at `/name` and `/version`; `document_undated`, `dated_in_future` at
 * `/dated`; `day_needed`, `expires_before_dated` at `/expires`; `support_not_offered` at `/supports`.
 *
 * @param offered questions whose answers a document can support now.
 * @param now the present instant: in some time zone its day may already be the next one.
 */
export function documentIssues(form: DocumentForm, offered: readonly string[], now: string): Issue[] {
  const { name, dated, expires, version, supports } = form;
  return [
    ...(name.trim() === '' ? [] : wordIssues({ name: name.trim() })),
    ...(version.trim() === '' ? [] : wordIssues({ version: version.trim() })),
    ...datedIssues(dated, now),
    ...expiresIssues(expires, dated),
    ...(supports.every((question) => offered.includes(question)) ? [] : [issueAt('support_not_offered', 'supports')]),
  ];
}

/** As it is kept; the form has no issues. */
export function detailsOf({ dated, expires, version, confidential, supports }: DocumentForm): DocumentDetails {
  return {
    ...{ dated, confidential, supports: [...new Set(supports)] },
    ...(expires !== '' && { expires }),
    ...(version.trim() !== '' && { version: version.trim() }),
  };
}

const day = z.iso.date();
const dayMs = 24 * 60 * 60_000;

function datedIssues(dated: string, now: string): Issue[] {
  if (!day.safeParse(dated).success) return [issueAt('document_undated', 'dated')];
  const latest = new Date(Date.parse(now) + dayMs).toISOString().slice(0, dated.length);
  return dated > latest ? [issueAt('dated_in_future', 'dated', { found: dated })] : [];
}

function expiresIssues(expires: string, dated: string): Issue[] {
  if (expires === '') return [];
  if (!day.safeParse(expires).success) return [issueAt('day_needed', 'expires', { found: expires.slice(0, 40) })];
  return expires < dated ? [issueAt('expires_before_dated', 'expires', { dated, expires })] : [];
}
