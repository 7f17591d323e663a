import type { Consultation, DraftComment } from '~/core/studio/consultation';
import type { Draft, DraftEdit, DraftWithFiles } from '~/core/studio/draft';
import type { ReplayFound, ReplayRun } from '~/core/replay/run';
import type { Publication } from '~/core/studio/publication';
import type { ContentFile } from '~/core/shared/content-file';

/** Drafts of rules and questions. Whoever changes one reads and writes it in the same transaction. */
export interface DraftStore {
  create(draft: DraftWithFiles): Promise<void>;
  find(id: string): Promise<DraftWithFiles | undefined>;
  /** Without their files, the one changed last first. */
  listOf(organisationId: string): Promise<Draft[]>;
  /** Writes what is said about it; its files stay. */
  change(draft: Draft): Promise<void>;
  /**
   * Keeps one edit: the draft as it is after it, the files it changed or made, the paths it dropped, and the edit
   * itself, which is only ever added to.
   */
  keepEdit(draft: Draft, edit: DraftEdit, written: readonly ContentFile[], dropped: readonly string[]): Promise<void>;
  /** Edits that made a revision above this one, in their order. */
  editsSince(id: string, revision: number): Promise<DraftEdit[]>;
}

/** What was published here, beside what is shipped. A publication never changes, but for its being retired once. */
export interface PublicationStore {
  /** Throws where this rule set was published in this version before. */
  add(publication: Publication): Promise<void>;
  /** All, in the order they were published. */
  list(): Promise<Publication[]>;
  /** Nothing where it is retired already. */
  retire(
    ruleSet: Pick<Publication['ruleSet'], 'id' | 'version'>,
    retired: NonNullable<Publication['retired']>,
  ): Promise<void>;
}

/** Replays of drafts. What one came to is kept with the revision it was for. */
export interface ReplayStore {
  begin(run: ReplayRun): Promise<void>;
  find(id: string): Promise<ReplayRun | undefined>;
  /** The one begun last first. */
  listOfDraft(draftId: string): Promise<ReplayRun[]>;
  /** Those of an organisation that have not ended. */
  listUnderWay(organisationId: string): Promise<ReplayRun[]>;
  /** Notes how far it has come. False where it has ended: nothing is noted then. */
  noteProgress(id: string, done: number, at: string): Promise<boolean>;
  /** Ends it, once. False where it had ended: nothing is kept then. */
  end(id: string, state: Exclude<ReplayRun['state'], 'running'>, at: string, found?: ReplayFound): Promise<boolean>;
  /** What it came to; nothing before it is finished. */
  findFound(id: string): Promise<ReplayFound | undefined>;
}

/** Drafts shared for comment, and what was said about them. */
export interface ConsultationStore {
  add(consultation: Consultation): Promise<void>;
  find(id: string): Promise<Consultation | undefined>;
  findByToken(token: string): Promise<Consultation | undefined>;
  /** Of one draft, the first begun first. */
  listOf(draftId: string): Promise<Consultation[]>;
  /** Writes until when it takes comments; everything else about it stays. */
  change(consultation: Consultation): Promise<void>;
  addComment(comment: DraftComment): Promise<void>;
  /** Of one consultation, in the order in which they came. */
  listComments(consultationId: string): Promise<DraftComment[]>;
  /** Writes a comment anew. What was taken out of it is gone from the disk as well. */
  changeComment(comment: DraftComment): Promise<void>;
}
