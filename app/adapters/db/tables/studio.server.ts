/** A draft of rules and questions; its files stand in rows of their own. */
export interface DraftRow {
  id: string;
  organisationId: string;
  title: string;
  baseJson: string | null;
  stateJson: string;
  revision: number;
  createdAt: string;
  changedAt: string;
}

export interface DraftFileRow {
  draftId: string;
  path: string;
  text: string;
}

/** One edit, only ever added. */
export interface DraftEditRow {
  draftId: string;
  revision: number;
  editJson: string;
}

/** A published version; only whether it is retired is written later. */
export interface PublicationRow {
  id: string;
  version: string;
  publicationJson: string;
  publishedAt: string;
  retiredJson: string | null;
}

/** One replay of a draft; `foundJson` once it is finished. */
export interface ReplayRow {
  id: string;
  draftId: string;
  organisationId: string;
  revision: number;
  overJson: string;
  startedBy: string;
  startedAt: string;
  state: string;
  endedAt: string | null;
  done: number;
  total: number;
  heardAt: string;
  foundJson: string | null;
}

/** A draft shared for comment; only until when it takes comments is written later. */
export interface ConsultationRow {
  id: string;
  draftId: string;
  token: string;
  consultationJson: string;
}

export interface DraftCommentRow {
  id: string;
  consultationId: string;
  commentJson: string;
}
