import type { Brief } from '~/core/brief/brief';
import type { WorkedExample } from '~/core/examples/example';
import type { AnswerChange } from '~/core/judgement/given-answers';
import type { Answer, Answers } from '~/core/questionnaire/answers';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RuleSet } from '~/core/rules/rule-set';
import type { Pinned, RiskEvaluation } from '~/core/scoring/evaluation';
import type { ContentFile } from '~/core/shared/content-file';
import type {
  Archives,
  Examining,
  Replaying,
  FileInspector,
  FileStore,
  Judging,
  Mailer,
  Outbox,
  RateLimits,
  Secrets,
  Spreadsheets,
  TimeZones,
} from './ports/outside';
import type { Papers } from './ports/papers';
import type { PeopleStore } from './ports/people';
import type { DocumentStore, ProcurementStore, RecordStore, ResponseStore, RoundStore } from './ports/procurement';
import type { ConsultationStore, DraftStore, PublicationStore, ReplayStore } from './ports/studio';
import type { Inventory, Storage } from './ports/upkeep';

/** What is kept in the database. What belongs together is changed together, by {@link Ports.transact}. */
export interface Stores {
  assessments: AssessmentStore;
  results: ResultStore;
  people: PeopleStore;
  procurements: ProcurementStore;
  rounds: RoundStore;
  responses: ResponseStore;
  documents: DocumentStore;
  papers: Papers;
  record: RecordStore;
  outbox: Outbox;
  contentVersions: ContentStore;
  drafts: DraftStore;
  publications: PublicationStore;
  replays: ReplayStore;
  consultations: ConsultationStore;
  inventory: Inventory;
}

/** What the use cases need from the outside world. Adapters implement it; tests of use cases bring their own. */
export interface Ports extends Stores {
  /**
   * Does several changes of the stores in one transaction: all of them or, where `work` throws, none. Only `inside`
   * may be used for them; nothing of the outside may be waited for.
   */
  transact<Outcome>(work: (inside: Stores) => Promise<Outcome>): Promise<Outcome>;
  content: ContentLibrary;
  /** Worked examples that fit the shipped content, read once at start, in the order of their ids; may be none. */
  examples: readonly WorkedExample[];
  judging: Judging;
  examining: Examining;
  replaying: Replaying;
  briefs: BriefRenderer;
  files: FileStore;
  storage: Storage;
  fileInspector: FileInspector;
  archives: Archives;
  spreadsheets: Spreadsheets;
  mailer: Mailer;
  secrets: Secrets;
  rateLimits: RateLimits;
  zones: TimeZones;
  clock: Clock;
  ids: Ids;
  installation: Installation;
  /** Version of Rightscope itself, printed in every brief. */
  release: string;
}

/** How this installation was started. */
export interface Installation {
  /** How many days after a round is over the drafts of vendors are deleted. */
  draftDays: number;
  /** `evaluation`: sample people, on this machine only. `production`: under a public address, with a mail server. */
  mode: 'evaluation' | 'production';
  /** Where its pages begin, for links in mails: `https://risk.example.org`, without a slash at the end. Known once it listens. */
  origin(): string;
}

/** Questionnaires and rule sets, parsed and checked before the application starts. */
export interface ContentLibrary {
  /** What new assessments are opened with: the content as shipped. */
  questionnaires(): Questionnaire[];
  ruleSets(): RuleSet[];
  /** Exactly this content, shipped or from the store, by its hash. Nothing where it was never registered. */
  findQuestionnaire(pinned: Pinned): Promise<Questionnaire | undefined>;
  findRuleSet(pinned: Pinned): Promise<RuleSet | undefined>;
}

/** One version of a questionnaire or rule set, with the files it was parsed from. */
export interface ContentVersion extends Pinned {
  kind: 'questionnaire' | 'rule_set';
  files: ContentFile[];
}

/** Durable record of every version this installation ever offered, so that an old assessment can always be read. */
export interface ContentStore {
  /** Hashes under which this kind, id and version is known; empty for a new one. */
  hashesOf(version: Pick<ContentVersion, 'kind' | 'id' | 'version'>): Promise<string[]>;
  /** Keeps the version. Registering the same hash again changes nothing. */
  register(version: ContentVersion, at: string): Promise<void>;
  find(kind: ContentVersion['kind'], hash: string): Promise<ContentVersion | undefined>;
  /** All that were ever registered, without their files, the first registered first. */
  list(): Promise<Omit<ContentVersion, 'files'>[]>;
  /** Every version of a kind without its files, the latest registered first. */
  registered(kind: ContentVersion['kind']): Promise<RegisteredVersion[]>;
}

/** One version as it was registered; a draft can stand under its number several times, with different hashes. */
export interface RegisteredVersion extends Pinned {
  /** ISO 8601. */
  registeredAt: string;
}

/**
 * Whose a set of answers is. `organisation`: everybody's in it who is no vendor's subcontractor. `person`: a practice,
 * its owner's alone. `procurement`: the team's. `response`: the vendor's, sealed until its round is opened. `contract`:
 * the team's again, for one re-assessment of the contract.
 */
export type AssessmentOwner =
  | { kind: 'organisation'; organisationId: string }
  | { kind: 'person'; personId: string }
  | { kind: 'procurement'; procurementId: string }
  | { kind: 'response'; roundId: string }
  | { kind: 'contract'; procurementId: string };

