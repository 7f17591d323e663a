import type { Pinned } from '../scoring/evaluation';
import type { ContentFile } from '../shared/content-file';
import type { Issue } from '../shared/issue';

/** A change of rules and questions in the making: the whole files, as they would stand in the repository. */
export interface Draft {
  id: string;
  /** Whose policy makers work on it; nobody else sees it, except where it is shared for comment. */
  organisationId: string;
  /** What it is to change, in its authors' words. */
  title: string;
  /** The rule set it began from, with its questionnaires; absent where it began from nothing. */
  base?: DraftBase;
  /** Rises by one with every edit; 0 for a draft nobody changed yet. */
  revision: number;
  state: DraftState;
  /** ISO 8601 instants. */
  createdAt: string;
  changedAt: string;
}

/** The published content a draft began from. */
export interface DraftBase {
  ruleSet: Pinned;
  questionnaires: Pinned[];
}

/**
 * Where a draft stands. `open`: it can be edited. `proposed`: its authors ask a second person to approve exactly this
 * revision; any edit takes the proposal back. `published` and `discarded` are final.
 */
export type DraftState =
  | { kind: 'open' }
  | { kind: 'proposed'; proposal: Proposal }
  | { kind: 'published'; proposal: Proposal; approvedBy: string; at: string }
  | { kind: 'discarded'; by: string; at: string };

/** What a second person is asked to approve. */
export interface Proposal {
  /** Id of whoever proposes. */
  by: string;
  at: string;
  /** The revision that is proposed. */
  revision: number;
  /** The day from which new rounds and assessments use it, YYYY-MM-DD. */
  effectiveFrom: string;
  /** What changes and why, in words; it becomes the entry in CHANGES. */
  changes: string;
  /** A reason for each warning that is accepted, by `code file#pointer`. */
  reasons: Record<string, string>;
}

/** Under what a reason for an accepted warning stands in a proposal. */
export function warningKey({ code, where }: Pick<Issue, 'code' | 'where'>): string {
  return `${code} ${where.file}#${where.pointer}`;
}

/** One edit: what it did to each file it changed. */
export interface DraftEdit {
  /** The revision it made. */
  revision: number;
  /** Id of whoever made it. */
  by: string;
  at: string;
  /** The revision whose edit it undoes; absent for an edit of its own. */
  undoes?: number;
  splices: FileSplice[];
}

/** What was done to one file: in `text` the characters from `offset` on that were `removed` became `inserted`. */
export interface FileSplice {
  path: string;
  /** JSON pointer of what was changed; the list where elements of it moved; empty for the whole file. */
  pointer: string;
  /** In UTF-16 units, in the text before. */
  offset: number;
  removed: string;
  inserted: string;
  /** `made`: the file was not there before; `dropped`: it is not there after. */
  existence?: 'made' | 'dropped';
}

/**
 * What an editor asks for. Values are JSON; a pointer that ends in `/-` adds to a list. `insert` puts one before the
 * element of a list that stands at the pointer.
 */
export type DraftChange =
  | { kind: 'value'; path: string; pointer: string; value: unknown }
  | { kind: 'insert'; path: string; pointer: string; value: unknown }
  | { kind: 'remove'; path: string; pointer: string }
  | { kind: 'text'; path: string; text: string }
  | { kind: 'drop'; path: string };

/** Most files, characters of one file and characters in all that a draft may hold. */
export const draftLimits = { files: 500, fileLength: 5_000_000, totalLength: 20_000_000 } as const;

/** Files a draft may hold: those of the repository's layout, nothing that leads elsewhere. */
export const draftPath =
  /^(questionnaires|rules)\/[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+([-.][a-z0-9]+)*){0,2}\/[A-Za-z0-9]+([-.][A-Za-z0-9]+)*\.(json|md)$/;

/** A draft with its files, in the order of their paths. */
export interface DraftWithFiles {
  draft: Draft;
  files: ContentFile[];
}