/** One purchase that is being looked at, or one vendor's part in it: a set of answers with what they are judged by. */
export interface Assessment {
  id: string;
  owner: AssessmentOwner;
  /** What is bought, in the buyer's words. */
  title: string;
  /** Which service it serves. */
  service: string;
  /** Who buys; may be empty. */
  buyer: string;
  /** Who offers; may be empty. */
  vendor: string;
  /** Stage of the procurement, one of the rule set's stages. */
  stage: string;
  /** The content it is asked and judged with, until somebody moves it to another version. */
  ruleSet: Pinned;
  /** In the order they are answered. */
  questionnaires: Pinned[];
  /** Id of the worked example that somebody practises on here; absent for a purchase. The example may be gone. */
  practiceOf?: string;
  /** ISO 8601 instants. */
  createdAt: string;
  changedAt: string;
  /** Rises by one with every accepted patch; 0 for an assessment nobody answered yet. */
  revision: number;
}

/** What may be changed about an assessment after it was opened. See {@link Assessment}. */
export type AssessmentDetails = Pick<Assessment, 'title' | 'service' | 'buyer' | 'vendor' | 'stage'>;

/** A change of single answers, made by somebody who had seen `basedOn`. */
export interface AnswerPatch {
  /** Chosen by the sender, unique within the assessment: the same patch sent twice counts once. */
  id: string;
  basedOn: number;
  /** New answers by question; `null` makes it blank. */
  changes: Record<string, Answer | null>;
}

/** What became of a patch. */
export type PatchOutcome =
  /**
   * The revision that has it; where it changed nothing, the one it was based on. So the sender knows: one more than
   * what it was based on means that nobody else came between.
   */
  | { kind: 'saved'; revision: number }
  /**
   * Somebody changed these questions after `basedOn`, to something else: nothing was saved; theirs are returned.
   * To insist, send the change again as a new patch based on `revision`.
   */
  | { kind: 'conflict'; revision: number; theirs: Record<string, Answer | null> }
  /** An earlier patch with other changes had this id: nothing was saved. */
  | { kind: 'id_taken'; revision: number };

/** Durable storage of assessments and their answers. A promise that resolves means the change is on disk. */
export interface AssessmentStore {
  /** Of one owner, newest first. */
  listOf(owner: AssessmentOwner): Promise<Assessment[]>;
  find(id: string): Promise<Assessment | undefined>;
  create(assessment: Assessment): Promise<void>;
  /**
   * Writes the details anew, with an append-only record of what they were; the same ones again change nothing. Of two
   * people who write at once the later one stands. False where there is no such assessment.
   */
  changeDetails(id: string, details: AssessmentDetails, at: string): Promise<boolean>;
  /** Gone with all its answers and results. */
  remove(id: string): Promise<void>;
  /** The assessment and its answers as of one revision. Answers to questions that are hidden now are among them. */
  findWithAnswers(id: string): Promise<{ assessment: Assessment; answers: Answers } | undefined>;
  /**
   * All or nothing, in one transaction with an append-only record of the change. A patch that was saved before gives
   * the same outcome again. Nothing where there is no such assessment.
   * @param by id of the person who makes it; absent where it comes from an archive.
   */
  applyPatch(id: string, patch: AnswerPatch, at: string, by?: string): Promise<PatchOutcome | undefined>;
  /** The outcome of exactly this patch where it was saved before, else nothing. */
  savedBefore(id: string, patch: AnswerPatch): Promise<(PatchOutcome & { kind: 'saved' }) | undefined>;
  /**
   * Changes the content that the answers belong to, with an append-only record of it, and raises the revision: nothing
   * that was seen before can be saved on top. Staying changes nothing and is recorded.
   */
  moveContent(id: string, move: Omit<ContentMove, 'revision'>): Promise<void>;
  /** In the order in which they were made. */
  movesOf(id: string): Promise<ContentMove[]>;
  /** Every change ever made of its answers, in the order in which they were made. */
  changesOf(id: string): Promise<AnswerChange[]>;
  /** What changed after a revision: the answers that stand now, by question, `null` for a blank; and the revision now. */
  changesSince(
    id: string,
    revision: number,
  ): Promise<{ revision: number; changes: Record<string, Answer | null> } | undefined>;
}

/** What somebody chose when another version of the content was offered. */
export interface ContentMove {
  /** `moved`: to it; `returned`: to the one before; `stayed`: with what there is. */
  kind: 'moved' | 'returned' | 'stayed';
  from: Pick<Assessment, 'ruleSet' | 'questionnaires'>;
  to: Pick<Assessment, 'ruleSet' | 'questionnaires'>;
  /** Answers as they stood under `from`, to questions that `to` asks otherwise or not at all; enough to come back to. */
  left: Answers;
  /** Of the answers from then on. */
  revision: number;
  at: string;
  /** Id of the person. */
  by: string;
}

/** A result as it was handed out, with the hashes of everything that made it. */
export interface IssuedResult {
  id: string;
  assessmentId: string;
  /** Revision of the answers it judges. */
  revision: number;
  language: string;
  release: string;
  evaluation: RiskEvaluation;
  /** SHA-256 of the brief's bytes. */
  briefHash: string;
  issuedAt: string;
}

/** Results that were issued. A later result stands beside an earlier one and never replaces it. */
export interface ResultStore {
  /** Keeps the result; the same brief issued again is already there and stays as it is. */
  keep(result: IssuedResult): Promise<void>;
  /** Of one assessment, newest first. */
  list(assessmentId: string): Promise<IssuedResult[]>;
}

/** Turns a brief into the bytes of a PDF. The same brief gives the same bytes. */
export interface BriefRenderer {
  render(brief: Brief): Promise<Uint8Array>;
}

/** What time it is. */
export interface Clock {
  /** The present instant, ISO 8601 in UTC. */
  now(): string;
}

/** Where new names come from. */
export interface Ids {
  /** A new identifier nobody can guess. */
  next(): string;
}
